//! Turns documents into sections and clauses, and what responses say into positions.
//!
//! Does not repeat what a register says of an organisation, role or source: their ids stand here.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::clause::{Marks, SourceRange};
use crate::model::document::{self as model, InForce, Overall};
use crate::model::id::{Anchor, Place};
use crate::model::standing::Standing;
use crate::model::text::{HandbookBlock, HandbookClause, clauses, plain};
use crate::render::files::handbook::duty::Time;
use crate::render::files::handbook::text::{id, ids, markdown};
use crate::render::files::json::day;
use crate::render::scene::Scene;

/// A document.
#[derive(Serialize, JsonSchema)]
pub(super) struct Document<'a> {
    /// Its stable name, which opens the references to what stands in it.
    id: &'a str,
    /// Its title.
    title: &'a str,
    /// What it is: policy, response, routine, guide or page.
    kind: &'static str,
    /// Its language, as a tag of BCP 47.
    language: &'static str,
    /// Who issued it; of a response, who answers.
    organisation: Option<&'a str>,
    /// The organisations it binds, with all below them; empty: nobody in particular.
    binds: Vec<&'a str>,
    /// Where it stands on its way to a decision: draft, consultation, decided or repealed.
    status: &'static str,
    /// The day of the decision.
    decided: Option<String>,
    /// When it applies.
    in_force: Days,
    /// Whether it applies on the day of the handbook: applies, unclear, not-yet, no-longer or repealed.
    standing: &'static str,
    /// What its clauses weigh unless they say otherwise: law, decided, local, proposal, opinion, background or advice. Proposals
    /// and opinions are not rules.
    force: &'static str,
    /// The role that keeps it.
    owner: Option<&'a str>,
    /// The day by which it is to be read through again.
    review_by: Option<String>,
    /// Its number in the diary.
    diary_number: Option<&'a str>,
    /// On what it rests.
    sources: Vec<Range<'a>>,
    /// The document that it answers.
    responds_to: Option<&'a str>,
    /// What it says as a whole: approve, approve-with-comments, reject or none.
    overall: Option<&'static str>,
    /// The document that followed it.
    successor: Option<&'a str>,
    /// Its former names.
    was: &'a [String],
    /// The file it is written in.
    path: &'a str,
    /// The page.
    address: &'a str,
    /// Its sections in order; the first has no name if something stands before the first heading.
    sections: Vec<Section<'a>>,
}

/// The days on which something applies.
#[derive(Serialize, JsonSchema)]
struct Days {
    /// Whether its text says that it is unclear when it applies.
    unclear: bool,
    /// The day before which it cannot have applied, if only that much is known.
    not_before: Option<String>,
    /// The first day.
    from: Option<String>,
    /// The last day.
    to: Option<String>,
}

/// A stretch of a source.
#[derive(Serialize, JsonSchema)]
pub(super) struct Range<'a> {
    /// The source.
    source: &'a str,
    /// The first and last lines or pages; empty: the source as a whole.
    ranges: &'a [(u32, u32)],
}

/// A heading and what stands below it, up to the next heading.
#[derive(Serialize, JsonSchema)]
struct Section<'a> {
    /// What it is called in references: the document and its own name.
    reference: String,
    /// Its name in its document.
    id: Option<&'a str>,
    /// 2 for the highest, 1 for what stands before the first heading.
    level: u8,
    /// The heading.
    title: String,
    /// What stands below it, as Markdown.
    markdown: String,
    /// Whether each organisation that it binds needs a routine of its own.
    requires_routine: bool,
    /// The policy sections that it carries out.
    implements: Vec<String>,
    /// The first day on which it applies.
    from: Option<String>,
    /// The last day on which it applies.
    to: Option<String>,
    /// What is left open about it.
    open: Vec<&'a str>,
    /// Its paragraphs and items, those in lists and quotations too.
    clauses: Vec<Clause<'a>>,
}

/// A paragraph or item of a list.
#[derive(Serialize, JsonSchema)]
struct Clause<'a> {
    /// What it is called in references; of one without a name, what its section is called.
    reference: String,
    /// Its name in its document.
    id: Option<&'a str>,
    /// What it says.
    text: String,
    /// What it weighs: law, decided, local, proposal, opinion, background or advice. Proposals and opinions are not rules.
    force: &'static str,
    /// Whom it binds to what.
    norms: Vec<Norm<'a>>,
    /// When its duty is due.
    when: Option<Time<'a>>,
    /// Whether it applies on the day of the handbook: applies, unclear, not-yet, no-longer or repealed.
    standing: &'static str,
    /// The first day on which it applies, if it has days of its own.
    from: Option<String>,
    /// The last day on which it applies, if it has days of its own.
    to: Option<String>,
    /// Where it stands in the sources.
    sources: Vec<Range<'a>>,
    /// What is left open about it.
    open: Vec<&'a str>,
    /// Whether some tree must cite it.
    decides: bool,
    /// The clause of a parent organisation that it loosens.
    deviates_from: Option<String>,
    /// The decision that allows it to.
    deviates_by: Option<&'a str>,
}

/// A way in which a clause binds.
#[derive(Serialize, JsonSchema)]
struct Norm<'a> {
    /// How: duty (must), should (ought to), ban (must not) or may.
    modality: &'static str,
    /// The roles.
    roles: Vec<&'a str>,
}

/// What a response says of a section, or of a document as a whole.
#[derive(Serialize, JsonSchema)]
pub(super) struct Position<'a> {
    /// The section of the response.
    reference: String,
    /// The response.
    response: &'a str,
    /// Who answers.
    organisation: Option<&'a str>,
    /// What it speaks of.
    on: String,
    /// Its stance: support, clarify, change, object or missing.
    stance: &'static str,
    /// What became of it: adopted, partly, rejected or unknown.
    taken: &'static str,
    /// The point in short.
    point: String,
}

