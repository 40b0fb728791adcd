//! `twin-file-names`: two names that some systems cannot tell apart.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "twin-file-names");

/// Says that a name is the same as another on some systems: they differ in case or in how their letters are put together.
#[must_use]
pub fn diagnostic(path: &str, span: Span, first: &str, second: &str) -> Diagnostic {
    if first.to_lowercase() == second.to_lowercase() {
        let title = format!("`{path}` differs only in case from `{first}` beside it");
        return Diagnostic::new(&RULE, title, span).help("rename one of them: some systems see one file");
    }
    let title = format!("the name of `{path}` stands twice in its folder, in letters that look the same");
    let (first, second) = (letters(first), letters(second));
    Diagnostic::new(&RULE, title, span)
        .label(format!("one is written {first}, the other {second}"))
        .help("keep one of them: some systems see one file")
}

/// Returns the letters outside ASCII by their numbers, and those that combining marks stand on.
fn letters(name: &str) -> String {
    let letters: Vec<_> = name.chars().collect();
    let told = letters.iter().enumerate().filter(|(place, letter)| {
        let combines = letters.get(place + 1).is_some_and(|next| is_combining(*next));
        !letter.is_ascii() || combines
    });
    told.map(|(_, letter)| format!("U+{:04X}", u32::from(*letter))).collect::<Vec<_>>().join(" ")
}

fn is_combining(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}
