//! Which organisations have the routines that policies ask of them: a cell for each asking section and each organisation.
//!
//! Says nothing in words and reports nothing: the page, its files and the rule `missing-routine` all read these cells.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::document::{Document, Kind, Section, Status};
use crate::model::handbook::Handbook;
use crate::model::id::{Anchor, DocumentId, OpenQuestionId, OrganisationId, Place};
use crate::model::register::{Exemption, OpenQuestion, Organisation};
use crate::model::review::Reader;
use crate::model::standing::Standing;
use crate::model::text::Target;

/// A section of a policy in force that asks for a routine, and how each organisation stands that it asks.
#[derive(Clone, Debug)]
pub struct Requirement<'a> {
    /// The policy.
    pub document: &'a Document,
    /// The section.
    pub section: &'a Section,
    /// The same as a place.
    pub place: Place,
    /// A cell for each organisation that is asked, in the author's order.
    pub cells: Vec<Cell<'a>>,
}

/// How an organisation stands to a section that asks it for a routine.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// How it stands.
    pub state: Covered,
    /// The routines that bind it and carry out the section, also those that do not apply on the handbook's day.
    pub routines: Vec<Routine<'a>>,
    /// Why it need not have one, and the organisation, itself or above, that says so.
    pub exemption: Option<(&'a Organisation, &'a Exemption)>,
    /// The unanswered questions that touch both the section and a routine that binds the organisation.
    pub open: Vec<&'a OpenQuestion>,
}

/// Whether an organisation has the routine that it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Covered {
    /// It has one.
    Has,
    /// All that it has are to be read through again.
    Outdated,
    /// It has none, though its routines are known.
    Lacks,
    /// It need not have one.
    Exempt,
    /// Nobody knows which routines it has.
    Unknown,
}

impl Covered {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Has, Self::Outdated, Self::Lacks, Self::Exempt, Self::Unknown];

    /// Returns the word used in files, markup and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Has => "has",
            Self::Outdated => "outdated",
            Self::Lacks => "lacks",
            Self::Exempt => "exempt",
            Self::Unknown => "unknown",
        }
    }
}

/// A routine that carries out a section.
#[derive(Clone, Debug)]
pub struct Routine<'a> {
    /// The routine.
    pub document: &'a Document,
    /// Its sections and clauses that carry it out.
    pub places: Vec<Place>,
    /// Whether it can be relied on.
    pub condition: Condition,
}

/// Whether a routine can be relied on, on the handbook's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It can.
    Fresh,
    /// What it carries out has changed since it was reviewed.
    Changed,
    /// It was to be read through again by this day.
    Overdue(Date),
    /// It does not apply.
    Void(Standing),
}

impl Condition {
    /// Returns the word used in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Changed => "changed",
            Self::Overdue(_) => "overdue",
            Self::Void(_) => "void",
        }
    }
}

impl Handbook {
    /// Returns every section of a policy in force that asks for routines, in the order of the documents.
    #[must_use]
    pub fn requirements(&self) -> Vec<Requirement<'_>> {
        requirements(self, |_| true)
    }

    /// Returns the sections that ask one organisation for routines, each with its cell alone.
    #[must_use]
    pub fn requirements_of(&self, organisation: &OrganisationId) -> Vec<Requirement<'_>> {
        requirements(self, |one| one.id == *organisation)
    }
}

fn requirements(handbook: &Handbook, is_wanted: impl Fn(&Organisation) -> bool) -> Vec<Requirement<'_>> {
    let asks = |document: &&Document| document.kind == Kind::Policy && document.status == Status::Decided;
    let mut requirements = Vec::new();
    for document in handbook.documents.values().filter(asks) {
        let asking = document.sections.iter().enumerate().filter(|(_, one)| one.marks.requires_routine);
        let asking = asking.filter_map(|(index, _)| Asking::of(handbook, document, index));
        let mut asking = asking.peekable();
        if asking.peek().is_some() {
            let mut asked = asked(handbook, document);
            asked.retain(|one| is_wanted(one));
            requirements.extend(asking.map(|asking| asking.requirement(&asked)));
        }
    }
    requirements.retain(|requirement| !requirement.cells.is_empty());
    requirements
}

