//! The reference language: `document`, `document#clause`, `#clause`, `tree:id`, `law:2018:218 2 kap. 4 §` and the others.
//!
//! Does not follow ordinary Markdown links; see [`crate::resolve::links`].

use std::ops::Range;

use crate::model::id::{DocumentId, Place};
use crate::model::text::Target;
use crate::parse::draft::Name;
use crate::resolve::findings::Findings;
use crate::resolve::names::{Here, Names};
use crate::rules::bad_reference;
use crate::source::{Span, Spanned};

/// A reference as it is spelled, each part with its own place.
#[derive(Debug, PartialEq, Eq)]
enum Spelled {
    /// A document, and a section or clause in it.
    Place(Option<Name>, Option<Name>),
    /// Something of another kind: the word before the colon, and what stands after it.
    Kind(Name, Name),
}

/// Finds what a reference of any kind leads to.
pub(crate) fn target(here: &Here, reference: &Name, findings: &mut Findings) -> Option<Target> {
    match spelled(reference) {
        Spelled::Place(document, anchor) => {
            place_in(here, document.as_ref(), anchor.as_ref(), findings).map(Target::Place)
        }
        Spelled::Kind(kind, id) => thing(here, &kind, &id, findings),
    }
}

/// Finds the document, section or clause that a reference leads to.
pub(crate) fn place(here: &Here, reference: &Name, findings: &mut Findings) -> Option<Place> {
    match spelled(reference) {
        Spelled::Place(document, anchor) => place_in(here, document.as_ref(), anchor.as_ref(), findings),
        Spelled::Kind(kind, _) => {
            findings.push(bad_reference::no_place(reference, &kind.value));
            None
        }
    }
}

/// Finds the document that a reference leads to as a whole.
pub(crate) fn document(names: &Names, reference: &Name, findings: &mut Findings) -> Option<DocumentId> {
    names.documents.find(reference, findings).map(|index| names.documents.id(index))
}

/// Finds a place in the document that is named, or else in the one that the reference stands in.
pub(crate) fn place_in(
    here: &Here,
    document: Option<&Name>,
    anchor: Option<&Name>,
    findings: &mut Findings,
) -> Option<Place> {
    let index = match (document, here.document, anchor) {
        (Some(id), _, _) => here.names.documents.find(id, findings)?,
        (None, Some(index), _) => index,
        (None, None, Some(anchor)) => {
            findings.push(bad_reference::no_document(anchor));
            return None;
        }
        (None, None, None) => return None,
    };
    match anchor {
        Some(anchor) => here.names.documents.passage(index, anchor, findings),
        None => Some(Place { document: here.names.documents.id(index), anchor: None }),
    }
}

fn thing(here: &Here, kind: &Name, id: &Name, findings: &mut Findings) -> Option<Target> {
    match kind.value.as_str() {
        "tree" => here.names.tree(id, findings).map(Target::Tree),
        "role" => here.names.roles.find(id, findings).map(Target::Role),
        "org" => here.names.organisations.find(id, findings).map(Target::Organisation),
        "term" => here.names.terms.find(id, findings).map(Target::Term),
        "open" => here.names.open_questions.find(id, findings).map(Target::OpenQuestion),
        "law" => law(here, id, findings),
        _ => {
            findings.push(bad_reference::unknown_kind(kind));
            None
        }
    }
}

/// Finds a law and keeps the chapter and paragraph as they were written.
fn law(here: &Here, named: &Name, findings: &mut Findings) -> Option<Target> {
    let end = named.value.find(char::is_whitespace).unwrap_or(named.value.len());
    let law = here.names.laws.find(&part(named, 0..end), findings)?;
    let paragraph = named.value[end..].trim();
    Some(Target::Law(law, (!paragraph.is_empty()).then(|| paragraph.to_owned())))
}

fn spelled(reference: &Name) -> Spelled {
    let text = reference.value.as_str();
    let hash = text.find('#');
    let colon = text.find(':').filter(|colon| hash.is_none_or(|hash| *colon < hash));
    match (colon, hash) {
        (Some(colon), _) => Spelled::Kind(part(reference, 0..colon), part(reference, colon + 1..text.len())),
        (None, Some(hash)) => {
            let document = Some(part(reference, 0..hash)).filter(|id| !id.value.is_empty());
            Spelled::Place(document, Some(part(reference, hash + 1..text.len())))
        }
        (None, None) => Spelled::Place(Some(part(reference, 0..text.len())), None),
    }
}

/// Returns a part of a name without blanks around it, at its own place if the name stands letter by letter in the file.
pub(crate) fn part(whole: &Name, range: Range<usize>) -> Name {
    let text = &whole.value[range.clone()];
    let start = range.start + text.len() - text.trim_start().len();
    let value = text.trim().to_owned();
    let bytes = whole.span.range();
    if bytes.len() != whole.value.len() {
        return Spanned::new(value, whole.span);
    }
    let span = Span::new(whole.span.file, bytes.start + start..bytes.start + start + value.len());
    Spanned::new(value, span)
}

#[cfg(test)]
mod tests {
    use super::{Spelled, spelled};
    use crate::source::{FileId, Span, Spanned};

    /// Returns the parts of a reference, `/` between them, with their places.
    fn parts(text: &str) -> String {
        let file = FileId::of("content/a.md");
        let told = |name: Spanned<String>| format!("{}@{}-{}", name.value, name.span.start, name.span.end);
        match spelled(&Spanned::new(text.to_owned(), Span::new(file, 10..10 + text.len()))) {
            Spelled::Place(document, anchor) => {
                format!(
                    "{} # {}",
                    document.map_or_else(String::new, told),
                    anchor.map_or_else(String::new, told)
                )
            }
            Spelled::Kind(kind, id) => format!("{} : {}", told(kind), told(id)),
        }
    }

    #[test]
    fn a_reference_has_a_document_a_clause_or_both() {
        assert_eq!(parts("policy"), "policy@10-16 # ");
        assert_eq!(parts("policy#aim"), "policy@10-16 # aim@17-20");
        assert_eq!(parts("#aim"), " # aim@11-14");
    }

    #[test]
    fn the_word_before_the_first_colon_is_the_kind() {
        assert_eq!(parts("law:2018:218 2 kap. 4 §"), "law@10-13 : 2018:218 2 kap. 4 §@14-34");
        assert_eq!(parts("term: account"), "term@10-14 : account@16-23");
    }
}
