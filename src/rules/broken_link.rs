//! `broken-link`: a link that leads nowhere.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "broken-link");

/// Says that there is no page and no file at a path of the project; `near` is the path to one, as it would be written.
#[must_use]
pub fn diagnostic(path: &Spanned<String>, near: Option<&str>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the link leads to `{}`, which is not there", path.value), path.span)
        .label("there is no such document, tree or file")
        .suggest(near)
        .grouped(path.value.as_str())
}

/// Says that a path begins at the top of a disk or site.
#[must_use]
pub fn not_relative(url: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` is not a path from this file", url.value), url.span)
        .label("links begin at the file they stand in")
        .help("write the path from this file, with `/` between folders, such as `../policy/x.md`")
}

/// Says that a path leads out of the project.
#[must_use]
pub fn outside(url: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` leads out of the project", url.value), url.span)
        .label("nothing outside the project can be linked")
        .help("bring the file into the project, or link to its address on the web")
}

/// Says that a link such as `[text][name]` names a definition that its file does not have.
#[must_use]
pub fn undefined_reference(link: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` refers to a definition that is not in this file", link.value), link.span)
        .label("leads nowhere")
        .help("add a line `[name]: path`, or write `\\[` to show the brackets as text")
}

/// Says that the mark of a footnote leads to none.
#[must_use]
pub fn lost_footnote(mark: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` leads to a footnote that is not in this file", mark.value), mark.span)
        .label("no such footnote")
        .help(format!("add a line `{}: ` with its text, or write `\\[` to show the bracket as text", mark.value))
}
