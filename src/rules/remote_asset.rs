//! `remote-asset`: an image that stands on another site.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Warning "remote-asset");

/// Says that an image is linked to and not shown.
#[must_use]
pub fn diagnostic(url: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, "the image stands on another site and is not shown", url.span)
        .label("becomes a link")
        .help("put the image into `content/` and give its path; pages load nothing from other sites")
}
