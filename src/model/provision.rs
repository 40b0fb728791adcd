//! The paragraphs and articles of laws as authors name them: `2 kap. 4 § första stycket`, `artikel 6.1 a`, `Chapter 2,
//! Section 4`.
//!
//! Does not know what laws say, nor whether they have such a paragraph; what is finer than a paragraph stays with the words.

/// A paragraph or article; the order is that in which a law is read, what cannot be read comes last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Provision {
    is_unread: bool,
    chapter: Numeral,
    number: Numeral,
    name: String,
}

/// A number and the letter behind it, as in `4 a`.
type Numeral = (u32, String);

/// What a number counts, by the word or sign beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    Chapter,
    Paragraph,
    Article,
}

impl Provision {
    /// Reads the paragraph or article of what an author wrote after the name of a law.
    #[must_use]
    pub fn read(written: &str) -> Self {
        let marks = marks(written);
        let mut chapter = Numeral::default();
        for at in 0..marks.len() {
            let Some((numeral, after)) = numeral(&marks, at) else { continue };
            let before = at.checked_sub(1).and_then(|before| counted(marks[before]));
            match counted_after(&marks[after..]).or(before) {
                Some(Counted::Chapter) => chapter = numeral,
                Some(what) => return Self::new(what, chapter, numeral, first_of_range(&marks[..at])),
                None => {}
            }
        }
        let name = written.trim().to_owned();
        Self { is_unread: chapter.0 == 0, chapter, number: Numeral::default(), name }
    }

    fn new(what: Counted, chapter: Numeral, number: Numeral, from: Option<u32>) -> Self {
        let said = |(number, letter): &Numeral| match letter.as_str() {
            "" => number.to_string(),
            letter => format!("{number} {letter}"),
        };
        let of_chapter = if chapter.0 == 0 { String::new() } else { format!("{} kap. ", said(&chapter)) };
        let name = match (what, from) {
            (Counted::Article, _) => format!("artikel {}", said(&number)),
            (Counted::Chapter | Counted::Paragraph, Some(from)) => {
                format!("{of_chapter}{from}–{} §§", said(&number))
            }
            (Counted::Chapter | Counted::Paragraph, None) => format!("{of_chapter}{} §", said(&number)),
        };
        let number = from.map_or(number, |from| (from, String::new()));
        Self { is_unread: false, chapter, number, name }
    }

    /// Returns its name, written alike whoever wrote it: `2 kap. 4 §`, `artikel 6`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Splits into numbers, words and signs.
fn marks(written: &str) -> Vec<&str> {
    let kind = |letter: char| match letter {
        _ if letter.is_ascii_digit() => 0,
        _ if letter.is_alphabetic() => 1,
        '§' => 2,
        '–' | '-' => 3,
        _ => 4,
    };
    let mut marks = Vec::new();
    let mut rest = written;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|letter| kind(letter) != kind(first)).unwrap_or(rest.len());
        let (mark, after) = rest.split_at(end);
        if kind(first) < 4 {
            marks.push(mark);
        }
        rest = after;
    }
    marks
}

/// Returns the numeral at a place, and the place after it.
fn numeral(marks: &[&str], at: usize) -> Option<(Numeral, usize)> {
    let number = marks[at].parse().ok()?;
    // A letter belongs to the number only before what is counted: `4 a §`, but not `artikel 6.1 a`.
    let letter = marks.get(at + 1).filter(|letter| letter.chars().count() == 1 && counted(letter).is_none());
    match letter.filter(|_| counted_after(&marks[at + 2..]).is_some()) {
        Some(letter) if letter.starts_with(char::is_alphabetic) => {
            Some(((number, letter.to_lowercase()), at + 2))
        }
        _ => Some(((number, String::new()), at + 1)),
    }
}

/// Returns what is counted, if the next mark says so as one does in Swedish.
fn counted_after(marks: &[&str]) -> Option<Counted> {
    let next = marks.first()?;
    counted(next)
        .filter(|what| *what != Counted::Article && (*next == "§" || *next == "§§" || is_swedish(next)))
}

fn counted(mark: &str) -> Option<Counted> {
    match mark.to_lowercase().as_str() {
        "kap" | "kapitel" | "kapitlet" | "chapter" | "ch" => Some(Counted::Chapter),
        "§" | "§§" | "paragraf" | "paragrafen" | "section" | "sections" => Some(Counted::Paragraph),
        "artikel" | "artiklarna" | "art" | "article" | "articles" => Some(Counted::Article),
        _ => None,
    }
}

fn is_swedish(mark: &str) -> bool {
    mark.to_lowercase().starts_with("kap")
}

/// Returns the first number of a range that ends with some number: `2–4 §§`.
fn first_of_range(before: &[&str]) -> Option<u32> {
    match before {
        [.., first, "–" | "-"] => first.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Provision;

    fn name(written: &str) -> String {
        Provision::read(written).name().to_owned()
    }

    #[test]
    fn what_is_finer_than_a_paragraph_is_left_out() {
        assert_eq!(name("2 kap. 4 §"), "2 kap. 4 §");
        assert_eq!(name("2 kap 4§ första stycket 2"), "2 kap. 4 §");
        assert_eq!(name("4 a § andra stycket"), "4 a §");
        assert_eq!(name("2–4 §§"), "2–4 §§");
        assert_eq!(name("artikel 6.1 a"), "artikel 6");
        assert_eq!(name("Article 9(2)"), "artikel 9");
        assert_eq!(name("Chapter 2, Section 4"), "2 kap. 4 §");
        assert_eq!(name("bilagan"), "bilagan");
        assert_eq!(name("2 kap."), "2 kap.");
    }

    #[test]
    fn paragraphs_stand_as_in_the_law() {
        let mut written =
            ["bilagan", "10 kap. 1 §", "2 kap. 14 §", "2 kap. 4 a §", "2 kap.", "2 kap. 4 §", "1 §"];
        written.sort_by_key(|written| Provision::read(written));
        assert_eq!(
            written,
            ["1 §", "2 kap.", "2 kap. 4 §", "2 kap. 4 a §", "2 kap. 14 §", "10 kap. 1 §", "bilagan"]
        );
    }
}
