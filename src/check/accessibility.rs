//! The accessibility statement says what the law wants it to say.

use crate::diagnostic::Report;
use crate::model::handbook::Handbook;
use crate::model::settings::{Accessibility, Compliance};
use crate::rules::incomplete_accessibility;

/// Reports what an accessibility statement lacks; a handbook without one may be nobody's that the law speaks of.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    let Some(statement) = &handbook.settings.accessibility else { return };
    let missing = missing(statement);
    if let Some(span) = statement.span.filter(|_| !missing.is_empty()) {
        report.push(incomplete_accessibility::diagnostic(span, &missing));
    }
}

/// Returns the keys of what is missing.
fn missing(statement: &Accessibility) -> Vec<&'static str> {
    let has_faults = !statement.faults.is_empty() || statement.status == Some(Compliance::Full);
    let has_contact = statement.email.is_some() || statement.phone.is_some() || statement.form.is_some();
    let parts = [
        ("body", statement.body.is_some()),
        ("service", statement.service.is_some()),
        ("status", statement.status.is_some()),
        ("faults", has_faults),
        ("assessed", statement.assessed.is_some()),
        ("method", statement.method.is_some()),
        ("updated", statement.updated.is_some()),
        ("contact", has_contact),
    ];
    parts.into_iter().filter(|(_, is_there)| !is_there).map(|(key, _)| key).collect()
}
