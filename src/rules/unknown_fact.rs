//! `unknown-fact`: a guard, scenario or question names a fact that nothing asks for.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-fact");

/// Says that a tree has no question of an id; `tree` is its id if another tree uses it.
#[must_use]
pub fn diagnostic(fact: &Spanned<String>, tree: Option<&str>, near: Option<(&str, Span)>) -> Diagnostic {
    let tree = tree.map_or_else(|| "this tree".to_owned(), |tree| format!("the tree `{tree}`"));
    told(format!("`{}` is not a question of {tree}", fact.value), fact, "no question has this name")
        .similar(near, "question")
}

/// Says that what is named is an outcome, of which nothing can be asked.
#[must_use]
pub fn outcome(fact: &Spanned<String>, place: Span) -> Diagnostic {
    told(format!("`{}` is an outcome, not a question", fact.value), fact, "the name of a question belongs here")
        .related(place, "the outcome is here")
}

/// Says that a guard looks into a used tree, of which it sees only the outcome; `first` is one of these.
#[must_use]
pub fn within(fact: &Spanned<String>, step: &str, first: Option<&str>) -> Diagnostic {
    let title = format!("`{}` is a question of another tree, of which a guard sees only the outcome", fact.value);
    told(title, fact, &format!("only `{step}` can be asked for here"))
        .help(format!("ask for the outcome, as in `{step} = {}`", first.unwrap_or("…")))
}

/// Says that no shared question has an id.
#[must_use]
pub fn not_shared(fact: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    let title = format!("`{}` is not a question of `decisions/facts.yaml`", fact.value);
    told(title, fact, "no shared question has this name").similar(near, "question").grouped(fact.value.as_str())
}

fn told(title: String, fact: &Spanned<String>, label: &str) -> Diagnostic {
    Diagnostic::new(&RULE, title, fact.span).label(label)
}
