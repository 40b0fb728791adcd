//! Guards: conditions over facts whose questions, answers and organisations exist.
//!
//! Does not ask whether a guard can hold; see [`crate::compile`].

use crate::model::guard::Guard;
use crate::parse::draft::GuardDraft;
use crate::resolve::trees::{Surroundings, comparisons, each};
use crate::source::Spanned;

/// Resolves a guard that may be missing; none if some name in it means nothing.
#[expect(clippy::option_option, reason = "no guard is something else than a guard that did not resolve")]
pub(super) fn optional(
    tree: &mut Surroundings,
    draft: Option<&Spanned<GuardDraft>>,
) -> Option<Option<Guard>> {
    match draft {
        Some(draft) => guard(tree, &draft.value).map(Some),
        None => Some(None),
    }
}

/// Resolves a guard; none if some name in it means nothing.
pub(super) fn guard(tree: &mut Surroundings, draft: &GuardDraft) -> Option<Guard> {
    match draft {
        GuardDraft::Compares(draft) => {
            comparisons::comparison(&tree.steps, draft, &mut tree.reading.findings)
        }
        GuardDraft::Asked(fact) => {
            tree.steps.fact(fact, &mut tree.reading.findings).map(|(fact, _)| Guard::Asked(fact))
        }
        GuardDraft::Organisation(names) => {
            let known = &tree.names.organisations;
            let organisations = each(names, |name| {
                let organisation = known.find(name, &mut tree.reading.findings)?;
                tree.guarded.push((organisation.clone(), name.span));
                Some(organisation)
            });
            organisations.map(Guard::Organisation)
        }
        GuardDraft::And(drafts) => each(drafts, |draft| guard(tree, draft)).map(Guard::And),
        GuardDraft::Or(drafts) => each(drafts, |draft| guard(tree, draft)).map(Guard::Or),
        GuardDraft::Not(draft) => guard(tree, draft).map(|inner| Guard::Not(Box::new(inner))),
    }
}
