//! `bad-implementation`: a routine says that it carries out something that is not a policy's.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "bad-implementation");

/// Says that `implements` names something in a document of another kind.
#[must_use]
pub fn no_policy(document: &str, span: Span, kind: &str) -> Diagnostic {
    let title = format!("`implements` names `{document}`, which is a {kind} and no policy");
    Diagnostic::new(&RULE, title, span)
        .label("not in a policy")
        .help("name a section of a policy")
        .grouped(document)
}

/// Says that `implements` names a whole policy.
#[must_use]
pub fn on_the_whole(document: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`implements` names `{document}` as a whole"), span)
        .label("names no section")
        .help(format!("name the section that is carried out: `implements={document}#section`"))
}
