//! Turns drafts into a handbook in which every name points at something that exists.
//!
//! Does not judge the handbook: a tree nobody can finish is resolved without complaint and caught in [`crate::compile`].

pub mod anchors;
mod backlinks;
mod blocks;
mod document_names;
mod documents;
mod findings;
mod ids;
mod lexicon;
mod lineages;
mod links;
mod marks;
mod missing;
mod names;
mod organisations;
mod paths;
mod reference;
mod registers;
mod reviews;
mod text;
mod titles;
mod trees;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::diagnostic::Report;
use crate::model::handbook::Handbook;
use crate::model::settings::{Occasion, Settings};
use crate::parse::draft::{Drafts, OccasionDraft};
use crate::resolve::findings::Findings;
use crate::resolve::names::Names;
use crate::rules::unknown_organisation;

/// What the command line says of the handbook as a whole.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `--at`: the day by which the handbook is judged, instead of `as-of`.
    pub day: Option<Date>,
    /// `--drafts`: documents of status draft are part of the site.
    pub drafts: bool,
}

/// Finds what every name means; the names that mean nothing are in the report.
pub fn handbook(drafts: &Drafts, options: &Options, report: &mut Report) -> Handbook {
    let mut findings = Findings::default();
    let mut names = Names::gather(drafts, options.drafts, &mut findings);
    let mut handbook = registers(&mut names, &mut findings);
    handbook.settings = settings(&names, &mut findings);
    handbook.day = options.day.or(drafts.settings.as_of);
    trees(&mut names, &mut handbook, &mut findings);
    documents(&names, &mut handbook, &mut findings);
    backlinks::add_open_questions(&mut handbook.backlinks, &handbook.open_questions);
    handbook.reviews = reviews::reviews(drafts.reviews.as_deref(), &handbook);
    report.extend(missing::diagnostics(findings.missing, &names));
    report.extend(findings.diagnostics);
    // Whose a text is cannot be told where its organisation is not known.
    handbook.incomplete |= report.broken().contains(unknown_organisation::RULE.id);
    handbook
}

/// Returns a handbook of nothing but registers.
fn registers(names: &mut Names, findings: &mut Findings) -> Handbook {
    let mut found = Findings::default();
    let (organisations, organisation_order) = organisations::organisations(names, &mut found);
    names.organisations_are_sure &= found.is_empty();
    findings.join(found);
    names.lineages = lineages::Lineages::of_all(&organisations, &organisation_order);
    Handbook {
        organisations,
        organisation_order,
        roles: registers::roles(names),
        terms: registers::terms(names, findings),
        laws: registers::laws(names),
        sources: registers::sources(names, findings),
        events: registers::events(names),
        open_questions: registers::open_questions(names, findings),
        ..Handbook::default()
    }
}

/// Finds the names in the settings.
fn settings(names: &Names, findings: &mut Findings) -> Settings {
    let written = &names.drafts.settings_names;
    let mut occasion = |draft: &OccasionDraft| Occasion {
        title: draft.title.clone(),
        trees: names.trees.find_all(&draft.trees, findings),
    };
    let occasions = written.occasions.iter().map(&mut occasion).collect();
    Settings {
        occasions,
        owner: written.owner.as_ref().and_then(|name| names.roles.find(name, findings)),
        organisations: names.organisations.find_all(&written.organisations, findings),
        ..names.drafts.settings.clone()
    }
}

/// Resolves the trees; of those that name what does not exist nothing is left but that they exist.
fn trees(names: &mut Names, handbook: &mut Handbook, findings: &mut Findings) {
    let mut resolved = all_trees(names);
    trees::fitting::judge(&mut resolved, names, &handbook.settings.limits);
    names.lost_trees.extend(resolved.iter().filter(|one| one.tree.is_none()).map(|one| one.id.clone()));
    if !names.lost_trees.is_empty() {
        // Once more, so that no tree leads to one that is left out; the mistakes are those of the first time.
        let again = all_trees(names);
        for (first, again) in resolved.iter_mut().zip(again) {
            let tree = again.tree.filter(|tree| !names.lost_trees.contains(&tree.id));
            (first.tree, first.uses) = (tree, again.uses);
        }
    }
    handbook.incomplete =
        !names.lost_trees.is_empty() || !names.organisations_are_sure || !is_whole(names.drafts);
    for one in &mut resolved {
        findings.join(std::mem::take(&mut one.findings));
        if let Some(tree) = &one.tree {
            backlinks::add_tree(&mut handbook.backlinks, tree, std::mem::take(&mut one.uses));
        }
    }
    // What used trees cite is told of these alone.
    trees::inline::inline(&mut resolved);
    let whole = resolved.into_iter().filter_map(|one| Some((one.id, one.tree?)));
    handbook.trees.extend(whole);
}

/// Whether every document and tree was parsed.
fn is_whole(drafts: &Drafts) -> bool {
    drafts.poisoned.documents.is_empty() && drafts.poisoned.trees.is_empty()
}

fn all_trees(names: &Names) -> Vec<trees::Resolved> {
    let drafts = names.drafts.trees.par_iter().enumerate();
    drafts
        .filter(|(index, draft)| names.trees.keeps(&draft.id, *index))
        .map(|(_, draft)| trees::tree(names, draft))
        // What a tree asks and cites follows from the organisations: if one of them is wrong, nothing is to be proved.
        .map(|one| trees::Resolved { tree: one.tree.filter(|_| names.organisations_are_sure), ..one })
        .collect()
}

/// Resolves the documents that are part of the handbook.
fn documents(names: &Names, handbook: &mut Handbook, findings: &mut Findings) {
    let all = names.documents.all().par_iter().enumerate();
    let resolved: Vec<_> =
        all.filter(|(_, one)| one.stands).map(|(index, _)| documents::document(names, index)).collect();
    let mut passages = Vec::new();
    for one in resolved {
        findings.join(one.findings);
        passages.extend(one.passages);
        backlinks::add_document(&mut handbook.backlinks, &one.document);
        for (used, place) in one.uses {
            if let Some(place) = place {
                backlinks::add_use(&mut handbook.backlinks, used, place);
            }
        }
        handbook.documents.insert(one.document.id.clone(), one.document);
    }
    handbook.passages = passages.into_iter().collect();
}
