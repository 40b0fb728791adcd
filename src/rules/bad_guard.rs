//! `bad-guard`: a condition cannot be read.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "bad-guard");

/// Says that something stands in a condition where something else is wanted.
#[must_use]
pub fn unexpected(found: &str, wanted: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{found}` cannot stand here in a condition"), place)
        .label(format!("{wanted} should stand here"))
        .help(meant(found))
}

/// Says that a condition ends too early.
#[must_use]
pub fn ends(wanted: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a condition ends before it is complete", place)
        .label(format!("{wanted} should follow"))
        .help(FORMS)
}

/// Says that a condition is nested too deeply.
#[must_use]
pub fn deep(limit: usize, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("a condition is nested more than {limit} deep"), place)
        .label("too deep")
        .help("split the question into several, or write several rules")
}

const FORMS: &str = "write `age = child | teen`, `age != adult`, `years < 18`, `topics has law | money`, `asked age` or `organisation in schools`, joined by `and`, `or`, `not` and parentheses";

/// Returns what to write instead of something from another language, or the forms there are.
fn meant(found: &str) -> String {
    let instead = match found {
        "==" | "is" | "in" => "write `=`, as in `age = child`",
        "," | "||" => "write `|` between values and `or` between conditions",
        "&&" | "&" | "AND" => "write `and`",
        "OR" => "write `or`",
        "!" | "NOT" => "write `not`",
        "<>" | "=!" => "write `!=`",
        "=<" => "write `<=`",
        "=>" => "write `>=`",
        "=" | "!=" | "<" | "<=" | ">" | ">=" | "has" => "write `organisation in a | b`, or the id of a question before the mark",
        "\"" | "'" => "leave out the quotes inside the condition: ids need none",
        _ => FORMS,
    };
    instead.to_owned()
}
