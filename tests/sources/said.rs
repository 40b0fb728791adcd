//! What the handbook must not say in the words of a source: runs of seven words, and whoever is named there.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::reach;

/// How many words in a row are a quotation.
const RUN: usize = 7;

/// The most words of a name.
const LONGEST_NAME: usize = 4;

/// How many last digits of a telephone number tell it from others.
const DIGITS: usize = 7;

/// How many hexadecimal digits of a hash are kept.
const HEX_DIGITS: usize = 12;

/// The hashes of what must not be said.
#[derive(Debug, Default)]
pub(crate) struct Said {
    salt: String,
    runs: BTreeSet<String>,
    names: BTreeSet<String>,
    addresses: BTreeSet<String>,
    numbers: BTreeSet<String>,
    /// Names and titles that are said as they are: their words divide what stands before from what stands behind.
    exempt: Vec<Vec<String>>,
}

impl Said {
    /// Reads the lines that `make.py` writes: a kind and a hash each.
    pub(crate) fn read(text: &str, exempt: &[String]) -> Self {
        let mut said = Self { exempt: exempt.iter().map(|name| words(name)).collect(), ..Self::default() };
        for (kind, hash) in text.lines().filter_map(|line| line.split_once(' ')) {
            let hash = hash.to_owned();
            match kind {
                "salt" => said.salt = hash,
                "run" => drop(said.runs.insert(hash)),
                "name" => drop(said.names.insert(hash)),
                "address" => drop(said.addresses.insert(hash)),
                "number" => drop(said.numbers.insert(hash)),
                other => panic!("words.txt holds no {other}"),
            }
        }
        said
    }

    /// Returns the runs of seven words that stand in a source.
    pub(crate) fn runs(&self, text: &str) -> Vec<String> {
        let parts = parts(text).into_iter().map(|part| self.divided(&words(&readable(&part))));
        let found = |part: Vec<String>| -> Vec<String> {
            let stretches = part.split(String::is_empty);
            let runs = stretches.flat_map(|stretch| stretch.windows(RUN)).map(|run| run.join(" "));
            runs.filter(|run| self.runs.contains(&self.hash(run))).collect()
        };
        parts.flat_map(found).collect()
    }

    /// Returns the names, mail addresses and telephone numbers that stand in a source.
    pub(crate) fn persons(&self, text: &str) -> Vec<String> {
        let words = words(text);
        let names = (1..=LONGEST_NAME).flat_map(|length| words.windows(length)).map(|name| name.join(" "));
        let names = names.filter(|name| self.names.contains(&self.hash(name)));
        let addresses = reach::addresses(text);
        let addresses = addresses.filter(|one| self.addresses.contains(&self.hash(&one.to_lowercase())));
        let numbers = reach::digits(text).filter(|digits| {
            let last = &digits[digits.len().saturating_sub(DIGITS)..];
            self.numbers.contains(&self.hash(last))
        });
        names.chain(addresses).chain(numbers).collect()
    }

    /// Returns words in which every exempt name is one empty word.
    fn divided(&self, words: &[String]) -> Vec<String> {
        let (mut divided, mut at) = (Vec::new(), 0);
        while at < words.len() {
            let here = self.exempt.iter().filter(|name| words[at..].starts_with(name));
            let step = here.map(Vec::len).max().unwrap_or_default();
            divided.push(if step == 0 { words[at].clone() } else { String::new() });
            at += step.max(1);
        }
        divided
    }

    fn hash(&self, text: &str) -> String {
        let hash = blake3::hash(format!("{}\n{text}", self.salt).as_bytes()).to_hex();
        hash[..HEX_DIGITS].to_owned()
    }
}

/// Returns the words of a text in small letters.
pub(crate) fn words(text: &str) -> Vec<String> {
    let text: String = text.nfc().collect();
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Returns a text in parts, of which each heading is one: what ends before it does not go on in it.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for line in text.split_inclusive('\n') {
        let is_heading = line.starts_with('#');
        match parts.last_mut().filter(|part| !is_heading && !part.starts_with('#')) {
            Some(part) => part.push_str(line),
            None => parts.push(line.to_owned()),
        }
    }
    parts
}

