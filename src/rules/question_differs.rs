//! `question-differs`: a question of two trees asks or answers something else under the same id.

use crate::diagnostic::Diagnostic;
use crate::model::plural::Count;
use crate::source::Span;

crate::rules::rule!(Warning "question-differs");

/// One wording of a question.
#[derive(Clone, Debug)]
pub struct Worded {
    /// The first tree with it.
    pub tree: String,
    /// The question in that tree.
    pub place: Span,
    /// What sets it apart from the other wording.
    pub apart: String,
    /// The question in the other trees with it.
    pub also: Vec<Span>,
}

/// Says that a question is worded in one way here and in another there.
#[must_use]
pub fn diagnostic(question: &str, here: &Worded, there: &Worded) -> Diagnostic {
    let title = format!("`{question}` means something else in `{}` than in `{}`", here.tree, there.tree);
    let others = match there.also.len() {
        0 => String::new(),
        more => format!(", as in {}", Count(more, "other tree")),
    };
    let first = Diagnostic::new(&RULE, title, here.place)
        .label(here.apart.as_str())
        .related(there.place, format!("{}{others}", there.apart));
    let every = here.also.iter().fold(first, |told, place| told.related(*place, "as above"));
    every.help(format!("let both take their words from `decisions/facts.yaml`, or rename one and keep `was: [{question}]`"))
}
