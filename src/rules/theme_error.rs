//! `theme-error`: a file of the project's own theme cannot be used.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::near::near;
use crate::source::Span;

crate::rules::rule!(Error "theme-error");

/// Says that a template cannot be read or filled; `reason` is the template engine's.
#[must_use]
pub fn template(name: &str, reason: &str, span: Span) -> Diagnostic {
    let title = format!("the template `{name}` cannot be used");
    // The engine lists every name that exists; one that is near is enough.
    let (reason, known) = reason.split_once(". Available").unwrap_or((reason, ""));
    let known = known.split_once(": ").map_or("", |(_, names)| names);
    let near = reason.split('`').nth(1).and_then(|asked| near(asked, known.split(", ")));
    let found = Diagnostic::new(&RULE, title, span).label(lower_first(reason.trim_end_matches('.')));
    match near {
        Some(_) => found.suggest(near),
        None => found.help("correct the template; without it the built-in one of the same name is used"),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Says that a language file cannot be read from some place on.
#[must_use]
pub fn language(span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "the language file cannot be read", span)
        .label("here a line `key = text` was expected")
        .help("write each text as `key = text`, with further lines of it indented")
}