/// Returns a file's text as it is read: links as what they show, annotations and addresses left out.
fn readable(text: &str) -> String {
    text.lines().map(|line| line_of(without_annotation(line)) + "\n").collect()
}

fn without_annotation(line: &str) -> &str {
    let is_annotation = |at: usize| line[at..].starts_with("{#") || line[at..].starts_with("{.");
    match line.rfind(" {").filter(|at| line.ends_with('}') && is_annotation(at + 1)) {
        Some(at) => &line[..at],
        None => line,
    }
}

/// Returns a line in which `[[target|text]]` and `[text](target)` are their text; `[[target]]` stays.
fn line_of(line: &str) -> String {
    let (mut shown, mut rest) = (String::new(), line);
    while let Some((before, after)) = rest.split_once("[[") {
        shown.push_str(before);
        let (inside, behind) = after.split_once("]]").unwrap_or((after, ""));
        shown.push_str(inside.split_once('|').map_or(inside, |(_, text)| text));
        rest = behind;
    }
    shown.push_str(rest);
    let mut parts = shown.split("](");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |line, part| line + part.split_once(')').map_or(part, |(_, behind)| behind))
}

#[cfg(test)]
mod tests {
    use super::Said;

    /// A run that stands in no source, but in `words.txt`: it shows that both sides hash alike.
    const CANARY: &str = "Ingen källa säger (just de) här orden!";

    /// Returns the hashes of what a made-up source says.
    fn said(exempt: &str) -> Said {
        let mut said = Said { salt: "salt".to_owned(), ..Said::default() };
        let source = "varje onsdag räknar vaktmästaren alla projektorer i hela skolan noga";
        let words = super::words(source);
        said.runs = words.windows(super::RUN).map(|run| said.hash(&run.join(" "))).collect();
        said.names = ["eva exempelsson", "exempelsson"].map(|name| said.hash(name)).into();
        said.addresses = [said.hash("eva@exempelby.se")].into();
        said.numbers = [said.hash("0123456")].into();
        said.exempt = vec![super::words(exempt)];
        said
    }

    #[test]
    fn a_run_is_found_through_marks_links_and_lines() {
        for text in [
            "Varje onsdag räknar vaktmästaren alla projektorer i lådan.",
            "- Så här: varje onsdag räknar\n  [[role:x|vaktmästaren]] **alla** projektorer i huset. {#id}",
            "text: \"Varje onsdag räknar [vaktmästaren](../x.md#y) alla projektorer i\"",
        ] {
            assert_eq!(
                said("").runs(text),
                ["varje onsdag räknar vaktmästaren alla projektorer i"],
                "{text}"
            );
        }
        let divided = "Varje onsdag räknar vaktmästaren\n\n## Alla projektorer i hela skolan\n";
        assert_eq!(said("").runs(divided), [""; 0]);
        assert_eq!(said("").runs("Varje onsdag räknar hon alla projektorer i hela skolan."), [""; 0]);
    }

    #[test]
    fn an_exempt_name_divides_what_stands_around_it() {
        let text = "Varje onsdag räknar vaktmästaren alla projektorer i hela skolan.";
        assert_eq!(said("räknar vaktmästaren alla projektorer").runs(text), [""; 0]);
        assert_eq!(said("vaktmästaren alla projektorer ut").runs(text).len(), 3);
    }

    #[test]
    fn names_addresses_and_numbers_are_found() {
        let told = said("").persons("Fråga Eva Exempelsson, Eva@Exempelby.se eller 099-012 34 56.");
        assert_eq!(told, ["exempelsson", "eva exempelsson", "Eva@Exempelby.se", "0990123456"]);
        assert_eq!(said("").persons("Fråga Eva eller eva@annanstans.se, 2026-11-22."), [""; 0]);
    }

    #[test]
    fn the_fixture_is_hashed_as_this_test_hashes() {
        let said = Said::read(include_str!("words.txt"), &[]);
        assert_eq!(said.runs(CANARY), ["ingen källa säger just de här orden"]);
        assert!(said.runs.len() > 5_000 && said.names.len() > 10, "the fixture is whole");
    }
}
