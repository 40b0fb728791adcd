//! Compiled trees agree with what a reader would do who follows the author's rules by hand.
//!
//! Random trees are walked with every sequence of answers, and compared with the flow and with the report.

#[path = "flows/by_force.rs"]
mod by_force;
#[path = "flows/by_hand.rs"]
mod by_hand;
#[path = "flows/random.rs"]
mod random;
#[path = "flows/used.rs"]
mod used;

use std::collections::{BTreeMap, BTreeSet};

use by_hand::{End, Walk};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use vagval::compile;
use vagval::compile::coverage::{self, Coverage, Kind, Suggestion};
use vagval::compile::follow::{self, Followed, Stop};
use vagval::compile::paths::{self, Path};
use vagval::compile::{reasons, what_if};
use vagval::diagnostic::Report;
use vagval::model::flow::{Class, Exit, Flow, FlowStep, State};
use vagval::model::handbook::Handbook;
use vagval::model::id::{AnswerId, OrganisationId};
use vagval::model::tree::{Reply, Rule, Scenario, Step};
use vagval::source::{FileId, Span};

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
        let leads_on = walks.iter().all(|walk| matches!(walk.end, End::Outcome(..) | End::Open(_)));
        prop_assert_eq!(flow.is_some(), leads_on);
        if let Some(flow) = flow {
            walks.iter().try_for_each(|walk| agrees(&flow, walk))?;
            counts_agree(&flow, &walks, by_hand::tree(&handbook).organisations.len())?;
            is_minimal(&flow)?;
        }
    }

    #[test]
    fn suggested_scenarios_exercise_all(mut handbook in random::handbook()) {
        let (Some(flow), _) = compiled(&handbook) else { return Ok(()) };
        let before = coverage::of(by_hand::tree(&handbook), &flow, &handbook);
        let before = before.expect("what has a flow has been explored");
        all_that_is_walked_can_be_exercised(&handbook, &before)?;
        let scenarios = before.suggestions.iter().map(|one| scenario(&flow, one)).collect();
        let tree = handbook.trees.values_mut().next().expect("the handbook has a tree");
        tree.scenarios = scenarios;
        let after = coverage::of(by_hand::tree(&handbook), &flow, &handbook);
        let after = after.expect("what has a flow has been explored");
        prop_assert!(after.parts.iter().all(|(_, exercised)| *exercised), "{:?}", after.parts);
        prop_assert!(after.paths <= before.suggestions.len() as u64);
        prop_assert!(after.suggestions.is_empty());
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
    fn the_fewest_answers_that_force_an_outcome_are_its_reasons(handbook in random::with_few_questions()) {
        let Some(flow) = compiled(&handbook).0 else { return Ok(()) };
        let walks = by_hand::walks(&handbook);
        for path in paths::paths(&flow) {
            let found = reasons::of(&flow, &path).expect("an end has reasons");
            prop_assert!(found.are_fewest);
            let given = path.answers(&flow).collect();
            prop_assert_eq!(found.deciding, by_force::reasons(&walks, &given, &flow.state(path.end).step));
        }
    }

    #[test]
    fn another_answer_leads_where_the_rules_lead(handbook in random::with_few_questions()) {
        let Some(flow) = compiled(&handbook).0 else { return Ok(()) };
        let walks = by_hand::walks(&handbook);
        for path in paths::prefixes(&flow) {
            let given: by_force::Given<'_> = path.answers(&flow).collect();
            let others = path.taken.iter().map(|(state, _)| flow.state(*state).exits.len() - 1).sum::<usize>();
            let found = what_if::all(&flow, &path);
            prop_assert_eq!(found.len(), others);
            for what_if in found {
                let mut given = given.clone();
                let (state, taken) = path.taken[what_if.place];
                prop_assert_ne!(taken, what_if.exit);
                given[what_if.place].1 = &flow.state(state).exits[what_if.exit];
                leads(&flow, &walks, &given, &what_if.path)?;
            }
        }
    }
}

