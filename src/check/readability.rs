//! Whether a section can be read with ease: its LIX, as Björnsson counted it in 1968.
//!
//! LIX is the words of a mean sentence and, added to it, the words of more than six letters in percent. What is read in
//! one go is judged in one: a section without those below it, the help of a question, an outcome with its steps and
//! notes, a text of a register. Headings, tables and code have no sentences and are left out.

mod place;
mod sentence;

use crate::check::readability::sentence::Sentence;
use crate::diagnostic::{Report, Weight};
use crate::model::document::Document;
use crate::model::handbook::Handbook;
use crate::model::text::{self, HandbookBlock};
use crate::model::tree::{Outcome, Step, Tree};
use crate::rules::hard_to_read::{self, Hard};
use crate::source::{Sources, Span, Spanned};

/// The fewest words of which LIX tells anything: in fewer, one name decides it.
const FEWEST_WORDS: u32 = 30;

/// The most sentences that a message points at.
const MOST_SHOWN: usize = 3;

/// Reports every text of a handbook that is hard to read.
pub(super) fn check(handbook: &Handbook, sources: &Sources, report: &mut Report) {
    if handbook.settings.checks.get(hard_to_read::RULE.id) == Some(&Weight::Off) {
        return;
    }
    let judge = |reading: Reading| reading.judged(handbook.settings.hard_to_read_limit, sources);
    for document in handbook.documents.values() {
        report.extend(sections(document).filter_map(judge));
    }
    for tree in handbook.trees.values() {
        report.extend(tree.steps.iter().filter_map(|step| of_step(tree, step)).filter_map(judge));
    }
    report.extend(entries(handbook).filter_map(judge));
}

/// What is read in one go.
struct Reading {
    /// What it is, in words.
    what: String,
    sentences: Vec<Sentence>,
    /// Where each paragraph stands.
    paragraphs: Vec<Span>,
}

/// Returns what stands before the first heading of a document, and its sections.
fn sections(document: &Document) -> impl Iterator<Item = Reading> {
    let lead = Reading::of_blocks(format!("the beginning of `{}`", document.id), &document.lead);
    let sections = document.sections.iter().map(|section| {
        Reading::of_blocks(format!("section `{}#{}`", document.id, section.anchor), &section.blocks)
    });
    std::iter::once(lead).chain(sections)
}

/// Returns what is read of a step; steps of a used tree are read in their own.
fn of_step(tree: &Tree, step: &Step) -> Option<Reading> {
    match step {
        _ if step.is_used() => None,
        Step::Question(question) => Some(Reading::of_blocks(
            format!("the help of `{}` in `{}`", question.id, tree.id),
            &question.help,
        )),
        Step::Outcome(outcome) => Some(of_outcome(tree, outcome)),
        Step::Use(_) | Step::Passage(_) => None,
    }
}

fn of_outcome(tree: &Tree, outcome: &Outcome) -> Reading {
    let steps = outcome.steps_to_take.iter().flatten();
    let notes = outcome.notes.iter().flat_map(|note| &note.text);
    let blocks = outcome.text.iter().chain(steps).chain(notes);
    Reading::of_blocks(format!("outcome `{}` of `{}`", outcome.id, tree.id), blocks)
}

/// Returns the texts of the registers.
fn entries(handbook: &Handbook) -> impl Iterator<Item = Reading> {
    let terms = handbook.terms.values().map(|term| (format!("term `{}`", term.id), &term.text));
    let roles = handbook.roles.values().map(|role| (format!("role `{}`", role.id), &role.description));
    let sources =
        handbook.sources.values().map(|one| (format!("the note of source `{}`", one.id), &one.note));
    let questions = handbook.open_questions.values();
    let questions = questions.map(|one| (format!("open question `{}`", one.id), &one.text));
    let texts = terms.chain(roles).chain(sources).chain(questions);
    let texts = texts.filter_map(|(what, text)| Some((what, text.as_ref()?)));
    let answers = handbook.open_questions.values().filter_map(|one| {
        Some((format!("the answer to open question `{}`", one.id), &one.answered.as_ref()?.text))
    });
    texts.chain(answers).map(|(what, text)| Reading::of_text(what, text))
}

impl Reading {
    fn of_blocks<'b>(what: String, blocks: impl IntoIterator<Item = &'b HandbookBlock>) -> Self {
        let mut clauses = text::clauses(blocks);
        // What a link to nowhere was to show is not known.
        if clauses.iter().any(|clause| clause.marks.is_doubtful) {
            clauses.clear();
        }
        let texts = clauses.iter().enumerate();
        let sentences =
            texts.flat_map(|(index, clause)| sentence::sentences(&sentence::shown(&clause.content), index));
        let sentences = sentences.collect();
        Self { what, sentences, paragraphs: clauses.iter().map(|clause| clause.span).collect() }
    }

    fn of_text(what: String, text: &Spanned<String>) -> Self {
        Self { what, sentences: sentence::sentences(&text.value, 0), paragraphs: vec![text.span] }
    }

    /// Tells that it is hard to read, if its LIX is above a limit.
    fn judged(self, limit: u32, sources: &Sources) -> Option<crate::diagnostic::Diagnostic> {
        let lix = sentence::lix(&self.sentences);
        if sentence::words(&self.sentences) < FEWEST_WORDS || lix <= limit {
            return None;
        }
        let worst = self.worst(limit);
        Some(hard_to_read::diagnostic(&Hard {
            what: &self.what,
            lix,
            limit,
            words_per_sentence: sentence::words_per_sentence(&self.sentences),
            long_in_percent: sentence::long_in_percent(&self.sentences),
            long_words: long_words(&worst),
            sentences: worst
                .iter()
                .map(|sentence| (self.place(sentence, sources), sentence.words, sentence.long))
                .collect(),
        }))
    }

    /// Returns the sentences without which the rest would read best, the worst first.
    fn worst(&self, limit: u32) -> Vec<&Sentence> {
        let mut ranked: Vec<(u32, usize)> = (0..self.sentences.len())
            .map(|index| {
                let rest = self.sentences.iter().enumerate().filter(|(other, _)| *other != index);
                (sentence::lix(rest.map(|(_, sentence)| sentence)), index)
            })
            .collect();
        ranked.sort_unstable();
        let hard = ranked.iter().map(|(_, index)| &self.sentences[*index]);
        hard.enumerate()
            .filter(|(rank, sentence)| *rank == 0 || sentence::lix([*sentence]) > limit)
            .map(|(_, sentence)| sentence)
            .take(MOST_SHOWN)
            .collect()
    }

    /// Returns where a sentence stands.
    fn place(&self, sentence: &Sentence, sources: &Sources) -> Span {
        let paragraph = self.paragraphs[sentence.paragraph];
        let fellows = self.sentences.iter().filter(|other| other.paragraph == sentence.paragraph);
        let fellows: Vec<&Sentence> = fellows.collect();
        place::of(sentence, &fellows, paragraph, sources)
    }
}

/// Returns the longest words of some sentences, each once.
fn long_words(sentences: &[&Sentence]) -> Vec<String> {
    let mut words: Vec<String> = sentences.iter().flat_map(|sentence| sentence.long_words()).collect();
    words.sort_by_key(|word| (std::cmp::Reverse(word.chars().count()), word.clone()));
    words.dedup();
    words.truncate(MOST_SHOWN);
    words
}
