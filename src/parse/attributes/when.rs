//! Reads when a duty is due: `yearly in december`, `within 2 days of EVENT`, `before EVENT`.
//!
//! Does not know whether the event exists: that is [`crate::resolve`].

use crate::diagnostic::Report;
use crate::diagnostic::near::near;
use crate::model::when::{Period, Side, Unit};
use crate::parse::draft::WhenDraft;
use crate::parse::phrase::Phrase;
use crate::rules::bad_when;

const PERIODS: [(&str, Period); 4] = [
    ("daily", Period::Daily),
    ("weekly", Period::Weekly),
    ("monthly", Period::Monthly),
    ("yearly", Period::Yearly),
];
const SIDES: [(&str, Side); 3] = [("before", Side::Before), ("after", Side::After), ("at", Side::At)];
const UNITS: [(&str, Unit); 6] = [
    ("hour", Unit::Hour),
    ("hours", Unit::Hour),
    ("day", Unit::Day),
    ("days", Unit::Day),
    ("week", Unit::Week),
    ("weeks", Unit::Week),
];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// The months with the most days each can have.
const MONTHS: [(&str, u8); 12] = [
    ("january", 31),
    ("february", 29),
    ("march", 31),
    ("april", 30),
    ("may", 31),
    ("june", 30),
    ("july", 31),
    ("august", 31),
    ("september", 30),
    ("october", 31),
    ("november", 30),
    ("december", 31),
];

/// Returns the time that a phrase tells; what cannot be read is reported, once.
pub fn when(phrase: &Phrase<'_>, report: &mut Report) -> Option<WhenDraft> {
    let mut words = Words { rest: phrase.words().collect(), end: phrase.end(), report };
    words.rest.reverse();
    let first = words.next("`daily`, `weekly`, `monthly`, `yearly`, `within`, `before`, `after` or `at`")?;
    let time = match first.text() {
        "within" => within(&mut words)?,
        word => match (named(&PERIODS, word), named(&SIDES, word)) {
            (Some(period), _) => every(period, &mut words)?,
            (None, Some(side)) => WhenDraft::Event(side, words.next("an event")?.name()),
            (None, None) => return words.wrong(&first, "a time", openings()),
        },
    };
    words.done()?;
    Some(time)
}

/// Reads `[N times] [on DAY] [in MONTH]` after the period.
fn every(period: Period, words: &mut Words<'_, '_>) -> Option<WhenDraft> {
    let mut times = None;
    if words.peek().is_some_and(|word| word.starts_with(|letter: char| letter.is_ascii_digit())) {
        times = Some(words.number()?);
        words.expect("times")?;
    }
    let day = if words.take("on") { Some(day(words)?) } else { None };
    let month = if words.take("in") { Some(month(words, day.as_ref())?) } else { None };
    let on = day.map(|day| day.text().to_owned());
    Some(WhenDraft::Every { period, times, on, month })
}

/// Reads `N UNIT of EVENT` after `within`.
fn within(words: &mut Words<'_, '_>) -> Option<WhenDraft> {
    let count = words.number()?;
    let unit = words.next("`hours`, `days` or `weeks`")?;
    let Some(found) = named(&UNITS, unit.text()) else {
        return words.wrong(&unit, "`hours`, `days` or `weeks`", UNITS.map(|(word, _)| word));
    };
    words.expect("of")?;
    Some(WhenDraft::Within(count, found, words.next("an event")?.name()))
}

/// Reads a day of the week or of the month.
fn day<'a>(words: &mut Words<'a, '_>) -> Option<Phrase<'a>> {
    let wanted = "a day (`monday` to `sunday`, or 1 to 31)";
    let day = words.next(wanted)?;
    let is_day = day.text().parse().is_ok_and(|number: u8| (1..=31).contains(&number));
    if is_day || WEEKDAYS.contains(&day.text()) { Some(day) } else { words.wrong(&day, wanted, WEEKDAYS) }
}

/// Reads a month that has the day.
fn month(words: &mut Words<'_, '_>, day: Option<&Phrase<'_>>) -> Option<u8> {
    let wanted = "a month (`january` to `december`)";
    let month = words.next(wanted)?;
    let Some(index) = MONTHS.iter().position(|(name, _)| *name == month.text()) else {
        return words.wrong(&month, wanted, MONTHS.map(|(name, _)| name));
    };
    if let Some(day) = day.filter(|day| day.text().parse().is_ok_and(|day: u8| day > MONTHS[index].1)) {
        words.report.push(bad_when::no_such_day(day.text(), day.span(), month.text()));
        return None;
    }
    u8::try_from(index + 1).ok()
}

