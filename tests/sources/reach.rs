//! What looks like a telephone number or a mail address, whosever it may be.

/// The digits of a telephone number with its area code.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=13;

/// What stands between the digits of one number.
const BETWEEN: [char; 7] = [' ', '\u{a0}', '-', '–', '/', '(', ')'];

/// Returns the mail addresses of a text.
pub(crate) fn addresses(text: &str) -> impl Iterator<Item = String> {
    let part = |letter: char| letter.is_alphanumeric() || ".-_+@".contains(letter);
    let chunks = text.split(move |letter| !part(letter)).map(|chunk| chunk.trim_matches(['.', '-']));
    let is_address =
        |chunk: &&str| chunk.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    chunks.filter(is_address).map(str::to_owned)
}

/// Returns the telephone numbers of a text: they begin with 0 or +, or stand in small groups as `123 45 67`.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = String> {
    stretches(text).filter(|stretch| is_number(stretch)).map(str::to_owned)
}

/// Returns the digits of every stretch of digits.
pub(crate) fn digits(text: &str) -> impl Iterator<Item = String> {
    stretches(text).map(|stretch| stretch.chars().filter(char::is_ascii_digit).collect())
}

fn is_number(stretch: &str) -> bool {
    let groups: Vec<&str> =
        stretch.split(|letter: char| !letter.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    let begins = stretch.starts_with(['0', '+']);
    let in_groups = groups.len() > 2 && groups.iter().all(|group| (2..=3).contains(&group.len()));
    DIGITS.contains(&digits) && (begins || in_groups)
}

/// Returns the stretches of digits and single marks between them that stand in no word.
fn stretches(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |letter: char| letter.is_ascii_digit() || letter == '+' || BETWEEN.contains(&letter);
    let chunks = text.split(move |letter| !is_part(letter));
    chunks.map(|chunk| chunk.trim_matches(BETWEEN)).filter(|chunk| chunk.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::{addresses, numbers};

    #[test]
    fn what_looks_like_a_number_is_found() {
        for text in
            ["Ring 099-012 34 56.", "tel. 0990123456", "+46 99 012 34 56", "(099) 012 34 56", "012 34 56"]
        {
            assert_eq!(numbers(text).count(), 1, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_telephone_numbers() {
        for text in [
            "Den 2026-11-22 kl. 12:30",
            "source=\"a:104-106,110 b:12-15\"",
            "[[law:2018:218 2 kap. 4 §]]",
            "dnr 2018/1303",
            "2017-2020",
            "0–12 år",
            "0,5 procent av 100 000",
            "1.2.1-123/2019",
        ] {
            assert_eq!(numbers(text).collect::<Vec<_>>(), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_looks_like_a_mail_address_is_found() {
        assert_eq!(addresses("Skriv till <eva.e@exempelby.se>.").collect::<Vec<_>>(), ["eva.e@exempelby.se"]);
        assert_eq!(addresses("Märk @skolan och 3 @ 4 kr").count(), 0);
    }
}
