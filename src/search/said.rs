//! What a section says, in fields that weigh differently: its title, headings, terms, rules and text.
//!
//! Does not weigh them, and does not cut anything: that is done where it is used.

use crate::model::document::Document;
use crate::model::handbook::Handbook;
use crate::model::register::{Law, OpenQuestion, Organisation, Role, Term};
use crate::model::text::{Block, HandbookBlock, HandbookClause, plain};
use crate::model::tree::{Form, Outcome, Question, Tree};
use crate::model::walk;
use crate::search::section::Spot;

/// What a section says.
#[derive(Debug, Default)]
pub struct Said {
    /// Its title or heading.
    pub title: String,
    /// The title of the page it stands on, if it is a part of one.
    pub page: Option<String>,
    /// All that it says, by field; the title too.
    pub fields: Vec<(Field, String)>,
}

/// Where words stand; they weigh less from the top down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The title of a page or an entry.
    Title,
    /// A heading, or a term.
    Heading,
    /// Other words and forms of a term.
    Term,
    /// A rule.
    Clause,
    /// Any text.
    Text,
    /// The headings above, and the title of the page.
    Above,
    /// A question of a tree. Trees ask and answer so much that all else would stand below them.
    Question,
    /// An answer of a tree, or the title of an outcome.
    Answer,
    /// What helps with a question, and what an outcome tells.
    Outcome,
}

impl Field {
    fn is_running(self) -> bool {
        !matches!(self, Self::Title | Self::Heading | Self::Term | Self::Above)
    }
}

impl Said {
    /// Returns its running text: all but titles, headings and other words for a term.
    #[must_use]
    pub fn text(&self) -> String {
        let running = self.fields.iter().filter(|(field, _)| field.is_running());
        running.map(|(_, text)| text.trim()).collect::<Vec<_>>().join(" ")
    }

    fn titled(title: &str) -> Self {
        let fields = vec![(Field::Title, title.to_owned())];
        Self { title: title.to_owned(), page: None, fields }
    }

    fn add(&mut self, field: Field, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.fields.push((field, text));
        }
    }

    fn add_all<'t>(&mut self, field: Field, texts: impl IntoIterator<Item = &'t String>) {
        for text in texts {
            self.add(field, text);
        }
    }

    fn add_blocks(&mut self, blocks: &[HandbookBlock]) {
        walk::blocks(blocks, &mut |block| self.add_block(block));
    }

    /// Adds blocks that weigh alike, whatever they are.
    fn add_blocks_as(&mut self, field: Field, blocks: &[HandbookBlock]) {
        let before = self.fields.len();
        self.add_blocks(blocks);
        for (of_block, _) in &mut self.fields[before..] {
            *of_block = field;
        }
    }

    /// Adds what a block says beside the blocks within it.
    fn add_block(&mut self, block: &HandbookBlock) {
        match block {
            Block::Paragraph(clause) => self.add_clause(clause),
            Block::Code(text) => self.add(Field::Text, text),
            Block::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    self.add(Field::Text, plain(cell));
                }
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    self.add(Field::Term, plain(&definition.term));
                }
            }
            Block::List { .. } | Block::Quote(_) | Block::Alert(..) | Block::Footnote(..) | Block::Break => {}
        }
    }

    fn add_clause(&mut self, clause: &HandbookClause) {
        let field = if clause.marks.norms.is_empty() { Field::Text } else { Field::Clause };
        self.add(field, plain(&clause.content));
    }
}

