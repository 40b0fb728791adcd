//! `unknown-tree`: a reference to a tree that does not exist.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "unknown-tree");

/// Says that no tree has an id.
#[must_use]
pub fn diagnostic(tree: &Spanned<String>, near: Option<&str>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no tree has the id `{}`", tree.value), tree.span)
        .label(format!("there is no file `decisions/{}.yaml`", tree.value))
        .suggest(near)
        .grouped(tree.value.as_str())
}
