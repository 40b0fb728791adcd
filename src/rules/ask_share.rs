//! `ask-share`: too many answers end with the advice to ask somebody.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "ask-share");

/// Says how many paths of a tree end in `ask`, and how many the settings allow, in percent.
#[must_use]
pub fn diagnostic(tree: &str, (asking, paths): (u64, u64), percent: (f64, f64), place: Span) -> Diagnostic {
    let (found, allowed) = percent;
    let title = format!("{asking} of {paths} paths of `{tree}` end in `ask`: {found:.0} %, above {allowed:.0} %");
    Diagnostic::new(&RULE, title, place)
        .label("the reader is often no wiser than before")
        .help("settle what can be settled in a routine, or raise `checks: { ask-share: … }` in handbook.yaml")
}
