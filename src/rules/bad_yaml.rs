//! `bad-yaml`: a file cannot be read on from some place.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "bad-yaml");

/// Says that a quote is opened and not closed.
#[must_use]
pub fn unclosed_quote(quote: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a text in quotes has no end", quote)
        .label("no second quote closes this one")
        .help("close the quote; a long text is easier to write in a block: `|` and, below it, indented lines")
}

/// Says that a bracket is opened and not closed before something that cannot stand inside.
#[must_use]
pub fn unclosed_bracket(bracket: Span, before: Option<Span>) -> Diagnostic {
    let found = Diagnostic::new(&RULE, "a bracket is not closed", bracket)
        .label("no bracket closes this one")
        .help("close the bracket, and put commas between the things inside it");
    match before.filter(|place| place.start < place.end) {
        Some(place) => found.related(place, "this cannot stand inside it"),
        None => found,
    }
}

/// Says that a bracket is closed by one of another kind.
#[must_use]
pub fn mismatched_bracket(bracket: Span, close: char) -> Diagnostic {
    Diagnostic::new(&RULE, format!("a bracket is closed by `{close}`, which is of another kind"), bracket)
        .label("this is what it would close")
        .help("use `{` with `}` around keys, and `[` with `]` around lists")
}

/// Says that a bracket closes nothing.
#[must_use]
pub fn stray_bracket(bracket: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a bracket closes nothing that is open", bracket)
        .label("no bracket of this kind is open here")
        .help("remove it, or put the text in quotes if the bracket belongs to it")
}

/// Says that a text in double quotes has an escape that means nothing.
#[must_use]
pub fn escape(text: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a backslash in this text is followed by letters that mean nothing", text)
        .label("between double quotes a backslash begins an escape such as `\\n`")
        .help("write the backslash twice, or put the text in single quotes")
}

/// Says that a line should be a key and has no colon.
#[must_use]
pub fn no_colon(line: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a line is neither a key nor part of a text", line)
        .label("no colon and blank follow")
        .help("put a colon, a blank and a value after the key, or indent the line if it belongs to the text above")
}

/// Says that a colon has no key before it.
#[must_use]
pub fn keyless(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a colon has no key before it", place)
        .label("a key is missing here")
        .help("write the key before the colon")
}

/// Says that the file cannot be read on, for want of a better explanation.
#[must_use]
pub fn unreadable(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "the file cannot be read from here on", place)
        .label("this cannot stand here")
        .help("look at this line and the one above for a missing quote, bracket, comma or colon")
}
