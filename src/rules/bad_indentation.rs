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

/// Says that a line begins in none of the columns above; `first` is the line its group seems to begin with.
#[must_use]
pub fn unaligned(line: Span, first: Option<Span>) -> Diagnostic {
    let found = Diagnostic::new(&RULE, "a line does not begin where any key above it begins", line)
        .label("this belongs to nothing")
        .help("begin the line in the same column as the other keys of its group");
    match first {
        Some(first) => found.related(first, "the group begins in this column"),
        None => found,
    }
}

/// Says that a line stands to the left of the block of text above it, and is no key.
#[must_use]
pub fn outside_block(line: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a line stands to the left of the first line of its text", line)
        .label("the text has ended here, and this is no key")
        .help("begin all lines of a block of text in the column of its first line, or further to the right")
}
