//! Fingerprints of what a text says, equal for texts that differ only in white space and typography.
//!
//! Does not keep the text: two texts are compared by sixteen hexadecimal digits.

/// Returns the fingerprint of a text: the first 16 hexadecimal digits of BLAKE3.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    let mut digits = blake3::hash(plain(text).as_bytes()).to_hex().to_string();
    digits.truncate(16);
    digits
}

/// Returns a text with typewriter marks, and one blank for any white space; none at its ends.
#[must_use]
pub fn plain(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").chars().filter(|letter| *letter != '\u{ad}').map(typewritten).collect()
}

/// Returns the mark of a typewriter for a mark of typography.
fn typewritten(letter: char) -> char {
    match letter {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' => '\'',
        '–' | '—' | '\u{2011}' | '−' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_and_typography_change_nothing() {
        assert_eq!(fingerprint("Ta  bort\n\"bilden\" – nu"), fingerprint("Ta bort ”bilden” - nu"));
        assert_eq!(fingerprint("2\u{a0}§"), fingerprint("2 §"));
    }

    #[test]
    fn words_change_it() {
        assert_ne!(fingerprint("Ta bort"), fingerprint("Ta inte bort"));
        assert_eq!(fingerprint("").len(), 16);
    }
}
