//! Shows text from files without letting it act: control and direction characters become `U+XXXX`.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Returns text in which nothing can move the cursor, hide itself or turn the reading direction.
pub(super) fn safe(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if acts(letter) {
            let _ = write!(shown, "U+{:04X}", u32::from(letter));
        } else {
            shown.push(letter);
        }
    }
    Cow::Owned(shown)
}

/// Whether a character acts instead of being seen.
fn acts(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn what_acts_is_shown_by_its_number() {
        assert_eq!(safe("a\u{1b}[31m\u{202e}b"), "aU+001B[31mU+202Eb");
    }
}
