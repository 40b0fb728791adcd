//! Turns one file into what it says and what is wrong with it, by the kind of file it is.
//!
//! Does not know the other files; what one file says is put beside the rest by [`gather`].

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Report};
use crate::model::language::Language;
use crate::parse::draft::{
    DocumentDraft, Drafts, RegisterKind, Registers, ReviewDraft, SharedQuestionDraft, TreeDraft,
};
use crate::parse::{
    conflict, document, front_matter, hidden, path, registers, reviews, shared_questions, tree,
};
use crate::source::{FileKind, SourceFile};

/// A file that has been parsed.
#[derive(Debug)]
pub struct Parsed {
    /// The text that was parsed.
    pub text: Arc<str>,
    /// What it says.
    pub content: Content,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

/// What a file says.
#[derive(Debug)]
pub enum Content {
    /// A document.
    Document(Arc<DocumentDraft>),
    /// A document that cannot be relied on, by the ids it may have.
    LostDocument(Vec<String>),
    /// A tree.
    Tree(Arc<TreeDraft>),
    /// A tree that cannot be relied on, by its id.
    LostTree(String),
    /// Entries of a register.
    Register(Registers),
    /// Entries of a register of this kind, in which something was refused.
    LostRegister(RegisterKind, Registers),
    /// Shared questions, and whether something was refused among them.
    SharedQuestions(Vec<SharedQuestionDraft>, bool),
    /// What has been reviewed.
    Reviews(Vec<ReviewDraft>),
    /// What has been reviewed cannot be told.
    LostReviews,
    /// Nothing that this stage reads.
    Nothing,
}

/// Parses a file; `language` is that of the handbook.
#[must_use]
pub fn parsed(file: &SourceFile, language: Language) -> Parsed {
    let mut report = Report::default();
    let content = match conflict::conflict(file) {
        Some(diagnostic) if file.kind != FileKind::Theme => {
            report.push(diagnostic);
            lost(file)
        }
        Some(_) | None => content(file, language, &mut report),
    };
    if file.kind != FileKind::Theme {
        hidden::check(file, &mut report);
    }
    Parsed { text: Arc::clone(&file.text), content, diagnostics: report.into_diagnostics() }
}

/// Returns what a file says.
fn content(file: &SourceFile, language: Language, report: &mut Report) -> Content {
    match file.kind {
        FileKind::Document => {
            let (draft, diagnostics) = document::document(file, language);
            report.extend(diagnostics);
            draft.map_or_else(|| lost(file), |draft| Content::Document(Arc::new(draft)))
        }
        FileKind::Tree => {
            let draft = tree::tree(file, language, report);
            draft.map_or_else(|| lost(file), |draft| Content::Tree(Arc::new(draft)))
        }
        FileKind::Register => {
            let registers = registers::register(file, report);
            match registers::kind(&file.path).filter(|_| report.has_errors()) {
                Some(kind) => Content::LostRegister(kind, registers),
                None => Content::Register(registers),
            }
        }
        FileKind::SharedQuestions => {
            let questions = shared_questions::shared_questions(file, language, report);
            Content::SharedQuestions(questions, report.has_errors())
        }
        FileKind::Reviews => {
            let reviews = reviews::reviews(file, report);
            if report.has_errors() { Content::LostReviews } else { Content::Reviews(reviews) }
        }
        FileKind::Settings | FileKind::Theme | FileKind::Asset => Content::Nothing,
    }
}

/// Returns what is known of a file that cannot be relied on.
#[must_use]
pub fn lost(file: &SourceFile) -> Content {
    match file.kind {
        FileKind::Document => {
            Content::LostDocument(front_matter::front_matter(file, &mut Report::default()).ids)
        }
        FileKind::Tree => Content::LostTree(path::stem(&file.path).to_owned()),
        FileKind::Register => registers::kind(&file.path)
            .map_or(Content::Nothing, |kind| Content::LostRegister(kind, Registers::default())),
        FileKind::SharedQuestions => Content::SharedQuestions(Vec::new(), true),
        FileKind::Reviews => Content::LostReviews,
        FileKind::Settings | FileKind::Theme | FileKind::Asset => Content::Nothing,
    }
}

/// Adds what a file says to the drafts.
pub fn gather(content: &Content, drafts: &mut Drafts) {
    match content {
        Content::Document(document) => drafts.documents.push(Arc::clone(document)),
        Content::LostDocument(ids) => drafts.poisoned.documents.extend(ids.iter().cloned()),
        Content::Tree(tree) => drafts.trees.push(Arc::clone(tree)),
        Content::LostTree(id) => drafts.poisoned.trees.push(id.clone()),
        Content::Register(registers) => add(registers, &mut drafts.registers),
        Content::LostRegister(kind, registers) => {
            add(registers, &mut drafts.registers);
            drafts.poisoned.registers.push(*kind);
        }
        Content::SharedQuestions(questions, lost) => {
            drafts.shared_questions.extend(questions.iter().cloned());
            drafts.poisoned.shared_questions |= lost;
        }
        Content::Reviews(reviews) => drafts.reviews = Some(reviews.clone()),
        Content::LostReviews | Content::Nothing => {}
    }
}

/// Adds entries to the registers.
fn add(entries: &Registers, registers: &mut Registers) {
    registers.organisations.extend(entries.organisations.iter().cloned());
    registers.roles.extend(entries.roles.iter().cloned());
    registers.terms.extend(entries.terms.iter().cloned());
    registers.laws.extend(entries.laws.iter().cloned());
    registers.sources.extend(entries.sources.iter().cloned());
    registers.events.extend(entries.events.iter().cloned());
    registers.open_questions.extend(entries.open_questions.iter().cloned());
}
