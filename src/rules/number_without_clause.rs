//! `number-without-clause`: a tree turns on a number that no clause it cites says.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "number-without-clause");

/// Says that no cited clause names the number of a comparison, such as `alder < 15`; `said` are those that some do name.
#[must_use]
pub fn diagnostic(comparison: &str, number: &str, said: &[String], span: Span) -> Diagnostic {
    let note = (!said.is_empty()).then(|| format!("the cited clauses say {}", said.join(", ")));
    Diagnostic::new(&RULE, format!("`{comparison}` turns on a number that no cited clause says"), span)
        .label(format!("which clause says {number}?"))
        .noted(note)
        .help("cite the clause that draws this line, or correct the number")
}
