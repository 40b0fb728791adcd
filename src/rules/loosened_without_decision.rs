//! `loosened-without-decision`: a local clause loosens what stands above it, and names no decision that allows it to.

use crate::diagnostic::Diagnostic;
use crate::model::clause::Modality;
use crate::source::Span;

crate::rules::rule!(Warning "loosened-without-decision");

/// Says that a clause deviates from one above it by nobody's decision.
#[must_use]
pub fn deviation(target: &str, span: Span, loosened: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{target}` is loosened, and no decision is named that allows it"), span)
        .label("deviates by nobody's decision")
        .related(loosened, "this binds from above")
        .help("add the decision beside it: `decision=\"…\"`")
}

/// Says that a role may here what a clause above forbids, or what it demands.
#[must_use]
pub fn permission(
    (role, span): (&str, Span),
    (stricter, above, reference): (Modality, Span, &str),
) -> Diagnostic {
    let (title, noun) = match stricter {
        Modality::Ban => ("may here what a clause above forbids", "ban"),
        Modality::Duty | Modality::Should | Modality::May => ("may here what a clause above demands", "duty"),
    };
    Diagnostic::new(&RULE, format!("`{role}` {title}"), span)
        .label("a permission that names no decision")
        .related(above, format!("a {noun} of the same role, in the policy section that this carries out"))
        .help(format!(
            "if it loosens that clause, write `deviates={reference} decision=\"…\"`; if not, let it carry out another section"
        ))
}
