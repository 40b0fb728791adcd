//! `hidden-character`: a character that nobody can see.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "hidden-character");

/// Says which character stands in a file, where first and how often.
#[must_use]
pub fn diagnostic(letter: char, first: Span, count: usize) -> Diagnostic {
    let times = if count == 1 { String::new() } else { format!(" {count} times") };
    let title = format!("the file has the hidden character U+{:04X}{times}", u32::from(letter));
    let label = if count == 1 { "stands here" } else { "stands here first" };
    Diagnostic::new(&RULE, title, first)
        .label(format!("{label}: {}", what(letter)))
        .help("remove it; pages are built without it")
}

fn what(letter: char) -> &'static str {
    match letter {
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => "a control character",
        '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => "a space without width",
        '\u{e0000}'..='\u{e007f}' => "a tag that only machines read",
        _ => "it changes the direction or order of what is shown",
    }
}
