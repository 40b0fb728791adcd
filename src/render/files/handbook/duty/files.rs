//! Turns duties into the files that stand beside the roles and the year wheel, for spreadsheets and for programs.
//!
//! Does not gather them: page and files are made of the same clauses.

use serde::Serialize;

use crate::render::files::handbook::duty::{Duty, duties, recurring};
use crate::render::files::{json, sheet};
use crate::render::scene::Scene;

/// Duties in a file for programs.
#[derive(Serialize)]
struct Whole<'a> {
    /// The version of this layout.
    version: u8,
    as_of: Option<String>,
    duties: Vec<Duty<'a>>,
}

/// Returns what binds which roles, for spreadsheets.
pub(in crate::render) fn duties_sheet(scene: &Scene<'_>) -> Vec<u8> {
    sheet(scene, &duties(scene))
}

/// Returns what binds which roles, for programs.
pub(in crate::render) fn duties_json(scene: &Scene<'_>) -> Vec<u8> {
    json(scene, duties(scene))
}

/// Returns what comes again, for spreadsheets.
pub(in crate::render) fn year_wheel_sheet(scene: &Scene<'_>) -> Vec<u8> {
    sheet(scene, &recurring(scene))
}

/// Returns what comes again, for programs.
pub(in crate::render) fn year_wheel_json(scene: &Scene<'_>) -> Vec<u8> {
    json(scene, recurring(scene))
}

fn json(scene: &Scene<'_>, duties: Vec<Duty<'_>>) -> Vec<u8> {
    json::bytes(&Whole { version: 1, as_of: json::day(scene.handbook.day), duties })
}

/// Returns a line for each role that a duty binds.
fn sheet(scene: &Scene<'_>, duties: &[Duty<'_>]) -> Vec<u8> {
    let keys =
        ["duty_role", "duty_modality", "duty_text", "duty_due", "duty_binds", "duty_force", "duty_state"];
    let head =
        keys.iter().chain(&["document", "tree_page"]).map(|key| scene.words.say(key).to_owned()).collect();
    let lines = duties.iter().flat_map(|duty| duty.roles.iter().map(|role| line(scene, duty, role)));
    sheet::bytes(scene.words.language, std::iter::once(head).chain(lines))
}

fn line(scene: &Scene<'_>, duty: &Duty<'_>, role: &str) -> Vec<String> {
    let say = |key: String| scene.words.say(&key).to_owned();
    let names: Vec<String> = duty.binds.iter().map(|id| scene.organisation(&(*id).into()).name).collect();
    let document = scene.handbook.documents.get(duty.document);
    vec![
        scene.role(&role.into()).name,
        say(format!("modality_{}", duty.modality)),
        duty.text.clone(),
        duty.when.as_ref().map(|when| when.text.clone()).unwrap_or_default(),
        names.join("; "),
        say(format!("force_{}", duty.force)),
        say(format!("duty_{}", duty.state)),
        document.map(|document| document.title.clone()).unwrap_or_default(),
        duty.address.clone(),
    ]
}
