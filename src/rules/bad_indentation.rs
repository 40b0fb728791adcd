//! `bad-indentation`: a line of YAML stands neither under nor beside what is above it.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "bad-indentation");

/// Says that a line stands deeper than the key above, whose text takes it in.
#[must_use]
pub fn swallowed(line: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a line stands deeper than the key above it, which already has a text", line)
        .label("this is read as more of that text")
        .help("begin the line where the key above begins")
}

/// Says that a line begins between the columns of those above.
#[must_use]
pub fn unaligned(line: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a line does not begin where any key above it begins", line)
        .label("this belongs to nothing")
        .help("begin the line in the same column as the other keys of its group")
}
