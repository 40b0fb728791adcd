//! Leaves out of a flow what does not apply on the day that is shown: the clauses, the notes and outcomes that rest on
//! nothing else, and the questions that lead to no outcome then.
//!
//! Does not ask whether a tree is sound: it has been proved as it is written.

use crate::compile::count::{self, backwards};
use crate::compile::proofs;
use crate::model::flow::{Exit, Flow, FlowStep, Shown, ShownContact, ShownNote, State, StateId};
use crate::model::handbook::Handbook;
use crate::model::id::Place;
use crate::model::tree::{Step, Tree};

/// Returns a flow that tells only what applies on the day that is shown.
pub(super) fn left_out(mut flow: Flow, tree: &Tree, handbook: &Handbook) -> Flow {
    let mut is_changed = false;
    for state in &mut flow.states {
        let cited = std::mem::take(&mut state.shown.citations);
        let (void, applying) = parted(handbook, cited.clone());
        state.shown.citations = applying;
        state.shown.void = void;
        leave_out_notes(handbook, &mut state.shown);
        for exit in state.exits.iter_mut().chain(&mut state.open) {
            exit.because.retain(|place| !handbook.standing(place).is_void());
        }
        if !is_carried(handbook, tree, state, &cited) {
            state.step = FlowStep::Void;
            is_changed = true;
        }
    }
    if is_changed { count::counted(reachable(without_idle_questions(flow))) } else { flow }
}

/// Parts what does not apply on the day that is shown from what does.
fn parted(handbook: &Handbook, places: Vec<Place>) -> (Vec<Place>, Vec<Place>) {
    places.into_iter().partition(|place| handbook.standing(place).is_void())
}

/// Leaves out the notes that rest on nothing that applies; a note that cites nothing is the author's own word.
fn leave_out_notes(handbook: &Handbook, shown: &mut Shown) {
    for note in std::mem::take(&mut shown.notes) {
        let is_grounded = !note.citations.is_empty();
        let (void, citations) = parted(handbook, note.citations);
        let void = void.into_iter().filter(|place| !shown.void.contains(place)).collect::<Vec<_>>();
        shown.void.extend(void);
        if !is_grounded || !citations.is_empty() {
            shown.notes.push(ShownNote { note: note.note, citations });
        }
    }
}

/// Whether what is left of the clauses of an outcome carries what it says, if all of them do.
fn is_carried(handbook: &Handbook, tree: &Tree, state: &State, cited: &[Place]) -> bool {
    let outcome = match &state.step {
        FlowStep::Outcome(id) => tree.step(id).and_then(Step::outcome),
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Open(_) | FlowStep::Void => None,
    };
    outcome.is_none_or(|outcome| {
        let carried = |places| proofs::carry(handbook, outcome, places);
        carried(&state.shown.citations) || !carried(cited)
    })
}

/// Asks no question from which every answer leads to nothing that applies; what it would have led to stands in its place.
fn without_idle_questions(mut flow: Flow) -> Flow {
    let idle = backwards(&flow, |state, ahead: &[&bool]| match state.step {
        FlowStep::Void => true,
        FlowStep::Outcome(_) => false,
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Open(_) => ahead.iter().all(|idle| **idle),
    });
    let shown = backwards(&flow, |state, ahead: &[&Shown]| gathered(state, ahead));
    for ((state, idle), shown) in flow.states.iter_mut().zip(idle).zip(shown) {
        if idle {
            (state.step, state.shown) = (FlowStep::Void, shown);
            (state.exits, state.open) = (Vec::new(), Vec::new());
        }
    }
    flow
}

/// Returns what does not apply in a state and in all it leads to, and whom to ask there; of several organisations nobody.
fn gathered(state: &State, ahead: &[&Shown]) -> Shown {
    let mut void: Vec<Place> = state.shown.void.clone();
    let mut contacts: Vec<ShownContact> = state.shown.contacts.clone();
    for shown in ahead {
        void.extend(shown.void.iter().filter(|place| !void.contains(place)).cloned().collect::<Vec<_>>());
        let other = |contact: &&ShownContact| !contacts.contains(contact);
        contacts.extend(shown.contacts.iter().filter(other).cloned().collect::<Vec<_>>());
    }
    if state.step == FlowStep::Organisation {
        contacts.clear();
    }
    Shown { void, contacts, ..Shown::default() }
}

/// Returns a flow without the states that no answer leads to any longer.
fn reachable(flow: Flow) -> Flow {
    let mut is_reached = vec![false; flow.states.len()];
    is_reached[0] = true;
    for (number, state) in flow.states.iter().enumerate() {
        if is_reached[number] {
            state.exits.iter().chain(&state.open).for_each(|exit| is_reached[exit.to.0 as usize] = true);
        }
    }
    let mut count = 0;
    let numbers: Vec<u32> = is_reached
        .iter()
        .map(|reached| {
            let number = count;
            count += u32::from(*reached);
            number
        })
        .collect();
    let renumbered = |exit: Exit| Exit { to: StateId(numbers[exit.to.0 as usize]), ..exit };
    let states = flow.states.into_iter().zip(is_reached).filter(|(_, reached)| *reached);
    let states = states.map(|(state, _)| State {
        exits: state.exits.into_iter().map(renumbered).collect(),
        open: state.open.into_iter().map(renumbered).collect(),
        ..state
    });
    Flow { states: states.collect(), ..flow }
}
