//! `tab-indentation`: a line of YAML is indented with a tab.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "tab-indentation");

/// Says that a tab indents a line.
#[must_use]
pub fn diagnostic(tab: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a line is indented with a tab", tab)
        .label("this is a tab")
        .help("indent with blanks: editors can show tabs and turn them into blanks")
}
