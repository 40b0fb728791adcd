//! `active-file`: a file that can run code in the reader’s browser.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "active-file");

/// Says that a file is a page or a script.
#[must_use]
pub fn page(path: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{path}` can run code in a reader's browser"), span)
        .label("pages and scripts are not copied to the site")
        .help("write the text as a Markdown document, or move the file out of `content/`")
}

/// Says which part of a drawing runs code or fetches something from elsewhere.
#[must_use]
pub fn drawing(path: &str, span: Span, part: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the drawing `{path}` is more than a drawing"), span)
        .label(format!("it holds `{part}`, which can run code or fetch something from elsewhere"))
        .help("save it as a plain drawing (\"Plain SVG\"), or as a PNG")
}
