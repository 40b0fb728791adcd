//! Questions of `decisions/facts.yaml` that several trees ask.
//!
//! Does not resolve them by themselves: each tree that asks one resolves its words anew.

use crate::model::fingerprint;
use crate::parse::draft::{QuestionDraft, SharedQuestionDraft, TreeDraft};
use crate::resolve::names::Names;

/// From where a question has its words and answers.
pub(super) enum Shared<'a> {
    /// They are its own.
    Own,
    /// From a shared question.
    Known(&'a SharedQuestionDraft),
    /// From a shared question that does not exist, or was lost.
    Lost,
}

/// Returns from where a question has its words and answers.
pub(super) fn question<'a>(names: &Names<'a>, draft: &QuestionDraft) -> Shared<'a> {
    match &draft.fact {
        None => Shared::Own,
        Some(fact) => match names.shared_questions.index(&fact.value) {
            Some(index) => Shared::Known(&names.drafts.shared_questions[index]),
            None => Shared::Lost,
        },
    }
}

/// Returns the fingerprint of a tree with that of the shared questions it asks.
pub(super) fn fingerprint(names: &Names, tree: &TreeDraft) -> String {
    let mut prints = vec![tree.fingerprint.as_str()];
    for draft in &tree.questions {
        if let Shared::Known(shared) = question(names, draft) {
            prints.push(&shared.fingerprint);
        }
    }
    if prints.len() == 1 { tree.fingerprint.clone() } else { fingerprint::fingerprint(&prints.join(" ")) }
}
