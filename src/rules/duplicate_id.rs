//! `duplicate-id`: two things of one kind have the same id.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "duplicate-id");

/// Says that `what`, such as `an outcome`, has the id of another thing in its tree, such as `a question`.
#[must_use]
pub fn in_tree(id: &Spanned<String>, what: &str, first: Span, other: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` is the id of {what} and of {other}", id.value), id.span)
        .label(format!("the id of {what}"))
        .related(first, format!("the id of {other}"))
        .help("give one of them another id, and change the references to it")
}

/// Says that two documents have one id; each is shown where its id is given or follows from its file.
#[must_use]
pub fn documents(second: &Spanned<String>, first: &Spanned<String>) -> Diagnostic {
    let title = if first.value == second.value {
        format!("two documents have the id `{}`", second.value)
    } else {
        format!("the ids `{}` and `{}` of two documents differ only in capitals", first.value, second.value)
    };
    Diagnostic::new(&RULE, title, second.span)
        .label("the second of them")
        .related(first.span, "the first of them")
        .help("rename one of the files, or give it another `id`, and change the references to it")
}

/// Says that a second thing has the id of a first, or one that differs only in capitals.
#[must_use]
pub fn diagnostic(second: &str, span: Span, first: &str, place: Span) -> Diagnostic {
    let (title, related) = if first == second {
        (format!("the id `{second}` is given twice"), "given first here".to_owned())
    } else {
        (format!("the ids `{first}` and `{second}` differ only in capitals"), format!("`{first}` is here"))
    };
    Diagnostic::new(&RULE, title, span)
        .label("here again")
        .related(place, related)
        .help("give one of them another id, and change the references to it")
}

/// Says that two footnotes of a document have one name.
#[must_use]
pub fn footnote(name: &str, second: Span, first: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("two footnotes are called `{name}`"), second)
        .label("the second")
        .related(first, "the first")
        .help("give one of them another name, and change its marks")
}