fn openings() -> impl Iterator<Item = &'static str> {
    PERIODS.into_iter().map(|(word, _)| word).chain(SIDES.into_iter().map(|(word, _)| word)).chain(["within"])
}

fn named<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

/// The words that are still to be read, last first.
struct Words<'a, 'r> {
    rest: Vec<Phrase<'a>>,
    end: Phrase<'a>,
    report: &'r mut Report,
}

impl<'a> Words<'a, '_> {
    fn peek(&self) -> Option<&'a str> {
        self.rest.last().map(Phrase::text)
    }

    /// Returns the next word; none left is reported as lacking what is wanted.
    fn next(&mut self, wanted: &str) -> Option<Phrase<'a>> {
        let next = self.rest.pop();
        if next.is_none() {
            self.report.push(bad_when::diagnostic("", self.end.span(), wanted, None));
        }
        next
    }

    /// Passes a word if it is the next.
    fn take(&mut self, word: &str) -> bool {
        self.peek() == Some(word) && self.rest.pop().is_some()
    }

    /// Passes a word that must be the next.
    fn expect(&mut self, word: &'static str) -> Option<()> {
        let wanted = format!("`{word}`");
        let found = self.next(&wanted)?;
        if found.text() == word { Some(()) } else { self.wrong(&found, &wanted, [word]) }
    }

    fn number(&mut self) -> Option<u32> {
        let word = self.next("a number")?;
        match word.text().parse() {
            Ok(number) if number > 0 => Some(number),
            Ok(_) | Err(_) => self.wrong(&word, "a number from 1", []),
        }
    }

    /// Reports a word that is left over.
    fn done(&mut self) -> Option<()> {
        match self.rest.pop() {
            None => Some(()),
            Some(word) => self.wrong(&word, "nothing more", ["times", "on", "in"]),
        }
    }

    fn wrong<T>(
        &mut self,
        word: &Phrase<'_>,
        wanted: &str,
        known: impl IntoIterator<Item = &'static str>,
    ) -> Option<T> {
        let near = near(word.text(), known);
        self.report.push(bad_when::diagnostic(word.text(), word.span(), wanted, near));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::when;
    use crate::diagnostic::Report;
    use crate::parse::draft::WhenDraft;
    use crate::parse::phrase::Phrase;
    use crate::source::{Excerpt, FileKind, SourceFile};

    fn read(text: &str) -> (Option<WhenDraft>, Vec<String>) {
        let file = SourceFile { path: "content/a.md".into(), kind: FileKind::Document, text: text.into() };
        let mut report = Report::default();
        let found = when(&Phrase::whole(&Excerpt::verbatim(&file, 0..text.len())), &mut report);
        (found, report.into_diagnostics().into_iter().map(|told| told.title).collect())
    }

    #[test]
    fn every_form_of_the_guide_is_read() {
        for text in [
            "daily",
            "daily 3 times",
            "weekly on monday",
            "monthly 2 times on 15",
            "yearly in december",
            "yearly 1 times on 29 in february",
            "within 1 day of fraga",
            "within 24 hours of fraga",
            "before start-av-konto",
            "after start",
            "at start",
        ] {
            let (found, told) = read(text);
            assert!(found.is_some() && told.is_empty(), "{text}: {told:?}");
        }
    }

    #[test]
    fn an_event_keeps_its_place() {
        let text = "within 2 weeks of start";
        let (Some(WhenDraft::Within(2, _, event)), _) = read(text) else { panic!("not read") };
        assert_eq!((&text[event.span.range()], event.value.as_str()), ("start", "start"));
    }

    #[test]
    fn a_slip_gives_one_message() {
        for text in [
            "",
            "often",
            "yearli",
            "daily 3",
            "daily 0 times",
            "weekly on mnday",
            "monthly on 32",
            "yearly in may 3",
            "yearly on 31 in april",
            "within days of x",
            "within 2 months of x",
            "within 2 days x",
            "before",
            "before a b",
            "yearly in december on 3",
            "within 2 days of",
        ] {
            let (found, told) = read(text);
            assert!(found.is_none() && told.len() == 1, "{text}: {found:?} {told:?}");
        }
    }
}
