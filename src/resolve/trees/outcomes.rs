//! Outcomes: what readers are told, on what ground and whom they can ask.
//!
//! Does not ask whether the ground carries the verdict; see [`crate::compile`].

use crate::model::tree::{GuardedContact, Note, Outcome, Step};
use crate::parse::draft::{ContactDraft, NoteDraft, OutcomeDraft};
use crate::resolve::text::Use;
use crate::resolve::trees::questions::former;
use crate::resolve::trees::{Surroundings, each, guards};

/// Resolves an outcome.
pub(super) fn outcome(tree: &mut Surroundings, draft: &OutcomeDraft) -> Option<Step> {
    let names = tree.names;
    tree.reading.begin_section(None);
    let text = tree.text(&draft.text);
    let steps_to_take = draft.steps_to_take.iter().map(|step| tree.text(step)).collect();
    let notes = each(&draft.notes, |draft| note(tree, draft));
    let because = tree.citations(&draft.because);
    let contacts = each(&draft.contacts, |draft| contact(tree, draft));
    let open = names.open_questions.find_all(&draft.open, &mut tree.reading.findings);
    let continues = draft.continues.as_ref().and_then(|name| names.tree(name, &mut tree.reading.findings));
    tree.reading.uses.extend(open.iter().map(|question| (Use::Open(question.clone()), None)));
    Some(Step::Outcome(Outcome {
        id: draft.id.value.as_str().into(),
        verdict: draft.verdict,
        title: draft.title.clone(),
        text,
        steps_to_take,
        notes: notes?,
        because: because?,
        rests_on: draft.rests_on,
        contacts: contacts?,
        open,
        continues,
        was: former(&draft.was),
        span: draft.id.span,
    }))
}

fn note(tree: &mut Surroundings, draft: &NoteDraft) -> Option<Note> {
    let when = guards::optional(tree, draft.when.as_ref());
    let text = tree.text(&draft.text);
    let because = tree.citations(&draft.because);
    Some(Note { when: when?, text, because: because?, span: draft.span })
}

fn contact(tree: &mut Surroundings, draft: &ContactDraft) -> Option<GuardedContact> {
    let when = guards::optional(tree, draft.when.as_ref());
    let role = tree.names.roles.find(&draft.role, &mut tree.reading.findings)?;
    tree.reading.note(Use::Binds(role.clone()));
    Some(GuardedContact { when: when?, role, span: draft.role.span })
}