/// Returns a document.
pub(super) fn of<'a>(scene: &Scene<'a>, document: &'a model::Document) -> Document<'a> {
    Document {
        id: document.id.as_str(),
        title: &document.title,
        kind: document.kind.word(),
        language: document.language.tag(),
        organisation: id(document.organisation.as_ref()),
        binds: ids(&document.binds),
        status: document.status.word(),
        decided: day(document.decided),
        in_force: in_force(document),
        standing: standing(scene.handbook.standing_of(document, None)),
        force: document.force().word(),
        owner: id(document.owner.as_ref()),
        review_by: day(document.review_by.as_ref().map(|review| review.value)),
        diary_number: document.diary_number.as_deref(),
        sources: ranges(&document.sources),
        responds_to: id(document.responds_to.as_ref()),
        overall: document.overall.map(Overall::word),
        successor: id(document.successor.as_ref()),
        was: &document.was,
        path: &document.path,
        address: scene.places.document(&document.id).unwrap_or_default(),
        sections: sections(scene, document),
    }
}

/// Returns the positions of a document.
pub(super) fn positions(document: &model::Document) -> impl Iterator<Item = Position<'_>> {
    document.sections.iter().filter_map(|section| {
        let position = section.marks.position.as_ref()?;
        Some(Position {
            reference: reference(document, Some(&section.anchor)),
            response: document.id.as_str(),
            organisation: id(document.organisation.as_ref()),
            on: position.on.to_string(),
            stance: position.stance.word(),
            taken: position.taken.word(),
            point: plain(&section.title),
        })
    })
}

/// Returns stretches of sources.
pub(super) fn ranges(ranges: &[SourceRange]) -> Vec<Range<'_>> {
    ranges.iter().map(|one| Range { source: one.source.as_str(), ranges: &one.ranges }).collect()
}

/// Returns whether something applies, in a word.
pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Applies => "applies",
        Standing::Unclear => "unclear",
        Standing::From(_) | Standing::NotBefore(_) => "not-yet",
        Standing::Until(_) => "no-longer",
        Standing::Repealed => "repealed",
    }
}

fn in_force(document: &model::Document) -> Days {
    match document.in_force {
        InForce::Unsaid => Days { unclear: false, not_before: None, from: None, to: None },
        InForce::Unknown { not_before } => {
            Days { unclear: true, not_before: day(not_before), from: None, to: None }
        }
        InForce::Between { from, to } => {
            Days { unclear: false, not_before: None, from: day(from), to: day(to) }
        }
    }
}

fn sections<'a>(scene: &Scene<'a>, document: &'a model::Document) -> Vec<Section<'a>> {
    let lead = (!document.lead.is_empty()).then(|| Section {
        reference: document.id.to_string(),
        id: None,
        level: 1,
        title: String::new(),
        markdown: markdown(scene, &document.title, &document.lead),
        requires_routine: false,
        implements: Vec::new(),
        from: None,
        to: None,
        open: Vec::new(),
        clauses: told(scene, document, None, &document.lead),
    });
    lead.into_iter().chain(document.sections.iter().map(|one| section(scene, document, one))).collect()
}

fn section<'a>(scene: &Scene<'a>, document: &'a model::Document, section: &'a model::Section) -> Section<'a> {
    let title = plain(&section.title);
    let marks = &section.marks;
    Section {
        reference: reference(document, Some(&section.anchor)),
        id: Some(section.anchor.as_str()),
        level: section.level,
        markdown: markdown(scene, &title, &section.blocks),
        title,
        requires_routine: marks.requires_routine,
        implements: marks.implements.iter().map(|(place, _)| place.to_string()).collect(),
        from: day(marks.from),
        to: day(marks.to),
        open: ids(&marks.open),
        clauses: told(scene, document, Some(&section.anchor), &section.blocks),
    }
}

fn told<'a>(
    scene: &Scene<'a>,
    document: &'a model::Document,
    section: Option<&Anchor>,
    blocks: &'a [HandbookBlock],
) -> Vec<Clause<'a>> {
    clauses(blocks).into_iter().map(|one| clause(scene, (document, section), one)).collect()
}

fn clause<'a>(
    scene: &Scene<'a>,
    (document, section): (&'a model::Document, Option<&Anchor>),
    clause: &'a HandbookClause,
) -> Clause<'a> {
    let Marks { force, decides, when, from, to, sources, open, norms, deviates, .. } = &clause.marks;
    let norm = |norm: &'a crate::model::clause::Norm| Norm {
        modality: norm.modality.word(),
        roles: ids(&norm.roles),
    };
    Clause {
        reference: reference(document, clause.anchor.as_ref().or(section)),
        id: id(clause.anchor.as_ref()),
        text: plain(&clause.content),
        force: force.word(),
        norms: norms.iter().map(norm).collect(),
        when: when.as_ref().map(|when| Time::of(scene, when)),
        standing: standing(scene.handbook.standing_of(document, Some(&clause.marks))),
        from: day(*from),
        to: day(*to),
        sources: ranges(sources),
        open: ids(open),
        decides: *decides,
        deviates_from: deviates.as_ref().map(|deviation| deviation.from.to_string()),
        deviates_by: deviates.as_ref().and_then(|deviation| deviation.decision.as_deref()),
    }
}

fn reference(document: &model::Document, anchor: Option<&Anchor>) -> String {
    Place { document: document.id.clone(), anchor: anchor.cloned() }.to_string()
}
