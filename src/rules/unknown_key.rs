//! `unknown-key`: a key means nothing where it stands.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::near::near;
use crate::model::plural;
use crate::source::Spanned;

crate::rules::rule!(Error "unknown-key");

/// The most keys that are all named in the help.
const FEW: usize = 12;

/// Says that a key is not one of `what`, such as `a tree`.
#[must_use]
pub fn diagnostic<'a>(
    key: &Spanned<String>,
    what: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let found = Diagnostic::new(&RULE, format!("`{}` is not a key of {what}", key.value), key.span)
        .label("no key has this name here");
    match near(&key.value, known.clone()) {
        Some(near) => found.suggest(Some(near)),
        None if known.clone().count() <= FEW => {
            found.help(format!("the keys of {what} are {}", plural::list(known, "and")))
        }
        None => found.help("remove the key"),
    }
}

/// Says that documents of one kind, such as `routine`, do not have a key that those of another have.
#[must_use]
pub fn misplaced(key: &Spanned<String>, kind: &str, owner: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` is not a key of a {kind}", key.value), key.span)
        .label(format!("only a {owner} has this key"))
        .help(format!("remove the key, or write `kind: {owner}`"))
}