/// Sees that whoever gives some answers takes a way, and that no more than that can be said.
fn leads(flow: &Flow, walks: &[Walk], given: &by_force::Given<'_>, way: &Path) -> Result<(), TestCaseError> {
    let agrees = |walk: &&Walk| given.iter().all(|answer| by_force::agrees(walk, answer));
    let agreeing: Vec<&Walk> = walks.iter().filter(agrees).collect();
    prop_assert!(!agreeing.is_empty());
    let end = flow.state(way.end);
    for walk in &agreeing {
        let asked = way.answers(flow).filter(|(step, _)| **step != FlowStep::Organisation);
        for (place, (step, exit)) in asked.enumerate() {
            let (question, reply) = &walk.taken[place];
            prop_assert_eq!(step.id(), Some(question));
            prop_assert!(exit.takes(reply), "{:?} is no {}", exit, reply);
        }
        let asked = way.answers(flow).filter(|(step, _)| step.id().is_some()).count();
        if let Some((question, _)) = walk.taken.get(asked) {
            prop_assert_eq!(end.step.id(), Some(question));
        } else {
            prop_assert_eq!(&end.step, &by_force::end(walk));
        }
    }
    // Where it stops at a question, no answer to it was given, or one that leaves several ways open.
    if given.iter().any(|(step, _)| **step == end.step) {
        let replies: Vec<_> = agreeing.iter().filter_map(|walk| by_force::reply(walk, &end.step)).collect();
        let is_open = |exit: &&Exit| replies.iter().any(|reply| exit.takes(reply));
        prop_assert!(end.exits.iter().filter(is_open).count() > 1);
    }
    Ok(())
}

fn compiled(handbook: &Handbook) -> (Option<Flow>, Report) {
    let mut report = Report::default();
    let mut flows = compile::flows(handbook, &mut report);
    (flows.pop_first().map(|(_, flow)| flow), report)
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
    let Followed { path, stop } = followed(flow, walk);
    let asked: Vec<_> = path.answers(flow).filter(|(step, _)| **step != FlowStep::Organisation).collect();
    let names: Vec<_> = asked.iter().map(|(step, _)| step.name().to_owned()).collect();
    let expected: Vec<_> = walk.taken.iter().map(|(step, _)| step.to_string()).collect();
    prop_assert_eq!(names, expected);
    for ((_, exit), (_, reply)) in asked.iter().zip(&walk.taken) {
        prop_assert!(exit.takes(reply), "{:?} is no {}", exit, reply);
    }
    let end = flow.state(path.end);
    let notes = end.shown.notes.iter().map(|note| note.note).collect();
    let found = match (&end.step, stop) {
        (FlowStep::Open(question), _) => End::Open(question.clone()),
        (_, Stop::Outcome(outcome)) => End::Outcome(outcome, notes),
        (step, _) => return Err(TestCaseError::fail(format!("ends at {step:?}"))),
    };
    prop_assert_eq!(found, walk.end.clone());
    Ok(())
}

fn followed(flow: &Flow, walk: &Walk) -> Followed {
    let answers = walk.taken.iter().map(|(step, reply)| (FlowStep::Question(step.clone()), reply.clone()));
    let organisation = Reply::Answer(AnswerId::new(walk.organisation.as_str()));
    let given: Vec<_> = answers.chain([(FlowStep::Organisation, organisation)]).collect();
    follow::answers(flow, |step| {
        given.iter().find(|(asked, _)| asked == step).map(|(_, reply)| reply.clone())
    })
}

