//! `tree-too-large`: a tree has more questions, states or pages than can be handled.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "tree-too-large");

/// Says that a tree has too many questions.
#[must_use]
pub fn questions(tree: &str, found: usize, limit: usize, place: Span) -> Diagnostic {
    let title = format!("tree `{tree}` has {found} questions, above the limit `questions` of {limit}");
    Diagnostic::new(&RULE, title, place).label("not compiled").help("split the tree: an outcome can `continue` with another")
}

/// Says that guards tell too many choices of a question apart.
#[must_use]
pub fn choices((tree, question): (&str, &str), found: usize, limit: usize, place: Span) -> Diagnostic {
    let title = format!("guards of `{tree}` tell {found} choices of `{question}` apart, above the limit of {limit}");
    Diagnostic::new(&RULE, title, place)
        .label("every mix of these choices is followed")
        .help("split the question, or let guards read several choices together: `has a | b`")
}

/// Says that a tree has too many states.
#[must_use]
pub fn states(tree: &str, limit: usize, place: Span) -> Diagnostic {
    let title = format!("tree `{tree}` has more states than the limit `states` of {limit}");
    Diagnostic::new(&RULE, title, place)
        .label("a state is a step with all that guards remember of earlier answers")
        .help("let guards read earlier answers sooner or more seldom, or split the tree")
}

/// Says that the guards of a tree are too many and too long to be followed through all its states.
#[must_use]
pub fn work(tree: &str, limit: usize, place: Span) -> Diagnostic {
    let title = format!("proving tree `{tree}` takes more than {limit} steps");
    Diagnostic::new(&RULE, title, place)
        .label("its guards are too many and too long")
        .help("write fewer and shorter guards, or split the tree")
}

/// Says that a tree has too many pages for the author's `pages: paths`.
#[must_use]
pub fn pages(tree: &str, found: u64, limit: u64, place: Span) -> Diagnostic {
    let found = if found == u64::MAX { format!("more than {}", u64::MAX) } else { found.to_string() };
    let title = format!("tree `{tree}` has {found} pages, one a path, above the limit `path-pages` of {limit}");
    Diagnostic::new(&RULE, title, place)
        .label("every sequence of answers has a page of its own")
        .help("leave `pages: paths` out, so that each state has a page; else split the tree, ask less, or raise `limits: { path-pages: … }` in handbook.yaml")
}

/// Says that a private tree has too many sections on its page.
#[must_use]
pub fn sections(tree: &str, found: u64, limit: u64, place: Span) -> Diagnostic {
    let found = if found == u64::MAX { format!("more than {}", u64::MAX) } else { found.to_string() };
    let title = format!("private tree `{tree}` has {found} sections, one a path, above the limit `path-pages` of {limit}");
    Diagnostic::new(&RULE, title, place)
        .label("every sequence of answers has a section of its own on one page")
        .help("split the tree, ask less, or raise `limits: { path-pages: … }` in handbook.yaml")
}

/// Says that the address of a page of a tree is too long; `after` tells its answers.
#[must_use]
pub fn address(tree: &str, (found, limit): (usize, usize), after: &str, place: Span) -> Diagnostic {
    let title = format!("tree `{tree}` has an address of {found} letters, above the limit `address-length` of {limit}");
    Diagnostic::new(&RULE, title, place)
        .label(format!("its longest is that {after}"))
        .help("leave `pages: paths` out, so that each state has a page; else shorten the ids of answers, split the tree, or raise `limits: { address-length: … }` in handbook.yaml")
}

/// Says that too many trees stand one in another.
#[must_use]
pub fn nested(tree: &str, found: usize, limit: usize, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("{found} trees stand one in another from `{tree}` on, above the limit of {limit}"), place)
        .label("uses a tree that uses others in turn")
        .help("let an outcome `continue` with the other tree instead of using it")
}
