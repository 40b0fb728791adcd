//! A response takes its stand on sections of the document it answers.

use crate::diagnostic::Report;
use crate::model::clause::{Position, Stance};
use crate::model::document::Document;
use crate::rules::bad_position;

/// Reports positions on another document, and those on a whole document that miss nothing in it.
pub(super) fn check(document: &Document, report: &mut Report) {
    for position in document.sections.iter().filter_map(|section| section.marks.position.as_ref()) {
        check_position(document, position, report);
    }
}

fn check_position(document: &Document, position: &Position, report: &mut Report) {
    let Position { on, stance, span, .. } = position;
    match &document.responds_to {
        Some(answered) if *answered != on.document => {
            report.push(bad_position::elsewhere(on.document.as_str(), *span, answered.as_str()));
        }
        Some(_) | None if on.anchor.is_none() && *stance != Stance::Missing => {
            report.push(bad_position::on_the_whole(on.document.as_str(), *span, stance.word()));
        }
        Some(_) | None => {}
    }
}
