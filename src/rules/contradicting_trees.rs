//! `contradicting-trees`: two trees judge the same act and tell the same reader no and yes.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "contradicting-trees");

/// What one of two trees tells the reader.
#[derive(Clone, Copy, Debug)]
pub struct Verdict<'a> {
    /// The tree.
    pub tree: &'a str,
    /// The outcome.
    pub outcome: &'a str,
    /// The word of its verdict.
    pub says: &'a str,
    /// By which answers it is reached, as in `` after `person=ja` ``.
    pub after: &'a str,
    /// Where the outcome is written.
    pub place: Span,
}

/// Says that a tree always gives a verdict where another can give the opposite; `concerned` names to whom.
#[must_use]
pub fn diagnostic((act, concerned): (&str, &str), always: Verdict<'_>, other: Verdict<'_>) -> Diagnostic {
    let title = format!(
        "`{}` says {}{concerned} where `{}` says {}, on the same act `{act}`",
        always.tree, always.says, other.tree, other.says
    );
    Diagnostic::new(&RULE, title, always.place)
        .label(format!("`{}` comes {}; what `{}` does not ask changes nothing", always.outcome, always.after, other.tree))
        .related(other.place, format!("`{}` comes {}", other.outcome, other.after))
        .help("correct the tree that is wrong; if both are right, let both ask what makes the difference (`fact`), or name two acts")
}
