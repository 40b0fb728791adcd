//! Every name that a handbook defines, gathered before any reference is followed.
//!
//! Does not follow references; see [`crate::resolve::reference`] and [`crate::resolve::links`].

use std::collections::BTreeSet;

use crate::model::id::{EventId, LawId, OpenQuestionId, OrganisationId, RoleId, SourceId, TermId, TreeId};
use crate::parse::draft::{Drafts, Name, RegisterKind};
use crate::resolve::document_names::Documents;
use crate::resolve::findings::{Findings, What};
use crate::resolve::ids::{Doubt, Ids};
use crate::resolve::lexicon::Lexicon;
use crate::resolve::lineages::Lineages;
use crate::source::Span;

/// Every name that a handbook defines.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    pub(crate) drafts: &'a Drafts,
    pub(crate) documents: Documents<'a>,
    pub(crate) trees: Ids<TreeId>,
    /// Trees that exist but did not resolve: references to them are silent.
    pub(crate) lost_trees: BTreeSet<TreeId>,
    pub(crate) organisations: Ids<OrganisationId>,
    /// Whether all organisations are known, with all that is said of them.
    pub(crate) organisations_are_sure: bool,
    /// Which organisation stands below which; filled when they are resolved.
    pub(crate) lineages: Lineages,
    pub(crate) roles: Ids<RoleId>,
    pub(crate) terms: Ids<TermId>,
    pub(crate) laws: Ids<LawId>,
    pub(crate) sources: Ids<SourceId>,
    pub(crate) events: Ids<EventId>,
    pub(crate) open_questions: Ids<OpenQuestionId>,
    pub(crate) shared_questions: Ids<String>,
    /// The words by which terms and laws are found in running text.
    pub(crate) lexicon: Lexicon,
    assets: BTreeSet<&'a str>,
}

/// From where a reference is followed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Here<'a> {
    pub(crate) names: &'a Names<'a>,
    /// The file, relative to the project.
    pub(crate) path: &'a str,
    /// The document, by its index; none in trees and registers.
    pub(crate) document: Option<usize>,
}

impl<'a> Names<'a> {
    /// Gathers every name; those that are defined twice are mistakes.
    pub(crate) fn gather(drafts: &'a Drafts, with_drafts: bool, findings: &mut Findings) -> Self {
        let registers = &drafts.registers;
        let doubt = |register| {
            if drafts.poisoned.registers.contains(&register) { Doubt::All } else { Doubt::None }
        };
        macro_rules! register {
            ($what:ident, $entries:ident, $kind:ident) => {{
                let entries = registers.$entries.iter().map(|entry| spanned(&entry.id));
                Ids::gather(What::$what, entries, doubt(RegisterKind::$kind), findings)
            }};
        }
        let organisations = register!(Organisation, organisations, Organisations);
        let roles = register!(Role, roles, Roles);
        let terms = register!(Term, terms, Terms);
        let laws = register!(Law, laws, Laws);
        let sources = register!(Source, sources, Sources);
        let events = register!(Event, events, Events);
        let open_questions = register!(OpenQuestion, open_questions, OpenQuestions);
        Self {
            documents: Documents::gather(drafts, with_drafts, findings),
            trees: trees(drafts, findings),
            lost_trees: BTreeSet::new(),
            organisations_are_sure: !drafts.poisoned.registers.contains(&RegisterKind::Organisations),
            lineages: Lineages::default(),
            shared_questions: shared_questions(drafts, findings),
            lexicon: Lexicon::of(registers),
            assets: drafts.assets.iter().map(AsRef::as_ref).collect(),
            drafts,
            organisations,
            roles,
            terms,
            laws,
            sources,
            events,
            open_questions,
        }
    }

    /// Finds a tree; none without a word if it exists but did not resolve.
    pub(crate) fn tree(&self, id: &Name, findings: &mut Findings) -> Option<TreeId> {
        self.trees.find(id, findings).filter(|tree| !self.lost_trees.contains(tree))
    }

    /// Whether there is, or may have been, a tree of this id.
    pub(crate) fn knows_tree(&self, id: &str) -> bool {
        self.trees.named(id).is_some() || self.drafts.poisoned.trees.iter().any(|lost| lost == id)
    }

    /// Whether a file under `content/` is one that links and images may point at.
    pub(crate) fn is_asset(&self, path: &str) -> bool {
        self.assets.contains(path)
    }

    /// Whether a file under `content/` was refused, which is told.
    pub(crate) fn is_lost_asset(&self, path: &str) -> bool {
        self.drafts.poisoned.assets.iter().any(|lost| **lost == *path)
    }

    /// Returns the paths of all files that links and images may point at, in order.
    pub(crate) fn assets(&self) -> impl Iterator<Item = &'a str> {
        self.assets.iter().copied()
    }
}

fn spanned(id: &Name) -> (&str, Span) {
    (&id.value, id.span)
}

fn trees(drafts: &Drafts, findings: &mut Findings) -> Ids<TreeId> {
    let trees = drafts.trees.iter().map(|tree| (tree.id.as_str(), tree.title.span));
    Ids::gather(What::Tree, trees, Doubt::These(drafts.poisoned.trees.clone()), findings)
}

fn shared_questions(drafts: &Drafts, findings: &mut Findings) -> Ids<String> {
    let doubt = if drafts.poisoned.shared_questions { Doubt::All } else { Doubt::None };
    let questions = drafts.shared_questions.iter().map(|question| spanned(&question.id));
    Ids::gather(What::SharedQuestion, questions, doubt, findings)
}
