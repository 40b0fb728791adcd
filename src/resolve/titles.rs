//! The text of a link whose author gave none: the target's own title.
//!
//! Does not look at what is resolved: titles are read from the drafts, so that it does not matter what is resolved first.

use crate::model::id::{LawId, Place};
use crate::model::text::{Inline, Target};
use crate::parse::draft::{DraftText, RawLink};
use crate::resolve::names::Names;

/// Returns the title of a target.
pub(crate) fn title(names: &Names, target: &Target) -> String {
    let registers = &names.drafts.registers;
    let found = match target {
        Target::Web(url) => Some(url.clone()),
        Target::Asset(path) => path.rsplit('/').next().map(str::to_owned),
        Target::Place(place) => place_title(names, place),
        Target::Law(id, paragraph) => law_title(names, id, paragraph.as_deref()),
        Target::Tree(id) => {
            names.trees.index(id.as_str()).map(|index| names.drafts.trees[index].title.value.clone())
        }
        Target::Role(id) => names.roles.index(id.as_str()).map(|index| registers.roles[index].name.clone()),
        Target::Organisation(id) => {
            names.organisations.index(id.as_str()).map(|index| registers.organisations[index].name.clone())
        }
        Target::Term(id) => names.terms.index(id.as_str()).map(|index| registers.terms[index].term.clone()),
        Target::OpenQuestion(id) => {
            names.open_questions.index(id.as_str()).map(|index| registers.open_questions[index].title.clone())
        }
    };
    found.unwrap_or_default()
}

/// Returns the heading of a section, of a clause that of its section, and of what has none that of the document.
fn place_title(names: &Names, place: &Place) -> Option<String> {
    let document = names.documents.named(place.document.as_str())?;
    let section = place.anchor.as_ref().and_then(|anchor| document.anchors.spot(anchor.as_str())?.section);
    Some(match section {
        Some(section) => plain(&document.draft.sections[section].title),
        None => document.draft.title.value.clone(),
    })
}

/// Returns a law's short name, after the chapter and paragraph if there is one: `2 kap. 4 § lagen (2018:218)`.
fn law_title(names: &Names, id: &LawId, paragraph: Option<&str>) -> Option<String> {
    let law = &names.drafts.registers.laws[names.laws.index(id.as_str())?];
    let name = law.short.as_ref().unwrap_or(&law.name);
    Some(match paragraph {
        // A number and its sign are not to be torn apart at the end of a line.
        Some(paragraph) => {
            format!("{} {name}", paragraph.replace(" §", "\u{a0}§").replace(" kap.", "\u{a0}kap."))
        }
        None => name.clone(),
    })
}

/// Returns the plain text of a heading; a link in it that has no text of its own counts by the name it leads to.
fn plain(heading: &DraftText) -> String {
    let mut text = String::new();
    for piece in heading {
        let bare =
            if let Inline::Link(RawLink::Wiki(name), inner) = piece { Some((name, inner)) } else { None };
        match bare.filter(|(_, inner)| inner.is_empty()) {
            Some((name, _)) => text.push_str(&name.value),
            None => piece.plain(&mut text),
        }
    }
    text
}
