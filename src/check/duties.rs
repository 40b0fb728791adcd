//! Whoever must do something is named, and whoever is named has something to do.
//!
//! Reads words, not meaning: “ska” within “avgör om kontot ska avslutas” tells of a duty and is none.

use crate::check::prose::Prose;
use crate::diagnostic::Report;
use crate::model::document::{Document, Status};
use crate::model::handbook::Handbook;
use crate::model::id::{Place, RoleId};
use crate::model::language::Language;
use crate::rules::{duty_without_role, role_without_duty};
use crate::source::Sources;

const SWEDISH: [&str; 7] = ["ska", "skall", "måste", "får inte", "får ej", "får aldrig", "bör"];
const ENGLISH: [&str; 5] = ["must", "shall", "may not", "may never", "ought to"];

/// Words that, standing shortly before, make of a duty something that is told or asked.
const TOLD: [&str; 17] = [
    "att", "om", "hur", "vem", "vad", "vilka", "vilken", "vilket", "när", "that", "whether", "if", "how",
    "who", "what", "which", "when",
];

/// Reports the clauses of a document that say what must be done but bind no role, and are not known to be unclear.
///
/// In a handbook without roles nobody can be bound.
pub(super) fn check(handbook: &Handbook, document: &Document, sources: &Sources, report: &mut Report) {
    if document.status == Status::Repealed || handbook.roles.is_empty() {
        return;
    }
    let phrases: &[&str] = match document.language {
        Language::Swedish => &SWEDISH,
        Language::English => &ENGLISH,
    };
    for clause in document.clauses() {
        let marks = &clause.marks;
        let asks = marks.force.can_bind() && marks.norms.is_empty() && marks.open.is_empty();
        let Some(prose) = Prose::of(sources, clause).filter(|_| asks && !marks.is_doubtful) else { continue };
        let is_told =
            |index| prose.is_soon_after(index, 4, |word| !word.is_first && TOLD.contains(&&*word.text));
        let duty = prose.phrases(phrases).into_iter().find(|words| !is_told(words.start));
        let place = Place { document: document.id.clone(), anchor: clause.anchor.clone() };
        let is_asked = clause.anchor.is_some() && handbook.backlinks.open_questions.contains_key(&place);
        if let Some(words) = duty.filter(|_| !prose.announces() && !is_asked) {
            report.push(duty_without_role::diagnostic(&place.to_string(), prose.at(&words)));
        }
    }
}

/// Reports the roles that nothing uses; not where mistakes may have left out what does.
pub(super) fn check_roles(handbook: &Handbook, report: &mut Report) {
    if handbook.incomplete || report.has_errors() {
        return;
    }
    for role in handbook.roles.values().filter(|role| !is_used(handbook, &role.id)) {
        report.push(role_without_duty::diagnostic(role.id.as_str(), role.span));
    }
}

/// Whether a document, a tree, a contact, an open question or the settings name a role.
fn is_used(handbook: &Handbook, role: &RoleId) -> bool {
    let has_contact = handbook.organisations.values().any(|one| one.contacts.contains_key(role));
    let is_asked = handbook.open_questions.values().any(|question| question.ask.as_ref() == Some(role));
    let is_owner = handbook.settings.owner.as_ref() == Some(role);
    handbook.backlinks.roles.contains_key(role) || has_contact || is_asked || is_owner
}
