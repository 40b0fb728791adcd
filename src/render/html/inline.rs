//! Turns running text into HTML.
//!
//! Does not decide where links lead: the scene does.

use crate::model::text::{Inline, Target};
use crate::render::html::escape;
use crate::render::html::footnote::Footnotes;
use crate::render::scene::Scene;

/// Adds running text to HTML.
pub(super) fn write(
    scene: &Scene<'_>,
    footnotes: &Footnotes<'_>,
    content: &[Inline<Target>],
    html: &mut String,
) {
    for piece in content {
        match piece {
            Inline::Text(text) => escape(text, html),
            Inline::Strong(inner) => wrap("strong", scene, (footnotes, inner), html),
            Inline::Emphasis(inner) => wrap("em", scene, (footnotes, inner), html),
            Inline::Struck(inner) => wrap("s", scene, (footnotes, inner), html),
            Inline::Code(text) => {
                html.push_str("<code>");
                escape(text, html);
                html.push_str("</code>");
            }
            Inline::Link(target, inner) => {
                open_link(scene, target, html);
                write(scene, footnotes, inner, html);
                html.push_str("</a>");
            }
            Inline::Image(target, alternative) => image(scene, target, alternative, html),
            Inline::FootnoteMark(name) => footnotes.mark(name, scene, html),
            Inline::SoftBreak => html.push(' '),
            Inline::HardBreak => html.push_str("<br>"),
        }
    }
}

fn wrap(
    element: &str,
    scene: &Scene<'_>,
    (footnotes, inner): (&Footnotes<'_>, &[Inline<Target>]),
    html: &mut String,
) {
    html.extend(["<", element, ">"]);
    write(scene, footnotes, inner, html);
    html.extend(["</", element, ">"]);
}

fn open_link(scene: &Scene<'_>, target: &Target, html: &mut String) {
    html.push_str("<a href=\"");
    escape(&scene.href_of(target), html);
    html.push('"');
    if let Target::Term(id) = target {
        html.push_str(" class=\"term\"");
        if let Some(text) = scene.handbook.terms.get(id).and_then(|term| term.text.as_ref()) {
            html.push_str(" title=\"");
            escape(&text.value, html);
            html.push('"');
        }
    }
    html.push('>');
}

/// Shows an image of the project; one on another site stays a link, since pages load nothing from elsewhere.
fn image(scene: &Scene<'_>, target: &Target, alternative: &str, html: &mut String) {
    if let Target::Web(_) = target {
        open_link(scene, target, html);
        escape(alternative, html);
        html.push_str("</a>");
        return;
    }
    html.push_str("<img src=\"");
    escape(&scene.href_of(target), html);
    html.push_str("\" alt=\"");
    escape(alternative, html);
    html.push_str("\" loading=\"lazy\">");
}
