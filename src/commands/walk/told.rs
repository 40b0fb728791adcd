//! Tells where answers have led: as JSON for scripts, as text for people.

use serde::Serialize;

use crate::commands::walk::given::Walked;
use crate::compile::follow::Followed;
use crate::compile::paths::Path;
use crate::compile::reasons;
use crate::model::flow::FlowStep;
use crate::model::text::{Block, HandbookBlock, plain};
use crate::model::tree::{Outcome, Step};

/// Where answers have led, as scripts read it.
#[derive(Serialize)]
struct Told<'a> {
    tree: &'a str,
    trail: Vec<[&'a str; 2]>,
    step: &'a str,
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<&'a str>,
}

/// Returns the way and where it ends, in one line of JSON.
pub(super) fn json(walked: Walked<'_>, followed: &Followed) -> String {
    let state = walked.flow.state(followed.path.end);
    let outcome = outcome(walked, &state.step);
    let answers = followed.path.answers(walked.flow);
    let is_told = outcome.is_some() || state.step == FlowStep::Void;
    let told = Told {
        tree: walked.tree.id.as_str(),
        trail: answers.map(|(step, exit)| [step.name(), exit.answer.as_str()]).collect(),
        step: state.step.name(),
        kind: if is_told { "outcome" } else { "question" },
        verdict: outcome.map(|outcome| outcome.verdict.word()),
    };
    serde_json::to_string(&told).expect("texts can be written as JSON") + "\n"
}

/// Returns what an outcome says, with what is shown of it here and which answers decided.
pub(super) fn outcome_text(walked: Walked<'_>, outcome: &Outcome, path: &Path) -> String {
    let shown = &walked.flow.state(path.end).shown;
    let mut lines =
        vec![format!("{}: {}", outcome.verdict.word().to_uppercase(), outcome.title), String::new()];
    lines.extend(prose(&outcome.text));
    for note in &shown.notes {
        lines.extend(prose(&outcome.notes[note.note].text));
    }
    for (number, step) in outcome.steps_to_take.iter().enumerate() {
        lines.push(format!("  {}. {}", number + 1, prose(step).join(" ")));
    }
    lines.extend(shown.contacts.iter().map(|contact| {
        let role = walked.handbook.roles.get(&contact.role).map_or(contact.role.as_str(), |role| &role.name);
        match &contact.organisation {
            Some(organisation) => format!("  ask: {role} ({organisation})"),
            None => format!("  ask: {role}"),
        }
    }));
    lines.extend(reasons(walked, path));
    let force = |place| walked.handbook.force(place).word();
    lines.extend(shown.citations.iter().map(|place| format!("  because: {place} ({})", force(place))));
    lines.join("\n") + "\n"
}

/// Returns which answers decided the outcome of a path, a line each; one line if all did, or none.
fn reasons(walked: Walked<'_>, path: &Path) -> Vec<String> {
    let Some(reasons) = reasons::of(walked.flow, path).filter(|_| !path.taken.is_empty()) else {
        return Vec::new();
    };
    match reasons.deciding.len() {
        0 => vec!["  decided by: none of the answers".to_owned()],
        all if all > 1 && all == path.taken.len() => vec!["  decided by: all answers".to_owned()],
        _ => {
            let answers: Vec<_> = path.answers(walked.flow).collect();
            let told = |place: &usize| {
                let (step, exit) = answers[*place];
                format!("  decided by: {} {}", walked.question(step), walked.say(exit))
            };
            reasons.deciding.iter().map(told).collect()
        }
    }
}

/// Returns the outcome that a step of a flow is, if it is one.
pub(super) fn outcome<'a>(walked: Walked<'a>, step: &FlowStep) -> Option<&'a Outcome> {
    match step {
        FlowStep::Outcome(id) => walked.tree.step(id).and_then(Step::outcome),
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Open(_) | FlowStep::Void => None,
    }
}

/// Returns the paragraphs and list items of a text, a line each.
pub(super) fn prose(blocks: &[HandbookBlock]) -> Vec<String> {
    let mut lines = Vec::new();
    crate::model::walk::blocks(blocks, &mut |block| {
        if let Block::Paragraph(clause) = block {
            lines.push(plain(&clause.content));
        }
    });
    lines
}
