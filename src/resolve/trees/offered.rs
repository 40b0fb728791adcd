//! The organisations that a tree is offered to, and whether each of its guards can be told for each of them.
//!
//! Does not ask which of them lead to different answers; see [`crate::compile`].

use crate::model::id::OrganisationId;
use crate::resolve::trees::{Surroundings, each};
use crate::rules::organisation_too_wide;

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

/// Reports every organisation in a guard of which an offered one is neither a part nor apart: it stands above it.
pub(super) fn check_guards(tree: &mut Surroundings, offered: &[OrganisationId]) {
    let names = tree.names;
    for (guarded, span) in std::mem::take(&mut tree.guarded) {
        // Each offered organisation stands for all below it that are not offered themselves.
        let asked = names.lineages.of(&guarded).find(|id| offered.contains(id));
        if let Some(above) = asked.filter(|above| **above != guarded) {
            tree.reading.findings.push(organisation_too_wide::diagnostic(
                guarded.as_str(),
                span,
                above.as_str(),
            ));
        } else if offered.is_empty() {
            tree.reading.findings.push(organisation_too_wide::nobody_asked(guarded.as_str(), span));
        }
    }
}
