//! Trees: every step, answer, fact, organisation and clause that a tree names is found, or the tree is left out.
//!
//! Does not follow the answers: what a reader can reach is found in [`crate::compile`].

mod comparisons;
pub(crate) mod fitting;
mod guards;
pub(crate) mod inline;
mod kind;
mod offered;
mod outcomes;
mod questions;
mod rename;
mod replies;
mod scenarios;
mod shared;
mod steps;
mod uses;

use std::collections::BTreeSet;

use crate::model::force::Force;
use crate::model::id::{OrganisationId, TreeId};
use crate::model::text::HandbookBlock;
use crate::model::tree::{Ban, Case, Citation, Tree};
use crate::parse::draft::{BanDraft, CitationDraft, DraftBlock, TreeDraft};
use crate::resolve::findings::Findings;
use crate::resolve::names::{Here, Names};
use crate::resolve::text::{Reading, Use, Words};
use crate::resolve::trees::steps::Steps;
use crate::resolve::{blocks, marks, reference};
use crate::source::Span;

/// A tree, if all its names were found, and what is known of it beside.
#[derive(Debug)]
pub(crate) struct Resolved {
    pub(crate) id: TreeId,
    /// None if some name means nothing, which is told or was told before.
    pub(crate) tree: Option<Tree>,
    pub(crate) uses: Vec<Use>,
    /// The organisations that its guards name.
    pub(crate) guarded: BTreeSet<OrganisationId>,
    pub(crate) findings: Findings,
}

/// A tree while it is resolved.
struct Surroundings<'a> {
    names: &'a Names<'a>,
    draft: &'a TreeDraft,
    steps: Steps<'a>,
    reading: Reading<'a>,
    /// The organisations that its guards name, and where.
    guarded: Vec<(OrganisationId, Span)>,
}

/// Resolves a tree.
pub(crate) fn tree(names: &Names, draft: &TreeDraft) -> Resolved {
    let here = Here { names, path: &draft.path, document: None };
    let (steps, reading) = (Steps::of(names, draft), Reading::new(here, None));
    let mut tree = Surroundings { names, draft, steps, reading, guarded: Vec::new() };
    let resolved = tree.whole();
    let guarded = tree.guarded.into_iter().map(|(organisation, _)| organisation).collect();
    let Reading { uses, findings, .. } = tree.reading;
    Resolved {
        id: draft.id.as_str().into(),
        tree: resolved.filter(|_| findings.is_empty() && !draft.broken),
        uses: uses.into_iter().map(|(used, _)| used).collect(),
        guarded,
        findings,
    }
}

impl Surroundings<'_> {
    /// Resolves all parts before it gives up, so that all mistakes are found.
    fn whole(&mut self) -> Option<Tree> {
        let Self { names, draft, .. } = *self;
        let organisations = offered::organisations(self);
        let findings = &mut self.reading.findings;
        let audience = names.roles.find_all(&draft.audience, findings);
        let owner = draft.owner.as_ref().and_then(|name| names.roles.find(name, findings));
        let start = self.steps.find("the start leads to", &draft.start, findings);
        let questions = each(&draft.questions, |draft| questions::question(self, draft));
        let outcomes = each(&draft.outcomes, |draft| outcomes::outcome(self, draft));
        let never = each(&draft.never, |draft| ban(self, draft));
        uses::check_ring(names, draft, &mut self.reading.findings);
        let scenarios = each(&draft.scenarios, |draft| scenarios::scenario(self, draft));
        let cases = each(&draft.cases, |case| {
            let expected = scenarios::scenario(self, &case.expected)?;
            Some(Case { text: case.text.clone(), expected })
        });
        let organisations = organisations?;
        if !draft.broken {
            // Nobody knows to whom a tree is offered in which the key for it may be mistyped.
            offered::check_guards(self, &organisations);
        }
        audience.iter().chain(&owner).for_each(|role| self.reading.note(Use::Binds(role.clone())));
        Some(Tree {
            id: draft.id.as_str().into(),
            path: draft.path.to_string(),
            title: draft.title.value.clone(),
            summary: draft.summary.clone(),
            organisations,
            audience,
            owner,
            review_by: draft.review_by.clone(),
            was: questions::former(&draft.was),
            act: draft.act.as_ref().map(|act| act.value.clone()),
            start: start?,
            steps: questions?.into_iter().chain(outcomes?).collect(),
            never: never?,
            pages: draft.pages,
            private: draft.private,
            scenarios: scenarios?,
            cases: cases?,
            report: draft.report,
            span: draft.title.span,
            fingerprint: shared::fingerprint(names, draft),
        })
    }

    /// Resolves a text of the tree; it advises, and binds nobody by itself.
    fn text(&mut self, drafts: &[DraftBlock]) -> Vec<HandbookBlock> {
        blocks::blocks(&mut self.reading, drafts, &marks::plain(Force::Advice), Words::Linked)
    }

    /// Resolves citations, each of a document, section or clause.
    fn citations(&mut self, drafts: &[CitationDraft]) -> Option<Vec<Citation>> {
        each(drafts, |draft| {
            let when = guards::optional(self, draft.when.as_ref());
            let place = reference::place(&self.reading.here, &draft.reference, &mut self.reading.findings);
            Some(Citation { place: place?, when: when?, span: draft.reference.span })
        })
    }
}

/// Resolves what must never come about.
fn ban(tree: &mut Surroundings, draft: &BanDraft) -> Option<Ban> {
    let when = guards::guard(tree, &draft.when.value);
    let outcomes =
        each(&draft.outcomes, |name| tree.steps.outcome("`never` forbids", name, &mut tree.reading.findings));
    Some(Ban { when: when?, outcomes: outcomes?, span: draft.when.span })
}

/// Resolves each of several parts; all of them are looked at, also when one fails.
fn each<Draft, Part>(drafts: &[Draft], resolve: impl FnMut(&Draft) -> Option<Part>) -> Option<Vec<Part>> {
    let parts: Vec<Option<Part>> = drafts.iter().map(resolve).collect();
    parts.into_iter().collect()
}