/// Sees that the figures of a flow are those of the walks, and that its paths can be told one by one.
///
/// Walks that a reader cannot tell apart, such as those of two ages in one interval, are one path.
fn counts_agree(flow: &Flow, walks: &[Walk], organisations: usize) -> Result<(), TestCaseError> {
    let asks = flow.state(Flow::START).step == FlowStep::Organisation;
    prop_assert!(organisations > 1 || !asks);
    let walked: BTreeSet<_> = walks.iter().map(|walk| followed(flow, walk).path.taken).collect();
    prop_assert_eq!(flow.counts.paths, walked.len() as u64);
    prop_assert_eq!(paths::paths(flow).map(|path| path.taken).collect::<BTreeSet<_>>(), walked.clone());
    prop_assert_eq!(paths::prefixes(flow).count() as u64, flow.counts.prefixes);
    prop_assert_eq!(Some(flow.counts.longest as usize), walked.iter().map(Vec::len).max());
    let total = u32::try_from(walked.iter().map(Vec::len).sum::<usize>()).expect("the trees are small");
    let paths = u32::try_from(walked.len()).expect("the trees are small");
    prop_assert!((flow.counts.mean - f64::from(total) / f64::from(paths)).abs() < 1e-9);
    Ok(())
}

/// Sees that no two states could be merged, and that exits lead onwards.
fn is_minimal(flow: &Flow) -> Result<(), TestCaseError> {
    let look =
        |state: &State| (state.step.clone(), state.exits.clone(), state.open.clone(), state.shown.clone());
    for (number, state) in flow.states.iter().enumerate() {
        prop_assert!(state.exits.iter().all(|exit| exit.to.0 as usize > number));
        prop_assert!(flow.states[number + 1..].iter().all(|other| look(other) != look(state)));
        let sets =
            state.exits.iter().filter(|exit| matches!(&exit.class, Class::Several(sets) if !sets.is_none()));
        let ways: Vec<_> = sets.map(|exit| (exit.to, &exit.because)).collect();
        prop_assert!(
            (1..ways.len()).all(|way| !ways[..way].contains(&ways[way])),
            "equal futures are one answer"
        );
    }
    Ok(())
}

/// Says whether the steps and rules that can be exercised are those that some walk comes to.
fn all_that_is_walked_can_be_exercised(
    handbook: &Handbook,
    coverage: &Coverage,
) -> Result<(), TestCaseError> {
    let (tree, walks) = (by_hand::tree(handbook), by_hand::walks(handbook));
    let places = |kind| -> BTreeSet<Span> { coverage.missing(kind).map(|part| part.span).collect() };
    let (reached, _) = by_hand::reached(tree, &walks);
    let steps = tree.steps.iter().filter(|step| reached.contains(step.id()));
    prop_assert_eq!(places(Kind::Step), steps.map(Step::span).collect());
    let taken: BTreeSet<Span> = walks.iter().flat_map(|walk| walk.rules.iter().copied()).collect();
    let rules = places(Kind::Rule);
    prop_assert!(rules.is_subset(&taken));
    let of_choices =
        |rules: &[Rule]| rules.iter().filter(|_| rules.len() > 1).map(|rule| rule.span).collect::<Vec<_>>();
    let mut counted = tree.questions().flat_map(|question| {
        let own = question.answers().iter().flat_map(|answer| of_choices(&answer.rules));
        own.chain(of_choices(&question.rules)).collect::<Vec<_>>()
    });
    prop_assert!(counted.all(|rule| !taken.contains(&rule) || rules.contains(&rule)));
    Ok(())
}

/// Returns a suggestion as a scenario.
fn scenario(flow: &Flow, suggestion: &Suggestion) -> Scenario {
    let span = Span::whole(FileId::of("decisions/a.yaml"));
    let outcome = flow.state(suggestion.path.end).step.id();
    let mut scenario = Scenario {
        name: String::new(),
        organisation: None,
        answers: BTreeMap::new(),
        outcome: outcome.expect("a suggestion ends at an outcome").clone(),
        span,
        outcome_span: span,
    };
    for ((step, exit), reply) in suggestion.path.answers(flow).zip(&suggestion.replies) {
        match step {
            FlowStep::Question(question) => {
                scenario.answers.insert(question.clone(), (reply.clone(), span));
            }
            FlowStep::Organisation => {
                scenario.organisation = Some((OrganisationId::new(exit.answer.as_str()), span));
            }
            FlowStep::Outcome(_) | FlowStep::Open(_) | FlowStep::Void => panic!("nothing is asked there"),
        }
    }
    scenario
}
