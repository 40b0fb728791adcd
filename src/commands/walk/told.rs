//! Tells where answers have led: as JSON for scripts, as text for people.

use serde_json::json;

use crate::commands::walk::given::Walked;
use crate::compile::follow::Followed;
use crate::model::flow::{FlowStep, Shown};
use crate::model::text::{Block, HandbookBlock, plain};
use crate::model::tree::{Outcome, Step};

/// Returns the way and where it ends, in one line of JSON.
pub(super) fn json(walked: Walked<'_>, followed: &Followed) -> String {
    let state = walked.flow.state(followed.path.end);
    let answers = followed.path.answers(walked.flow);
    let trail: Vec<_> = answers.map(|(step, exit)| [step.name(), exit.answer.as_str()]).collect();
    let mut told = json!({
        "tree": walked.tree.id.as_str(),
        "trail": trail,
        "step": state.step.name(),
        "kind": "question",
    });
    if let Some(outcome) = outcome(walked, &state.step) {
        told["kind"] = json!("outcome");
        told["verdict"] = json!(outcome.verdict.word());
    }
    format!("{told}\n")
}

/// Returns what an outcome says, with what is shown of it here.
pub(super) fn outcome_text(walked: Walked<'_>, outcome: &Outcome, shown: &Shown) -> String {
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
    let force = |place| walked.handbook.force(place).word();
    lines.extend(shown.citations.iter().map(|place| format!("  because: {place} ({})", force(place))));
    lines.join("\n") + "\n"
}

/// Returns the outcome that a step of a flow is, if it is one.
pub(super) fn outcome<'a>(walked: Walked<'a>, step: &FlowStep) -> Option<&'a Outcome> {
    match step {
        FlowStep::Outcome(id) => walked.tree.step(id).and_then(Step::outcome),
        FlowStep::Organisation | FlowStep::Question(_) => None,
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
