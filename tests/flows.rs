//! Compiled trees agree with what a reader would do who follows the author's rules by hand.
//!
//! Random trees are walked with every sequence of answers, and compared with the flow and with the report.

#[path = "flows/by_force.rs"]
mod by_force;
#[path = "flows/by_hand.rs"]
mod by_hand;
#[path = "flows/random.rs"]
mod random;

use std::collections::BTreeSet;

use by_hand::{End, Walk};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use vagval::compile;
use vagval::compile::follow::{self, Stop};
use vagval::compile::paths::{self, Path};
use vagval::compile::{reasons, what_if};
use vagval::diagnostic::Report;
use vagval::model::flow::{Flow, FlowStep, State};
use vagval::model::handbook::Handbook;
use vagval::model::id::AnswerId;
use vagval::model::tree::Reply;
use vagval::source::Span;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn a_flow_leads_where_the_rules_lead(handbook in random::handbook()) {
        let (flow, report) = compiled(&handbook);
        let walks = by_hand::walks(&handbook);
        let ends = |end: &End| walks.iter().any(|walk| walk.end == *end);
        prop_assert_eq!(report.broken().contains("loop"), ends(&End::Again));
        // What is wrong behind a loop follows from it.
        if !ends(&End::Again) {
            prop_assert_eq!(report.broken().contains("gap"), ends(&End::Gap));
            prop_assert_eq!(report.broken().contains("unsure-fact"), ends(&End::Unsure));
        }
        let leads_on = walks.iter().all(|walk| matches!(walk.end, End::Outcome(..)));
        prop_assert_eq!(flow.is_some(), leads_on);
        if let Some(flow) = flow {
            walks.iter().try_for_each(|walk| agrees(&flow, walk))?;
            counts_agree(&flow, &walks, by_hand::tree(&handbook).organisations.len())?;
            is_minimal(&flow)?;
        }
    }

    #[test]
    fn what_nobody_reaches_is_told(handbook in random::handbook()) {
        let (flow, report) = compiled(&handbook);
        if flow.is_none() {
            return Ok(());
        }
        let (tree, walks) = (by_hand::tree(&handbook), by_hand::walks(&handbook));
        let (reached, unreached) = by_hand::reached(tree, &walks);
        let (steps, shadowed) = (told("unreachable-step", &report), told("shadowed-rule", &report));
        let never = told("unreachable-rule", &report);
        prop_assert!(steps.is_subset(&unreached));
        prop_assert!(shadowed.is_disjoint(&never));
        let rules: BTreeSet<Span> = shadowed.union(&never).copied().collect();
        let idle = by_hand::rules_not_taken(tree, &walks, &reached);
        prop_assert!(rules.is_subset(&idle));
        prop_assert!(idle.is_subset(&mentioned(&report)));
        prop_assert!(unreached.is_empty() || !steps.is_empty() || !rules.is_empty());
    }

    #[test]
    fn the_witness_of_a_gap_is_the_shortest(handbook in random::handbook()) {
        let (_, report) = compiled(&handbook);
        if report.broken().contains("loop") {
            return Ok(());
        }
        let gaps = report.diagnostics().iter().filter(|one| one.rule.id == "gap");
        let answers = |text: &str| text.matches('=').count() - text.matches("organisation=").count();
        let told = gaps.map(|one| answers(&one.place.text)).min();
        let walks = by_hand::walks(&handbook).into_iter().filter(|walk| walk.end == End::Gap);
        prop_assert_eq!(told, walks.map(|walk| walk.taken.len()).min());
    }

    #[test]
    fn the_fewest_answers_that_force_an_outcome_are_its_reasons(handbook in random::handbook()) {
        let Some(flow) = compiled(&handbook).0 else { return Ok(()) };
        let readers = by_force::readers(&handbook, &by_hand::walks(&handbook));
        for path in paths::paths(&flow) {
            let FlowStep::Outcome(outcome) = &flow.state(path.end).step else { unreachable!("paths end so") };
            let found = reasons::of(&flow, &path).expect("an outcome has reasons");
            prop_assert!(found.are_fewest);
            prop_assert_eq!(found.deciding, by_force::reasons(&readers, &taken(&flow, &path), outcome));
        }
    }

    #[test]
    fn another_answer_leads_where_the_rules_lead(handbook in random::handbook()) {
        let Some(flow) = compiled(&handbook).0 else { return Ok(()) };
        let walks = by_hand::walks(&handbook);
        for path in paths::prefixes(&flow) {
            let given = taken(&flow, &path);
            let others = given.iter().map(|(question, _)| choices(&handbook, question) - 1).sum::<usize>();
            let found = what_if::all(&flow, &path);
            prop_assert_eq!(found.len(), others);
            for what_if in found {
                let mut answers: by_force::Answers = given.iter().cloned().collect();
                let changed = &flow.state(path.taken[what_if.place].0).exits[what_if.exit].answer;
                prop_assert_ne!(answers.insert(given[what_if.place].0.clone(), changed.to_string()), Some(changed.to_string()));
                let led = taken(&flow, &what_if.path).into_iter().filter(|(step, _)| step != "organisation");
                let stop = flow.state(what_if.path.end).step.name().to_owned();
                prop_assert_eq!((led.collect::<Vec<_>>(), stop), by_force::led(&walks, &answers));
            }
        }
    }
}