/// Returns the organisations that a policy asks: those that it binds, without the one that decided it if others stand below.
fn asked<'a>(handbook: &'a Handbook, document: &Document) -> Vec<&'a Organisation> {
    let binds = |id: &OrganisationId| document.binds.iter().any(|bound| handbook.is_within(id, bound));
    let bound = handbook.organisation_order.iter().filter(|id| binds(id));
    let mut asked: Vec<&Organisation> = bound.filter_map(|id| handbook.organisations.get(id)).collect();
    if asked.len() > 1 {
        asked.retain(|organisation| document.organisation.as_ref() != Some(&organisation.id));
    }
    asked
}

/// A section that asks for routines.
struct Asking<'a> {
    handbook: &'a Handbook,
    document: &'a Document,
    section: &'a Section,
    place: Place,
    /// It and the sections below it.
    within: BTreeSet<&'a Anchor>,
    /// What carries it out, or something in it.
    carrying: BTreeSet<&'a Place>,
    /// The unanswered questions that touch it.
    questions: Vec<&'a OpenQuestion>,
}

impl<'a> Asking<'a> {
    /// Returns the section of this number; none if it does not apply on the handbook's day.
    fn of(handbook: &'a Handbook, document: &'a Document, index: usize) -> Option<Self> {
        let section = &document.sections[index];
        let place = Place { document: document.id.clone(), anchor: Some(section.anchor.clone()) };
        if handbook.standing(&place).is_void() {
            return None;
        }
        let within: BTreeSet<&Anchor> =
            document.with_below(index).iter().map(|section| &section.anchor).collect();
        let holds = |place: &Place| holds(handbook, document, &within, place);
        let backlinks = &handbook.backlinks;
        let carried_out = backlinks.implementations.iter().filter(|(place, _)| holds(place));
        let touching = backlinks.open_questions.iter().filter(|(place, _)| holds(place));
        let touching: BTreeSet<&OpenQuestionId> = touching.flat_map(|(_, questions)| questions).collect();
        let questions = touching.into_iter().filter_map(|id| handbook.open_questions.get(id));
        let carrying = carried_out.flat_map(|(_, places)| places).collect();
        let questions = questions.filter(|question| question.answer(handbook.day).is_none()).collect();
        Some(Self { handbook, document, section, place, within, carrying, questions })
    }

