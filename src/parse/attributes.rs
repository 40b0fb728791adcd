//! Turns the annotation of a section or clause into its id and marks, names unresolved.
//!
//! Does not find annotations in running text: [`crate::parse::markdown`] does, with [`annotation`]. A part that cannot
//! be read is reported and left out; the others stay.

pub mod annotation;
pub mod key;
pub mod source_range;
pub mod when;

use std::ops::Range;

use crate::diagnostic::Report;
use crate::model::clause::{Stance, Taken};
use crate::model::force::Force;
use crate::parse::attributes::annotation::{Annotation, Word};
use crate::parse::attributes::key::{Key, Part, Place};
use crate::parse::decode::{self, is_id};
use crate::parse::draft::{MarksDraft, Name};
use crate::parse::phrase::Phrase;
use crate::parse::slug::slug;
use crate::rules::{bad_attribute, bad_date, bad_id};
use crate::source::{Excerpt, Span, Spanned};

/// Returns the id and the marks that an annotation gives to what stands in a place.
pub fn marks(
    text: &Excerpt,
    annotation: &Annotation,
    place: Place,
    report: &mut Report,
) -> (Option<Name>, MarksDraft) {
    let mut reading =
        Reading { text, place, report, id: None, marks: MarksDraft::default(), given: Vec::new() };
    let told_before = reading.report.diagnostics().len();
    let mut is_sound = annotation.closed;
    for word in &annotation.words {
        match word {
            Word::Id(id) => reading.id(&reading.phrase(id)),
            Word::Class(class) => reading.class(&reading.phrase(class)),
            Word::Pair { key, value } => reading.pair(&reading.phrase(key), &reading.phrase(value)),
            // The first word that cannot be read is told; those after it may well belong to it.
            Word::Unclosed { .. } | Word::Other(_) if !is_sound => {}
            Word::Unclosed { key, mark } => {
                is_sound = false;
                reading.unclosed(&reading.phrase(key), *mark);
            }
            Word::Other(other) => {
                is_sound = false;
                reading.other(&reading.phrase(other));
            }
        }
    }
    if !annotation.closed {
        reading.report.push(bad_attribute::unclosed(text.part(annotation.range.clone())));
    }
    // A key that seems to be missing may be the one that was refused.
    if reading.report.diagnostics().len() == told_before {
        reading.lone_keys();
        reading.reversed_days();
    }
    reading.marks.is_doubtful = reading.report.diagnostics().len() > told_before;
    (reading.id, reading.marks)
}

/// What was read of an annotation so far.
struct Reading<'a> {
    text: &'a Excerpt,
    place: Place,
    report: &'a mut Report,
    id: Option<Name>,
    marks: MarksDraft,
    given: Vec<Given>,
}

/// A key that was given.
struct Given {
    key: Key,
    word: Span,
    value: Span,
}

