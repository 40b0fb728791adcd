//! The accessibility statement, in the parts that the law asks for.
//!
//! Does not fill gaps: what the settings leave out is said to be missing, in the place where it belongs.

use serde::Serialize;

use crate::model::settings::{Accessibility, Compliance, Fault};
use crate::render::frame::{HOME, Head};
use crate::render::scene::{Made, Scene};

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    service: &'a str,
    body: Option<&'a str>,
    status: &'a str,
    faults: Vec<FaultView<'a>>,
    exempt: &'a [String],
    outside: &'a [String],
    assessed: Option<String>,
    method: Option<&'a str>,
    updated: Option<String>,
    email: Option<&'a str>,
    phone: Option<&'a str>,
    form: Option<&'a str>,
}

#[derive(Serialize)]
struct FaultView<'a> {
    what: &'a str,
    why: Option<&'a str>,
    alternative: Option<&'a str>,
    group: Option<&'a str>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let nothing = Accessibility::default();
    let known = scene.handbook.settings.accessibility.as_ref().unwrap_or(&nothing);
    let title = scene.words.say("accessibility_statement");
    let view = View {
        title,
        service: known.service.as_deref().unwrap_or(&scene.handbook.settings.title),
        body: known.body.as_deref(),
        status: scene.words.say(match known.status {
            Some(Compliance::Full) => "compliance_full",
            Some(Compliance::Partial) => "compliance_partial",
            Some(Compliance::None) => "compliance_none",
            None => "compliance_unknown",
        }),
        faults: known.faults.iter().map(fault).collect(),
        exempt: &known.exempt,
        outside: &known.outside,
        assessed: known.assessed.map(|day| scene.words.date(day)),
        method: known.method.as_deref(),
        updated: known.updated.map(|day| scene.words.date(day)),
        email: known.email.as_deref(),
        phone: known.phone.as_deref(),
        form: known.form.as_deref(),
    };
    let head = Head::new(title).below(scene.words.say("start"), HOME.to_owned());
    scene.page("accessibility.html", head, &view)
}

fn fault(fault: &Fault) -> FaultView<'_> {
    FaultView {
        what: &fault.what,
        why: fault.why.as_deref(),
        alternative: fault.alternative.as_deref(),
        group: fault.group.as_deref(),
    }
}
