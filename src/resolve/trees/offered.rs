//! The organisations that a tree is offered to, and whether each of its guards can be told for each of them.
//!
//! Does not ask which of them lead to different answers; see [`crate::compile`].

use crate::diagnostic::Diagnostic;
use crate::model::id::OrganisationId;
use crate::resolve::names::Names;
use crate::resolve::trees::{Surroundings, each};
use crate::rules::organisation_too_wide;
use crate::source::Span;

/// Returns the organisations that a tree names, else those of the settings, else the readers below no other reader.
pub(super) fn organisations(tree: &mut Surroundings) -> Option<Vec<OrganisationId>> {
    let names = tree.names;
    if let Some(own) = &tree.draft.organisations {
        return each(own, |name| names.organisations.find(name, &mut tree.reading.findings));
    }
    let of_settings = &names.drafts.settings_names.organisations;
    if !of_settings.is_empty() {
        return each(of_settings, |name| names.organisations.named(&name.value));
    }
    Some(names.lineages.highest_readers().to_vec())
}

/// Reports every organisation in a guard that cannot be told from those the tree is offered to.
pub(super) fn check_guards(tree: &mut Surroundings, offered: &[OrganisationId]) {
    let names = tree.names;
    let found = tree.guarded.iter().filter_map(|(guarded, span)| too_wide(names, (guarded, *span), offered));
    found.for_each(|found| tree.reading.findings.push(found));
}

/// Says that an offered organisation is neither a part of a guarded one nor apart from it: it stands above it.
pub(super) fn too_wide(
    names: &Names,
    (guarded, span): (&OrganisationId, Span),
    offered: &[OrganisationId],
) -> Option<Diagnostic> {
    // Each offered organisation stands for all below it that are not offered themselves.
    let asked = names.lineages.of(guarded).find(|id| offered.contains(id));
    match asked.filter(|above| *above != guarded) {
        Some(above) => Some(organisation_too_wide::diagnostic(guarded.as_str(), span, above.as_str())),
        None if offered.is_empty() => Some(organisation_too_wide::nobody_asked(guarded.as_str(), span)),
        None => None,
    }
}
