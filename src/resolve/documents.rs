//! Documents: front matter, sections and clauses with every name found.
//!
//! Does not look at other documents but by their names, so that all can be resolved at once.

use crate::model::clause::Marks;
use crate::model::document::{Document, Kind, Section};
use crate::model::fingerprint::Plain;
use crate::model::handbook::{Passage, PassageKind};
use crate::model::id::{Anchor, OrganisationId, Place};
use crate::parse::draft::{DocumentDraft, SectionDraft};
use crate::resolve::findings::Findings;
use crate::resolve::names::{Here, Names};
use crate::resolve::text::{Reading, Use, Words};
use crate::resolve::{blocks, marks, reference};

/// A document and what is known of it beside its text.
#[derive(Debug)]
pub(crate) struct Resolved {
    pub(crate) document: Document,
    pub(crate) passages: Vec<(Place, Passage)>,
    pub(crate) uses: Vec<(Use, Option<Place>)>,
    pub(crate) findings: Findings,
}

/// Resolves the document of an index.
pub(crate) fn document(names: &Names, index: usize) -> Resolved {
    let known = &names.documents.all()[index];
    let draft = known.draft;
    let here = Here { names, path: &draft.path, document: Some(index) };
    let mut reading = Reading::new(here, Some(names.documents.whole(index)));
    let mut document = front_matter(&mut reading, draft);
    let above = Marks {
        sources: document.sources.clone(),
        is_doubtful: reading.is_doubtful,
        ..marks::plain(document.force())
    };
    document.lead = blocks::blocks(&mut reading, &draft.lead, &above, Words::Linked);
    document.sections = sections(&mut reading, &known.anchors.sections, &above, draft);
    note_section_passages(&mut reading, &document);
    let Reading { passages, uses, findings, .. } = reading;
    Resolved { document, passages, uses, findings }
}

fn front_matter(reading: &mut Reading, draft: &DocumentDraft) -> Document {
    let Here { names, .. } = reading.here;
    let sources = marks::sources(reading, &draft.sources);
    for range in &sources {
        reading.note(Use::Rests(range.source.clone()));
    }
    let findings = &mut reading.findings;
    let organisation = draft.organisation.as_ref().and_then(|name| names.organisations.find(name, findings));
    let binds = names.organisations.find_all(&draft.binds, findings);
    Document {
        id: draft.id.value.as_str().into(),
        path: draft.path.to_string(),
        title: draft.title.value.clone(),
        kind: draft.kind,
        language: draft.language.unwrap_or(names.drafts.settings.language),
        binds: bound(draft, binds, organisation.as_ref()),
        organisation,
        status: draft.status,
        decided: draft.decided,
        in_force: draft.in_force,
        owner: draft.owner.as_ref().and_then(|name| names.roles.find(name, findings)),
        review_by: draft.review_by.clone(),
        diary_number: draft.diary_number.clone(),
        sources,
        was: draft.was.iter().map(|name| name.value.clone()).collect(),
        responds_to: draft.responds_to.as_ref().and_then(|name| reference::document(names, name, findings)),
        overall: draft.overall,
        successor: draft.successor.as_ref().and_then(|name| reference::document(names, name, findings)),
        lead: Vec::new(),
        sections: Vec::new(),
        span: draft.span,
    }
}

/// Returns whom a document binds: a response nobody, a policy or routine its own organisation unless it says otherwise.
fn bound(
    draft: &DocumentDraft,
    binds: Vec<OrganisationId>,
    organisation: Option<&OrganisationId>,
) -> Vec<OrganisationId> {
    match draft.kind {
        Kind::Response => Vec::new(),
        Kind::Policy | Kind::Routine if draft.binds.is_empty() => organisation.into_iter().cloned().collect(),
        Kind::Policy | Kind::Routine | Kind::Guide | Kind::Page => binds,
    }
}

/// Resolves the sections; each inherits from the one above it of a higher level, the highest from the document.
fn sections(reading: &mut Reading, anchors: &[Anchor], above: &Marks, draft: &DocumentDraft) -> Vec<Section> {
    // The title is the only heading of level 1; where authors begin there all headings move down one step.
    let lowered = u8::from(draft.sections.iter().any(|section| section.level == 1));
    let mut sections: Vec<Section> = Vec::with_capacity(draft.sections.len());
    let mut parents: Vec<usize> = Vec::new();
    for (section, anchor) in draft.sections.iter().zip(anchors) {
        let level = (section.level + lowered).min(6);
        while parents.last().is_some_and(|parent| sections[*parent].level >= level) {
            parents.pop();
        }
        let above = parents.last().map_or(above, |parent| &sections[*parent].marks);
        let resolved = resolve_section(reading, section, anchor, above);
        parents.push(sections.len());
        sections.push(Section { level, ..resolved });
    }
    sections
}

fn resolve_section(reading: &mut Reading, draft: &SectionDraft, anchor: &Anchor, above: &Marks) -> Section {
    if let Some(place) = &mut reading.place {
        place.anchor = Some(anchor.clone());
    }
    reading.begin_section(Some(anchor.clone()));
    let marks = marks::marks(reading, &draft.marks, above);
    let title = reading.text(&draft.title, Words::Plain);
    let blocks = blocks::blocks(reading, &draft.blocks, &marks, Words::Linked);
    Section { anchor: anchor.clone(), level: draft.level, title, marks, blocks, span: draft.span }
}

/// Notes every section as a passage; its fingerprint covers all that stands below it, sections of lower level too.
fn note_section_passages(reading: &mut Reading, document: &Document) {
    let mut below: Vec<(u8, String)> = Vec::new();
    for section in document.sections.iter().rev() {
        let mut plain = Plain::default();
        plain.add_text(&section.title);
        plain.end();
        plain.add_blocks(&section.blocks);
        while let Some((_, fingerprint)) = below.pop_if(|(level, _)| *level > section.level) {
            plain.end();
            plain.add(&fingerprint);
        }
        let fingerprint = plain.fingerprint();
        below.push((section.level, fingerprint.clone()));
        let passage = Passage {
            kind: PassageKind::Section,
            section: Some(section.anchor.clone()),
            content: section.title.clone(),
            marks: section.marks.clone(),
            span: section.span,
            fingerprint,
        };
        let place = Place { document: document.id.clone(), anchor: Some(section.anchor.clone()) };
        reading.passages.push((place, passage));
    }
}
