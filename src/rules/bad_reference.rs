//! `bad-reference`: a reference that cannot be read, or that leads to what cannot be cited there.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::near::near;
use crate::source::Spanned;

crate::rules::rule!(Error "bad-reference");

/// The words that can stand before the colon of a reference.
const KINDS: [&str; 6] = ["law", "open", "org", "role", "term", "tree"];

/// Says that the word before a colon is no kind of thing.
#[must_use]
pub fn unknown_kind(kind: &Spanned<String>) -> Diagnostic {
    let title = format!("`{}:` is not a kind of reference", kind.value);
    let found = Diagnostic::new(&RULE, title, kind.span).label("no references begin with this word");
    match near(&kind.value, KINDS) {
        Some(near) => found.suggest(Some(&format!("{near}:"))),
        None => found.help("references begin with `law:`, `open:`, `org:`, `role:`, `term:` or `tree:`, those to documents with no word"),
    }
}

/// Says that only a document, section or clause can stand in a place.
#[must_use]
pub fn no_place(reference: &Spanned<String>, kind: &str) -> Diagnostic {
    let title = format!("`{}` is not a document, section or clause", reference.value);
    Diagnostic::new(&RULE, title, reference.span)
        .label(format!("`{kind}:` leads to something else"))
        .help("write `document` or `document#clause`")
}

/// Says that a clause is named without its document where there is none around it.
#[must_use]
pub fn no_document(anchor: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`#{}` does not say of which document", anchor.value), anchor.span)
        .label("only documents have sections and clauses of their own")
        .help(format!("write `document#{}`", anchor.value))
}
