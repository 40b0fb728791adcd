//! What trees still ask although it has been answered.
//!
//! Does not judge whether an outcome says what the answer says: nobody but its author can.

use crate::diagnostic::Report;
use crate::model::handbook::Handbook;
use crate::model::register::{Answered, OpenQuestion};
use crate::model::tree::{Outcome, Tree, Verdict};
use crate::rules::answered_question;

/// Reports outcomes that ask and leave nothing open that is still open on the handbook's day.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    let outcomes = handbook.trees.values().flat_map(Tree::outcomes);
    for outcome in outcomes.filter(|outcome| outcome.verdict == Verdict::Ask) {
        if let Some(answered) = answered(handbook, outcome).filter(|answered| !answered.is_empty()) {
            report.push(answered_question::diagnostic(outcome.id.as_str(), outcome.span, &answered));
        }
    }
}

/// Returns the questions that an outcome names with their answers; none if one has no answer yet.
fn answered<'a>(handbook: &'a Handbook, outcome: &Outcome) -> Option<Vec<(&'a OpenQuestion, &'a Answered)>> {
    let questions = outcome.open.iter().filter_map(|id| handbook.open_questions.get(id));
    questions.map(|question| Some((question, question.answer(handbook.day)?))).collect()
}
