//! `organisation-too-wide`: a guard asks for an organisation that none of those a reader can choose stands for.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "organisation-too-wide");

/// Says that an offered organisation stands above the one that a guard names, so that the guard can be neither true nor false.
#[must_use]
pub fn diagnostic(guarded: &str, span: Span, offered: &str) -> Diagnostic {
    let title = format!("a reader who chooses `{offered}` may or may not belong to `{guarded}`");
    Diagnostic::new(&RULE, title, span)
        .label(format!("stands below `{offered}`, which this tree is offered to"))
        .help(format!("offer `{guarded}` too: add it to `organisations`"))
}

/// Says that a guard names an organisation in a tree that is offered to none, so that nobody is asked.
#[must_use]
pub fn nobody_asked(guarded: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("nobody is asked whether they belong to `{guarded}`"), span)
        .label("this tree is offered to no organisation")
        .help(format!("offer it to `{guarded}` and others: add `organisations` to the tree"))
}