    fn requirement(self, asked: &[&'a Organisation]) -> Requirement<'a> {
        let cells = asked.iter().map(|organisation| self.cell(organisation)).collect();
        Requirement { document: self.document, section: self.section, place: self.place, cells }
    }

    fn cell(&self, organisation: &'a Organisation) -> Cell<'a> {
        let routines = self.routines(organisation);
        let exemption = self.exemption(organisation);
        let state = state(&routines, exemption.is_some(), organisation.routines_unknown);
        let questions = self.questions.iter().copied();
        let open = questions.filter(|question| self.concerns(question, organisation)).collect();
        Cell { organisation, state, routines, exemption, open }
    }

    /// Returns the decided routines that bind an organisation and carry out the section or something in it.
    fn routines(&self, organisation: &Organisation) -> Vec<Routine<'a>> {
        let handbook = self.handbook;
        let documents: BTreeSet<&DocumentId> = self.carrying.iter().map(|place| &place.document).collect();
        let documents = documents.into_iter().filter_map(|id| handbook.documents.get(id));
        let bind = documents.filter(|document| is_routine_of(handbook, document, organisation));
        let routine = |document: &'a Document| {
            let own = self.carrying.iter().filter(|place| place.document == document.id);
            let mut own: Vec<Place> = own.map(|place| (*place).clone()).collect();
            own.sort_by_key(|place| handbook.passages.get(place).map(|passage| passage.span.start));
            let condition = self.condition(document, &mut own);
            Routine { document, condition, places: own }
        };
        bind.map(routine).collect()
    }

    /// Returns whether a routine can be relied on; where some of its places apply and others do not, those are dropped.
    fn condition(&self, document: &Document, places: &mut Vec<Place>) -> Condition {
        let handbook = self.handbook;
        let standing = |place: &Place| handbook.standing(place);
        let void = places.first().map_or(Standing::Applies, standing);
        if places.iter().all(|place| standing(place).is_void()) {
            return Condition::Void(void);
        }
        places.retain(|place| !standing(place).is_void());
        let reader = Reader::Document(document.id.clone());
        let mut suspects = handbook.reviews.suspects_of(&reader);
        if suspects.any(|suspect| holds(handbook, self.document, &self.within, &suspect.place)) {
            return Condition::Changed;
        }
        let review = document.review_by.as_ref().map(|review| review.value);
        match review.filter(|review| handbook.day.is_some_and(|day| *review < day)) {
            Some(review) => Condition::Overdue(review),
            None => Condition::Fresh,
        }
    }

    /// Returns what exempts an organisation, or the nearest above it that is exempt.
    fn exemption(&self, organisation: &'a Organisation) -> Option<(&'a Organisation, &'a Exemption)> {
        let names = |exemption: &&Exemption| {
            let whole = exemption.section.anchor.is_none() && exemption.section.document == self.document.id;
            whole || exemption.section == self.place
        };
        let lineage = self.handbook.lineage(&organisation.id);
        let mut lineage = lineage.filter_map(|id| self.handbook.organisations.get(id));
        lineage.find_map(|one| Some((one, one.exempt.iter().find(names)?)))
    }

    /// Whether a question touches a routine that binds an organisation.
    fn concerns(&self, question: &OpenQuestion, organisation: &Organisation) -> bool {
        let handbook = self.handbook;
        let is_ours = |place: &Place| {
            let document = handbook.documents.get(&place.document);
            document.is_some_and(|document| is_routine_of(handbook, document, organisation))
        };
        let about = |target: &Target| matches!(target, Target::Place(place) if is_ours(place));
        let users = handbook.backlinks.asked.get(&question.id);
        question.about.iter().any(about) || users.is_some_and(|users| users.places.iter().any(is_ours))
    }
}

/// Whether a document is a decided routine, in force or not, that binds an organisation.
fn is_routine_of(handbook: &Handbook, document: &Document, organisation: &Organisation) -> bool {
    let is_decided = match document.status {
        Status::Decided | Status::Repealed => true,
        Status::Draft | Status::Consultation => false,
    };
    let binds = || document.binds.iter().any(|bound| handbook.is_within(&organisation.id, bound));
    document.kind == Kind::Routine && is_decided && binds()
}

/// Whether a place stands in one of some sections of a document.
fn holds(handbook: &Handbook, document: &Document, within: &BTreeSet<&Anchor>, place: &Place) -> bool {
    let passage = handbook.passages.get(place).filter(|_| place.document == document.id);
    passage.and_then(|passage| passage.section.as_ref()).is_some_and(|own| within.contains(own))
}

fn state(routines: &[Routine<'_>], is_exempt: bool, is_unknown: bool) -> Covered {
    let any = |is: fn(&Condition) -> bool| routines.iter().any(|routine| is(&routine.condition));
    if any(|condition| matches!(condition, Condition::Fresh)) {
        Covered::Has
    } else if any(|condition| matches!(condition, Condition::Overdue(_) | Condition::Changed)) {
        Covered::Outdated
    } else if is_exempt {
        Covered::Exempt
    } else if is_unknown {
        Covered::Unknown
    } else {
        Covered::Lacks
    }
}
