//! Turns a heading into the anchor it gets when the author gives none.
//!
//! Does not make it unique in its document: that is [`crate::resolve`].

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most letters of an id.
const LONGEST: usize = 64;

/// The slug of a heading without a letter or digit that a slug can hold.
const WITHOUT_LETTERS: &str = "section";

/// Returns the slug of a text: `[a-z0-9-]{1,64}`, cut at the end of a word.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !is_silent(*letter)) {
        push(&mut slug, letter);
    }
    let slug = shortened(slug.trim_end_matches('-'));
    if slug.is_empty() { WITHOUT_LETTERS.to_owned() } else { slug.to_owned() }
}

/// Whether a letter neither stands in a slug nor parts two words: dots and rings over letters, apostrophes, soft hyphens.
fn is_silent(letter: char) -> bool {
    is_combining_mark(letter) || matches!(letter, '\'' | '’' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

fn push(slug: &mut String, letter: char) {
    match letter {
        'a'..='z' | '0'..='9' => slug.push(letter),
        'A'..='Z' => slug.push(letter.to_ascii_lowercase()),
        'æ' | 'Æ' => slug.push_str("ae"),
        'ø' | 'Ø' => slug.push('o'),
        'ß' => slug.push_str("ss"),
        'đ' | 'Đ' | 'ð' | 'Ð' => slug.push('d'),
        'ł' | 'Ł' => slug.push('l'),
        'þ' | 'Þ' => slug.push_str("th"),
        _ if slug.is_empty() || slug.ends_with('-') => {}
        _ => slug.push('-'),
    }
}

/// Cuts a slug at the end of its last word that has room; a single longer word is cut within.
fn shortened(slug: &str) -> &str {
    if slug.len() <= LONGEST {
        return slug;
    }
    let (kept, rest) = slug.split_at(LONGEST);
    match kept.rfind('-') {
        Some(end) if !rest.starts_with('-') => &kept[..end],
        Some(_) | None => kept,
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn rings_and_dots_fall_away() {
        assert_eq!(slug("Får åländska öar över"), "far-alandska-oar-over");
        assert_eq!(slug("Idé, façade & Ærø ß"), "ide-facade-aero-ss");
        assert_eq!(slug("a\u{30a}terga\u{308}ld"), "atergald");
    }

    #[test]
    fn numbers_of_paragraphs_and_chapters_stay() {
        assert_eq!(slug("7 §"), "7");
        assert_eq!(slug("1.1.1 Rubrik"), "1-1-1-rubrik");
        assert_eq!(slug("2 kap. 4 § — Undantag"), "2-kap-4-undantag");
    }

    #[test]
    fn signs_part_words_and_never_stand_at_an_end() {
        assert_eq!(slug("  (S:t Eriks) – Frågor? "), "s-t-eriks-fragor");
        assert_eq!(slug("it's one’s"), "its-ones");
        assert_eq!(slug("__proto__"), "proto");
    }

    #[test]
    fn a_heading_without_letters_still_has_a_slug() {
        assert_eq!(slug("🎉 — ?"), "section");
        assert_eq!(slug(""), "section");
    }

    #[test]
    fn a_long_heading_is_cut_at_the_end_of_a_word() {
        let words = "kommunikation ".repeat(6);
        assert_eq!(slug(&words), ["kommunikation"; 4].join("-"));
        let exact = format!("{} b", "a".repeat(64));
        assert_eq!(slug(&exact), "a".repeat(64));
        assert_eq!(slug(&"å".repeat(70)), "a".repeat(64));
    }
}