impl<'a> Reading<'a> {
    fn phrase(&self, range: &Range<usize>) -> Phrase<'a> {
        Phrase::new(self.text, range.clone())
    }

    fn id(&mut self, id: &Phrase<'_>) {
        if let Some(first) = self.marks.anchor_span {
            self.report.push(bad_attribute::twice("the id", first, id.span()));
            return;
        }
        self.marks.anchor_span = Some(id.span());
        self.id = Some(self.formed(id));
    }

    /// Returns a name as it stands, reporting it if it cannot be an id.
    fn formed(&mut self, id: &Phrase<'_>) -> Name {
        let name = id.name();
        if !is_id(&name.value) {
            self.report.push(bad_id::diagnostic(&name, &slug(&name.value)));
        }
        name
    }

    fn class(&mut self, class: &Phrase<'_>) {
        if class.text() != "decides" {
            self.report.push(bad_attribute::unknown_class(&class.name()));
        } else if self.place.part == Part::Section {
            self.report.push(bad_attribute::misplaced_class(class.span(), &self.place.words()));
        } else {
            self.marks.decides = true;
        }
    }

    fn unclosed(&mut self, key: &Phrase<'_>, mark: usize) {
        let mark = self.text.part(mark..mark + 1);
        self.report.push(bad_attribute::unclosed_quotation(key.text(), mark));
    }

    fn other(&mut self, word: &Phrase<'_>) {
        let known = Key::ALL.into_iter().map(Key::word);
        self.report.push(bad_attribute::not_a_pair(&word.name(), known));
    }

    fn pair(&mut self, word: &Phrase<'_>, value: &Phrase<'a>) {
        let Some(key) = self.note_key(word, value) else { return };
        if value.text().trim().is_empty() {
            self.report.push(bad_attribute::without_value(&word.name()));
        } else if key.belongs(self.place) {
            self.value(key, value);
        } else {
            let place = self.place.words();
            self.report.push(bad_attribute::misplaced(&word.name(), key.home(), &place));
        }
    }

    /// Returns the key that a word names, unless it is unknown or given before.
    fn note_key(&mut self, word: &Phrase<'_>, value: &Phrase<'_>) -> Option<Key> {
        let Some(key) = Key::named(word.text()) else {
            let known = Key::ALL.into_iter().map(Key::word);
            self.report.push(bad_attribute::unknown_key(&word.name(), known));
            return None;
        };
        if let Some(first) = self.given(key) {
            let twice = bad_attribute::twice(&format!("`{}`", key.word()), first.word, word.span());
            self.report.push(twice);
            return None;
        }
        self.given.push(Given { key, word: word.span(), value: value.span() });
        Some(key)
    }

    fn value(&mut self, key: Key, value: &Phrase<'a>) {
        match key {
            Key::Was => self.marks.was = value.words().map(|id| self.formed(&id)).collect(),
            Key::Norm(modality) => self.marks.norms.push((modality, names(value))),
            Key::Deviates => self.marks.deviates = self.one(key, value),
            Key::Decision => self.marks.decision = Some(value.text().trim().to_owned()),
            Key::When => self.marks.when = when::when(value, self.report),
            Key::Force => self.marks.force = self.force(value),
            Key::Requires => {
                self.marks.requires_routine = self.choice(key, value, &[("routine", ())]).is_some();
            }
            Key::Implements => self.marks.implements = names(value),
            Key::On => self.marks.on = self.one(key, value),
            Key::Stance => {
                self.marks.stance = self.choice(key, value, &Stance::ALL.map(|one| (one.word(), one)));
            }
            Key::Taken => {
                let taken = self.choice(key, value, &Taken::ALL.map(|one| (one.word(), one)));
                self.marks.taken = taken.map_or(Taken::Unknown, |taken| taken.value);
            }
            Key::From => self.marks.from = decode::day(&value.name(), self.report),
            Key::To => self.marks.to = decode::day(&value.name(), self.report),
            Key::Source => self.marks.sources = source_range::sources(value, self.report),
            Key::Open => self.marks.open = names(value),
        }
    }

    fn force(&mut self, value: &Phrase<'_>) -> Option<Spanned<Force>> {
        let force = self.choice(Key::Force, value, &Force::ALL.map(|one| (one.word(), one)))?;
        if force.value == Force::Law && self.place.part == Part::Section {
            self.report.push(bad_attribute::law_on_heading(force.span));
            return None;
        }
        Some(force)
    }

    /// Returns the only name of a value.
    fn one(&mut self, key: Key, value: &Phrase<'_>) -> Option<Name> {
        let mut words = value.words();
        let first = words.next()?;
        if words.next().is_some() {
            self.report.push(bad_attribute::several(key.word(), value.span()));
            return None;
        }
        Some(first.name())
    }

    /// Returns what a value means, being one of a few words.
    fn choice<T: Copy>(
        &mut self,
        key: Key,
        value: &Phrase<'_>,
        words: &[(&'static str, T)],
    ) -> Option<Spanned<T>> {
        let found = words.iter().find(|(word, _)| *word == value.text().trim());
        if found.is_none() {
            let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            self.report.push(bad_attribute::unknown_value(key.word(), &value.name(), &known));
        }
        found.map(|(_, meaning)| Spanned::new(*meaning, value.span()))
    }

    fn given(&self, key: Key) -> Option<&Given> {
        self.given.iter().find(|given| given.key == key)
    }

    /// Reports keys that say nothing without another.
    fn lone_keys(&mut self) {
        for (key, other) in [
            (Key::On, Key::Stance),
            (Key::Stance, Key::On),
            (Key::Taken, Key::On),
            (Key::Decision, Key::Deviates),
        ] {
            let is_told = key == Key::Taken && self.given(Key::Stance).is_some();
            let lone = self.given(key).filter(|_| self.given(other).is_none() && !is_told);
            if let Some(lone) = lone.filter(|_| key.belongs(self.place)) {
                self.report.push(bad_attribute::lacks(key.word(), lone.word, other.word()));
            }
        }
    }

    /// Reports days of which the last comes before the first.
    fn reversed_days(&mut self) {
        let (Some(from), Some(to)) = (self.given(Key::From), self.given(Key::To)) else { return };
        if self.marks.from.zip(self.marks.to).is_some_and(|(from, to)| to < from) {
            self.report.push(bad_date::reversed(to.value, from.value));
        }
    }
}

fn names(value: &Phrase<'_>) -> Vec<Name> {
    value.words().map(|word| word.name()).collect()
}
