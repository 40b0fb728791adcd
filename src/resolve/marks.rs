//! Marks: what an annotation says, with its names found, and what it inherits from what stands above it.
//!
//! Does not judge whether a force suits its source or a position its section; see [`crate::check`].

use crate::model::clause::{Deviation, Marks, Norm, Position, SourceRange};
use crate::model::force::Force;
use crate::model::id::Place;
use crate::model::when::When;
use crate::parse::draft::{MarksDraft, SourceDraft, WhenDraft};
use crate::resolve::findings::Findings;
use crate::resolve::names::Names;
use crate::resolve::reference;
use crate::resolve::text::{Reading, Use};
use crate::rules::bad_source_range;
use crate::source::Span;

/// Returns the marks of something that carries no annotation and inherits nothing but a force.
pub(crate) fn plain(force: Force) -> Marks {
    Marks {
        was: Vec::new(),
        force,
        force_span: None,
        norms: Vec::new(),
        decides: false,
        deviates: None,
        when: None,
        from: None,
        to: None,
        sources: Vec::new(),
        open: Vec::new(),
        implements: Vec::new(),
        requires_routine: false,
        position: None,
        is_doubtful: false,
    }
}

/// Finds the names of an annotation; force, sources and days that it does not give are those of what stands above.
pub(crate) fn marks(reading: &mut Reading, draft: &MarksDraft, above: &Marks) -> Marks {
    reading.is_doubtful = above.is_doubtful || draft.is_doubtful;
    let own = sources(reading, &draft.sources);
    let names = reading.here.names;
    let marks = Marks {
        was: draft.was.iter().map(|name| name.value.clone()).collect(),
        force: draft.force.as_ref().map_or(above.force, |force| force.value),
        force_span: draft.force.as_ref().map(|force| force.span).or(above.force_span),
        norms: norms(reading, draft),
        decides: draft.decides,
        deviates: deviation(reading, draft),
        when: draft.when.as_ref().and_then(|when| due(reading, when)),
        from: draft.from.or(above.from),
        to: draft.to.or(above.to),
        sources: if draft.sources.is_empty() { above.sources.clone() } else { own },
        open: names.open_questions.find_all(&draft.open, &mut reading.findings),
        implements: places(reading, draft),
        requires_routine: draft.requires_routine,
        position: position(reading, draft),
        is_doubtful: reading.is_doubtful,
    };
    note_uses(reading, &marks);
    marks
}

/// Finds the sources of what is being read.
pub(crate) fn sources(reading: &mut Reading, drafts: &[SourceDraft]) -> Vec<SourceRange> {
    let names = reading.here.names;
    let found: Vec<_> =
        drafts.iter().filter_map(|draft| source(names, draft, &mut reading.findings)).collect();
    reading.is_doubtful |= found.len() < drafts.len();
    found
}

/// Finds a source, and says of a stretch that it lies beyond the source's end.
pub(crate) fn source(names: &Names, draft: &SourceDraft, findings: &mut Findings) -> Option<SourceRange> {
    let source = names.sources.find(&draft.source, findings)?;
    let entry = &names.drafts.registers.sources[names.sources.index(source.as_str())?];
    if let Some(length) = entry.length {
        for range in draft.ranges.iter().filter(|range| range.value.1 > length) {
            let source = (entry.id.value.as_str(), entry.id.span);
            findings.push(bad_source_range::beyond(range, source, length, entry.unit));
        }
    }
    let last = draft.ranges.last().map_or(draft.source.span.end, |range| range.span.end);
    let span = Span { end: last.max(draft.source.span.end), ..draft.source.span };
    Some(SourceRange { source, ranges: draft.ranges.iter().map(|range| range.value).collect(), span })
}

fn norms(reading: &mut Reading, draft: &MarksDraft) -> Vec<Norm> {
    let roles = &reading.here.names.roles;
    let norms = draft.norms.iter().filter_map(|(modality, names)| {
        let span = names.first()?.span;
        let roles = roles.find_all(names, &mut reading.findings);
        (!roles.is_empty()).then_some(Norm { modality: *modality, roles, span })
    });
    norms.collect()
}

fn deviation(reading: &mut Reading, draft: &MarksDraft) -> Option<Deviation> {
    let name = draft.deviates.as_ref()?;
    let from = reference::place(&reading.here, name, &mut reading.findings)?;
    Some(Deviation { from, decision: draft.decision.clone(), span: name.span })
}

fn due(reading: &mut Reading, draft: &WhenDraft) -> Option<When> {
    let events = &reading.here.names.events;
    match draft {
        WhenDraft::Every { period, times, on, month } => {
            Some(When::Every { period: *period, times: *times, on: on.clone(), month: *month })
        }
        WhenDraft::Within(count, unit, event) => {
            let event = events.find(event, &mut reading.findings)?;
            Some(When::Within { count: *count, unit: *unit, event })
        }
        WhenDraft::Event(side, event) => Some(When::Event(*side, events.find(event, &mut reading.findings)?)),
    }
}

fn places(reading: &mut Reading, draft: &MarksDraft) -> Vec<(Place, Span)> {
    let found = draft
        .implements
        .iter()
        .map(|name| Some((reference::place(&reading.here, name, &mut reading.findings)?, name.span)));
    let found: Vec<_> = found.flatten().collect();
    reading.is_doubtful |= found.len() < draft.implements.len();
    found
}

/// Finds the section that a response speaks of; the parser has told of an `on` or a `stance` that stands alone.
fn position(reading: &mut Reading, draft: &MarksDraft) -> Option<Position> {
    let (name, stance) = (draft.on.as_ref()?, draft.stance.as_ref()?);
    let on = reference::place(&reading.here, name, &mut reading.findings)?;
    Some(Position { on, stance: stance.value, taken: draft.taken, span: name.span })
}

fn note_uses(reading: &mut Reading, marks: &Marks) {
    for role in marks.norms.iter().flat_map(|norm| &norm.roles) {
        reading.note(Use::Binds(role.clone()));
    }
    for range in &marks.sources {
        reading.note(Use::Rests(range.source.clone()));
    }
    for (place, _) in &marks.implements {
        reading.note(Use::Implements(place.clone()));
    }
    for question in &marks.open {
        reading.note(Use::Open(question.clone()));
    }
}
