//! `missing-image`: an image that is not in the project.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "missing-image");

/// Says that there is no image at a path of the project; `near` is the path to one, as it would be written.
#[must_use]
pub fn diagnostic(path: &Spanned<String>, near: Option<&str>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the image `{}` is not there", path.value), path.span)
        .label("there is no such image under `content/`")
        .suggest(near)
        .grouped(path.value.as_str())
}
