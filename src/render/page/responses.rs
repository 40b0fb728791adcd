//! What responses say of a document, section by section: who, which stance, in what words, and what became of it.
//!
//! Does not weigh opinions: none of them is a rule.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::clause::{Stance, Taken};
use crate::model::document::Document;
use crate::model::handbook::PositionLink;
use crate::model::id::{Anchor, DocumentId, Place};
use crate::render::frame::{HOME, Head};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    documents: Vec<Answered>,
    stances: Vec<(&'static str, String)>,
}

/// A document that was answered.
#[derive(Serialize)]
struct Answered {
    anchor: String,
    link: Link,
    responses: Vec<Response>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Response {
    link: Link,
    organisation: Option<Link>,
    overall: Option<String>,
    diary_number: Option<String>,
}

/// A section and what is said of it.
#[derive(Serialize)]
struct Row {
    link: Link,
    positions: Vec<Saying>,
}

#[derive(Serialize)]
struct Saying {
    who: String,
    stance: &'static str,
    stance_name: String,
    link: Link,
    taken: String,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("responses");
    let stance = |stance: Stance| (stance.word(), stance_name(scene, stance));
    let documents =
        scene.relations.responses.iter().filter_map(|(id, responses)| answered(scene, id, responses));
    let view = View { title, documents: documents.collect(), stances: Stance::ALL.map(stance).into() };
    let head = Head::new(title).in_room(Segment::Responses).below(scene.words.say("start"), HOME.to_owned());
    scene.page("responses.html", head, &view)
}

fn answered(scene: &Scene<'_>, id: &DocumentId, responses: &[DocumentId]) -> Option<Answered> {
    let document = scene.handbook.documents.get(id)?;
    let responses = responses.iter().filter_map(|id| scene.handbook.documents.get(id));
    Some(Answered {
        anchor: format!("_{id}"),
        link: scene.place(&Place { document: id.clone(), anchor: None }),
        responses: responses.map(|response| response_line(scene, response)).collect(),
        rows: rows(scene, document),
    })
}

fn response_line(scene: &Scene<'_>, response: &Document) -> Response {
    let overall = response.overall.map(|overall| format!("overall_{}", overall.word()));
    Response {
        link: scene.place(&Place { document: response.id.clone(), anchor: None }),
        organisation: response.organisation.as_ref().map(|id| scene.organisation(id)),
        overall: overall.map(|key| scene.words.say(&key).to_owned()),
        diary_number: response.diary_number.clone(),
    }
}

/// Returns what is said of a document as a whole, then of its sections in their order.
fn rows(scene: &Scene<'_>, document: &Document) -> Vec<Row> {
    let order: BTreeMap<&Anchor, usize> =
        document.sections.iter().enumerate().map(|(index, section)| (&section.anchor, index)).collect();
    let whole = Place { document: document.id.clone(), anchor: None };
    let positions = scene.handbook.backlinks.positions.range(whole..);
    let mut positions: Vec<_> = positions.take_while(|(place, _)| place.document == document.id).collect();
    positions.sort_by_key(|(place, _)| place.anchor.as_ref().map(|anchor| order.get(anchor)));
    let row = |(place, sayings): (&Place, &Vec<PositionLink>)| Row {
        link: scene.place(place),
        positions: sayings.iter().map(|saying| said(scene, saying)).collect(),
    };
    positions.into_iter().map(row).collect()
}

fn said(scene: &Scene<'_>, position: &PositionLink) -> Saying {
    let taken = match position.taken {
        Taken::Adopted => "taken_adopted",
        Taken::Partly => "taken_partly",
        Taken::Rejected => "taken_rejected",
        Taken::Unknown => "taken_unknown",
    };
    let who = position.organisation.as_ref().map(|id| scene.organisation(id).name);
    Saying {
        who: who.unwrap_or_else(|| position.place.document.to_string()),
        stance: position.stance.word(),
        stance_name: stance_name(scene, position.stance),
        link: scene.place(&position.place),
        taken: scene.words.say(taken).to_owned(),
    }
}

fn stance_name(scene: &Scene<'_>, stance: Stance) -> String {
    scene.words.say(&format!("stance_{}", stance.word())).to_owned()
}
