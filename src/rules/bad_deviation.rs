//! `bad-deviation`: a clause says that it loosens something that does not stand above it.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "bad-deviation");

/// Says that `deviates` names a section or a whole document.
#[must_use]
pub fn no_clause(target: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`deviates` names `{target}`, which is not a clause"), span)
        .label("a section or a whole document")
        .help(format!("name the clause that is loosened: `deviates={}#clause`", document(target)))
}

/// Says that `deviates` names a clause that binds no organisation above that of the document it stands in.
#[must_use]
pub fn not_above(target: &str, span: Span, organisation: &str) -> Diagnostic {
    let title = format!("`deviates` names `{target}`, which binds no organisation above `{organisation}`");
    Diagnostic::new(&RULE, title, span)
        .label("nothing that stands above this clause")
        .help("name a clause of a policy or routine of an organisation above, or leave `deviates` out")
        .grouped(document(target))
}

fn document(target: &str) -> &str {
    target.split('#').next().unwrap_or(target)
}