/// Asks a handbook what a section says.
///
/// # Panics
/// If the handbook is not the one it was found in.
#[must_use]
pub fn said(handbook: &Handbook, spot: &Spot) -> Said {
    match spot {
        Spot::Tree(id) => of_tree(&handbook.trees[id]),
        Spot::Document(id) => of_document(&handbook.documents[id]),
        Spot::Section(id, number) => of_section(&handbook.documents[id], *number),
        Spot::Term(id) => of_term(&handbook.terms[id]),
        Spot::Law(id) => of_law(&handbook.laws[id]),
        Spot::OpenQuestion(id) => of_open_question(&handbook.open_questions[id]),
        Spot::Role(id) => of_role(&handbook.roles[id]),
        Spot::Organisation(id) => of_organisation(&handbook.organisations[id]),
        Spot::Page(page) => {
            let mut said = Said::titled(&page.title);
            said.add(Field::Text, &page.text);
            said
        }
    }
}

/// Returns what a tree asks and answers; of a private tree its title and summary only.
fn of_tree(tree: &Tree) -> Said {
    let mut said = Said::titled(&tree.title);
    said.add_all(Field::Clause, &tree.summary);
    if tree.private {
        return said;
    }
    tree.questions().for_each(|question| add_question(&mut said, question));
    tree.outcomes().for_each(|outcome| add_outcome(&mut said, outcome));
    said
}

fn add_question(said: &mut Said, question: &Question) {
    said.add(Field::Question, &question.ask);
    said.add_blocks_as(Field::Outcome, &question.help);
    match &question.form {
        Form::Single(answers) => said.add_all(Field::Answer, answers.iter().map(|answer| &answer.say)),
        Form::Several(several) => {
            said.add_all(Field::Answer, several.options.iter().map(|option| &option.say));
        }
        Form::Number(_) => {}
    }
}

fn add_outcome(said: &mut Said, outcome: &Outcome) {
    said.add(Field::Answer, &outcome.title);
    said.add_blocks_as(Field::Outcome, &outcome.text);
    outcome.steps_to_take.iter().for_each(|step| said.add_blocks_as(Field::Outcome, step));
    outcome.notes.iter().for_each(|note| said.add_blocks_as(Field::Outcome, &note.text));
}

fn of_document(document: &Document) -> Said {
    let mut said = Said::titled(&document.title);
    said.add_all(Field::Term, &document.diary_number);
    said.add_blocks(&document.lead);
    said
}

/// Returns a section with the headings above it, nearest first.
fn of_section(document: &Document, number: usize) -> Said {
    let section = &document.sections[number];
    let title = plain(&section.title);
    let mut said = Said { page: Some(document.title.clone()), ..Said::default() };
    said.add(Field::Heading, &title);
    said.title = title;
    let mut level = section.level;
    for above in document.sections[..number].iter().rev() {
        if above.level < level {
            said.add(Field::Above, plain(&above.title));
            level = above.level;
        }
    }
    said.add(Field::Above, &document.title);
    said.add_blocks(&section.blocks);
    said
}

fn of_term(term: &Term) -> Said {
    // Below a rule that has the word in its heading: readers look for what to do before what a word means.
    let mut said = Said { title: term.term.clone(), ..Said::default() };
    said.add(Field::Heading, &term.term);
    said.add_all(Field::Term, term.forms.iter().chain(&term.synonyms));
    said.add_all(Field::Text, term.text.iter().map(|text| &text.value));
    said
}

fn of_law(law: &Law) -> Said {
    let mut said = Said::titled(&law.name);
    said.add_all(Field::Title, &law.short);
    said.add(Field::Title, law.id.as_str());
    said
}

fn of_open_question(question: &OpenQuestion) -> Said {
    let mut said = Said::titled(&question.title);
    said.add_all(Field::Text, question.text.iter().map(|text| &text.value));
    said.add_all(Field::Text, question.answered.iter().map(|answer| &answer.text.value));
    said
}

fn of_role(role: &Role) -> Said {
    let mut said = Said::titled(&role.name);
    said.add_all(Field::Text, role.description.iter().map(|text| &text.value));
    said
}

fn of_organisation(organisation: &Organisation) -> Said {
    let mut said = Said::titled(&organisation.name);
    said.add(Field::Term, organisation.id.as_str());
    said.add_all(Field::Text, &organisation.kind);
    said
}