fn compiled(handbook: &Handbook) -> (Option<Flow>, Report) {
    let mut report = Report::default();
    let mut flows = compile::flows(handbook, &mut report);
    (flows.pop_first().map(|(_, flow)| flow), report)
}

/// Returns the answers of a path by the names of the questions, in the order of asking.
fn taken(flow: &Flow, path: &Path) -> Vec<(String, String)> {
    path.answers(flow).map(|(step, exit)| (step.name().to_owned(), exit.answer.to_string())).collect()
}

/// Returns how many answers a question has.
fn choices(handbook: &Handbook, question: &str) -> usize {
    let tree = by_hand::tree(handbook);
    let asked = tree.questions().find(|one| one.id.as_str() == question);
    asked.map_or(tree.organisations.len(), |question| question.answers().len())
}

fn told(rule: &str, report: &Report) -> BTreeSet<Span> {
    report.diagnostics().iter().filter(|one| one.rule.id == rule).map(|one| one.place.span).collect()
}

/// Returns every place that some message points at.
fn mentioned(report: &Report) -> BTreeSet<Span> {
    let related = report.diagnostics().iter().flat_map(|one| one.related.iter().map(|label| label.span));
    related.chain(report.diagnostics().iter().map(|one| one.place.span)).collect()
}

/// Gives the answers of a walk to a flow, and sees that it takes the same way to the same outcome and notes.
fn agrees(flow: &Flow, walk: &Walk) -> Result<(), TestCaseError> {
    let answers =
        walk.taken.iter().map(|(question, answer)| (FlowStep::Question(question.clone()), answer.clone()));
    let organisation = (FlowStep::Organisation, AnswerId::new(walk.organisation.as_str()));
    let given: Vec<_> = answers.chain([organisation]).collect();
    let followed = follow::answers(flow, |step| {
        given.iter().find(|(asked, _)| asked == step).map(|(_, answer)| Reply::Answer(answer.clone()))
    });
    let asked = followed.path.answers(flow).filter(|(step, _)| **step != FlowStep::Organisation);
    let taken: Vec<_> = asked.map(|(step, exit)| (step.name().to_owned(), exit.answer.clone())).collect();
    let expected: Vec<_> =
        walk.taken.iter().map(|(step, answer)| (step.to_string(), answer.clone())).collect();
    prop_assert_eq!(taken, expected);
    let notes = flow.state(followed.path.end).shown.notes.iter().map(|note| note.note).collect();
    let Stop::Outcome(outcome) = followed.stop else { return Err(TestCaseError::fail("ends at no outcome")) };
    prop_assert_eq!(End::Outcome(outcome, notes), walk.end.clone());
    Ok(())
}

/// Sees that the figures of a flow are those of the walks, and that its paths can be told one by one.
fn counts_agree(flow: &Flow, walks: &[Walk], organisations: usize) -> Result<(), TestCaseError> {
    let asks = flow.state(Flow::START).step == FlowStep::Organisation;
    let walks: Vec<_> =
        walks.iter().filter(|walk| asks || walk.organisation == walks[0].organisation).collect();
    let more = usize::from(asks);
    prop_assert!(organisations > 1 || !asks);
    prop_assert_eq!(flow.counts.paths, walks.len() as u64);
    prop_assert_eq!(paths::paths(flow).count(), walks.len());
    prop_assert_eq!(paths::prefixes(flow).count() as u64, flow.counts.prefixes);
    let lengths = || walks.iter().map(|walk| walk.taken.len() + more);
    prop_assert_eq!(Some(flow.counts.longest as usize), lengths().max());
    let total = u32::try_from(lengths().sum::<usize>()).expect("the trees are small");
    let paths = u32::try_from(walks.len()).expect("the trees are small");
    prop_assert!((flow.counts.mean - f64::from(total) / f64::from(paths)).abs() < 1e-9);
    Ok(())
}

/// Sees that no two states could be merged, and that exits lead onwards.
fn is_minimal(flow: &Flow) -> Result<(), TestCaseError> {
    let look = |state: &State| (state.step.clone(), state.exits.clone(), state.shown.clone());
    for (number, state) in flow.states.iter().enumerate() {
        prop_assert!(state.exits.iter().all(|exit| exit.to.0 as usize > number));
        prop_assert!(flow.states[number + 1..].iter().all(|other| look(other) != look(state)));
    }
    Ok(())
}
