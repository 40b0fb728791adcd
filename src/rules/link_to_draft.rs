//! `link-to-draft`: a reference to a document that is not part of the site, since it is a draft.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "link-to-draft");

/// Says that the document a name leads to is a draft.
#[must_use]
pub fn diagnostic(name: &Spanned<String>, document: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{document}` is a draft, which is not part of the site"), name.span)
        .label("readers would be led to nothing")
        .help("remove the reference, or change the document's `status` when it is ready")
        .grouped(document)
}
