//! The anchors of a document: those that authors gave, and for other headings slugs made unique.
//!
//! Does not make slugs from headings; the parser has done so.

use std::collections::{BTreeMap, HashMap};

use crate::model::id::Anchor;
use crate::model::text::Block;
use crate::parse::draft::{DocumentDraft, DraftBlock, MarksDraft, Name, SectionDraft};
use crate::resolve::findings::Findings;
use crate::rules::duplicate_id;
use crate::source::Span;

/// Anchors that no heading gets by itself: members that every object of the reader's browser has.
///
/// The frame's own ids hold a `_`, which no id of a handbook can, so that the two never meet.
pub const RESERVED: &[&str] = &["constructor"];

/// A slug joined to its parent's id is cut to this length.
const LONGEST: usize = 64;

/// All anchors of a document.
#[derive(Debug, Default)]
pub(crate) struct Anchors<'a> {
    /// The anchor of each section, in their order.
    pub(crate) sections: Vec<Anchor>,
    spots: HashMap<Anchor, Spot>,
    shared: BTreeMap<&'a str, Vec<Span>>,
    /// Former ids with what they lead to, until all present ones are claimed.
    former: Vec<(&'a Name, Spot)>,
    /// The last number that was joined to a slug.
    numbers: HashMap<String, usize>,
}

/// What an anchor or a former anchor leads to.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    /// The anchor by which it goes now.
    pub(crate) anchor: Anchor,
    /// The section it is or stands in, by its index; none before the first heading.
    pub(crate) section: Option<usize>,
    /// Where it stands.
    pub(crate) span: Span,
}

impl<'a> Anchors<'a> {
    /// Gathers the anchors of a document; an id that is given twice is a mistake.
    pub(crate) fn of(draft: &'a DocumentDraft, findings: &mut Findings) -> Self {
        let mut anchors = Self::default();
        anchors.gather(&draft.lead, None, findings);
        for (index, section) in draft.sections.iter().enumerate() {
            if let Some(id) = &section.anchor {
                let anchor = Anchor::new(id.value.as_str());
                anchors.claim(Spot { anchor, section: Some(index), span: id.span }, &section.marks, findings);
            }
            anchors.gather(&section.blocks, Some(index), findings);
        }
        for (name, spot) in std::mem::take(&mut anchors.former) {
            anchors.claim_former(name, spot, findings);
        }
        anchors.name_headings(&draft.sections, findings);
        anchors
    }

    /// Returns what an anchor leads to.
    pub(crate) fn spot(&self, name: &str) -> Option<&Spot> {
        self.spots.get(name)
    }

    /// Returns the headings that share a slug and have no id of their own, if there are several.
    pub(crate) fn shared(&self, name: &str) -> Option<&[Span]> {
        self.shared.get(name).map(Vec::as_slice)
    }

    /// Returns all anchors, former ones too, in no order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.spots.keys().map(Anchor::as_str)
    }

    /// Claims the ids of all clauses in blocks.
    fn gather(&mut self, blocks: &'a [DraftBlock], section: Option<usize>, findings: &mut Findings) {
        for block in blocks {
            match block {
                Block::Paragraph(clause) => {
                    if let Some(anchor) = clause.anchor.clone() {
                        let span = clause.marks.anchor_span.unwrap_or(clause.span);
                        self.claim(Spot { anchor, section, span }, &clause.marks, findings);
                    }
                }
                Block::List { items, .. } => {
                    for item in items {
                        self.gather(&item.blocks, section, findings);
                    }
                }
                Block::Quote(inner) | Block::Alert(_, inner) | Block::Footnote(_, inner) => {
                    self.gather(inner, section, findings);
                }
                Block::Definitions(definitions) => {
                    for text in definitions.iter().flat_map(|definition| &definition.texts) {
                        self.gather(text, section, findings);
                    }
                }
                Block::Code(_) | Block::Table { .. } | Block::Break => {}
            }
        }
    }

    /// Claims an id that an author gave.
    fn claim(&mut self, spot: Spot, marks: &'a MarksDraft, findings: &mut Findings) {
        self.former.extend(marks.was.iter().map(|name| (name, spot.clone())));
        let id = spot.anchor.as_str();
        match self.spots.get(id) {
            Some(first) => findings.push(duplicate_id::diagnostic(id, spot.span, id, first.span)),
            None => {
                self.spots.insert(spot.anchor.clone(), spot);
            }
        }
    }

    /// Claims a former id, which must not be the present id of something else.
    fn claim_former(&mut self, name: &Name, spot: Spot, findings: &mut Findings) {
        match self.spots.get(name.value.as_str()) {
            Some(first) if first.anchor != spot.anchor => {
                findings.push(duplicate_id::diagnostic(&name.value, name.span, &name.value, first.span));
            }
            Some(_) => {}
            None => {
                self.spots.insert(Anchor::new(name.value.as_str()), spot);
            }
        }
    }

    /// Gives every heading without an id the slug of its text, made unique.
    fn name_headings(&mut self, sections: &'a [SectionDraft], findings: &mut Findings) {
        let mut parents: Vec<(u8, usize)> = Vec::new();
        for (index, section) in sections.iter().enumerate() {
            parents.retain(|(level, _)| *level < section.level);
            let anchor = if let Some(id) = &section.anchor {
                Anchor::new(id.value.as_str())
            } else {
                let parent = parents.last().map(|(_, parent)| self.sections[*parent].clone());
                self.share(section);
                let anchor = self.free(&section.slug, parent.as_ref());
                let spot = Spot { anchor: anchor.clone(), section: Some(index), span: section.span };
                self.spots.insert(anchor.clone(), spot.clone());
                for name in &section.marks.was {
                    self.claim_former(name, spot.clone(), findings);
                }
                anchor
            };
            self.sections.push(anchor);
            parents.push((section.level, index));
        }
        self.shared.retain(|_, headings| headings.len() > 1);
    }

    /// Notes that a heading would have a slug by itself, unless an author gave this id to something else.
    fn share(&mut self, section: &'a SectionDraft) {
        let slug = section.slug.as_str();
        if self.shared.contains_key(slug) || !self.spots.contains_key(slug) {
            self.shared.entry(slug).or_default().push(section.span);
        }
    }

    /// Returns the slug if it is free, else the parent's id and the slug, else that with a number.
    fn free(&mut self, slug: &str, parent: Option<&Anchor>) -> Anchor {
        let slug = if slug.is_empty() { "section" } else { slug };
        if self.is_free(slug) {
            return Anchor::new(slug);
        }
        let longer = parent.map_or_else(|| slug.to_owned(), |parent| cut(format!("{parent}-{slug}")));
        if self.is_free(&longer) {
            return Anchor::new(longer);
        }
        let mut number = self.numbers.get(&longer).copied().unwrap_or(1);
        let numbered = loop {
            number += 1;
            let candidate = format!("{longer}-{number}");
            if self.is_free(&candidate) {
                break candidate;
            }
        };
        self.numbers.insert(longer, number);
        Anchor::new(numbered)
    }

    fn is_free(&self, name: &str) -> bool {
        !self.spots.contains_key(name) && !RESERVED.contains(&name)
    }
}

/// Cuts a slug to the longest length, at a word's end where it has one.
fn cut(mut slug: String) -> String {
    if slug.len() > LONGEST {
        slug.truncate(slug[..=LONGEST].rfind('-').unwrap_or(LONGEST));
    }
    slug
}
