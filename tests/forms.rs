//! Every form of question, read and resolved: what the small handbook of `tests/handbooks/forms` says.

use std::collections::BTreeSet;
use std::path::Path;

use vagval::diagnostic::Report;
use vagval::diagnostic::draw::{self, Format};
use vagval::model::guard::{Comparison, Guard};
use vagval::model::handbook::Handbook;
use vagval::model::id::StepId;
use vagval::model::tree::{
    Form, Outcome, Pages, Passage, Question, Reply, Rule, Step, Then, Tree, Unsure, Use,
};
use vagval::resolve::Options;
use vagval::source::Sources;
use vagval::{load, parse, resolve};

fn sources() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/handbooks/forms");
    load::project(&root, &mut Report::default()).expect("the handbook can be read")
}

fn handbook(sources: &Sources) -> Handbook {
    let mut report = Report::default();
    let drafts = parse::drafts(sources, &mut parse::Memory::default(), &mut report);
    let handbook = resolve::handbook(&drafts, &Options::default(), &mut report);
    assert_eq!(draw::text(&report, sources, Format::Human), "");
    handbook
}

/// Returns the handbook with other words in one file.
fn changed(path: &str, from: &str, to: &str) -> Handbook {
    let mut sources = sources();
    let file = sources.at(path).expect("the file is there").clone();
    assert!(file.text.contains(from), "{path} does not say {from}");
    sources.insert(vagval::source::SourceFile { text: file.text.replace(from, to).into(), ..file });
    handbook(&sources)
}

fn question<'t>(tree: &'t Tree, id: &str) -> &'t Question {
    tree.step(&id.into()).and_then(Step::question).expect("the tree has the question")
}

fn used<'t>(tree: &'t Tree, id: &str) -> &'t Use {
    match tree.step(&id.into()) {
        Some(Step::Use(used)) => used,
        other => panic!("{id} is {other:?}"),
    }
}

fn passage<'t>(tree: &'t Tree, id: &str) -> &'t Passage {
    match tree.step(&id.into()) {
        Some(Step::Passage(passage)) => passage,
        other => panic!("{id} is {other:?}"),
    }
}

fn outcome<'t>(tree: &'t Tree, id: &str) -> &'t Outcome {
    tree.step(&id.into()).and_then(Step::outcome).expect("readers see the outcome")
}

/// Returns where rules lead, with their guards.
fn targets(rules: &[Rule]) -> Vec<(Option<Guard>, &str)> {
    rules.iter().map(|rule| (rule.when.clone(), rule.to.as_str())).collect()
}

#[test]
fn a_number_has_bounds_a_unit_and_guards_that_compare_it() {
    let handbook = handbook(&sources());
    let age = question(&handbook.trees["picture"], "age");
    let Form::Number(number) = &age.form else { panic!("{:?}", age.form) };
    assert_eq!((number.min, number.max, number.unit.as_deref()), (0, Some(120), Some("years")));
    assert_eq!(age.unsure, Some(Unsure::Open));
    let below = Guard::Number("age".into(), Comparison::Below, vec![13]);
    let schools = Guard::Organisation(vec!["schools".into()]);
    assert_eq!(age.rules[0].when, Some(Guard::And(vec![below, schools])));
    let at_most = Guard::Number("age".into(), Comparison::AtMost, vec![17]);
    let not_no = Guard::Not(Box::new(Guard::Is("person".into(), vec!["no".into()])));
    assert_eq!(age.rules[1].when, Some(Guard::And(vec![at_most, not_no])));
}

#[test]
fn several_choices_keep_their_order_and_may_be_none() {
    let handbook = handbook(&sources());
    let tree = &handbook.trees["comment"];
    let Form::Several(several) = &question(tree, "what").form else { panic!("of what several are chosen") };
    let options: Vec<_> = several.options.iter().map(|one| (one.id.as_str(), one.say.as_str())).collect();
    assert_eq!(options, [("threat", "A threat"), ("spam", "Advertising"), ("abuse", "Abuse")]);
    assert!(!several.at_least_one);
    assert_eq!(
        targets(&question(tree, "what").rules),
        [
            (Some(Guard::Has("what".into(), vec!["threat".into()])), "report"),
            (Some(Guard::Not(Box::new(Guard::HasNone("what".into())))), "remove"),
            (Some(Guard::Is("person".into(), vec!["yes".into()])), "picture"),
            (None, "stays"),
        ]
    );
    let Form::Several(tone) = &question(tree, "tone").form else { panic!("of tone several are chosen") };
    assert!(tone.at_least_one);
}

#[test]
fn what_is_said_of_a_whole_tree_is_kept() {
    let handbook = handbook(&sources());
    let picture = &handbook.trees["picture"];
    assert_eq!(picture.never.len(), 1);
    assert_eq!(picture.never[0].outcomes, [StepId::from("free")]);
    assert_eq!((picture.pages, picture.private), (Pages::Auto, false));
    assert_eq!(handbook.trees["comment"].pages, Pages::Paths);
}

#[test]
fn the_steps_of_a_used_tree_follow_under_names_of_their_own() {
    let handbook = handbook(&sources());
    let tree = &handbook.trees["comment"];
    let ids: Vec<_> = tree.steps.iter().map(|step| step.id().as_str()).collect();
    assert_eq!(
        ids,
        [
            "person",
            "what",
            "picture",
            "tone",
            "report",
            "remove",
            "stays",
            "picture.person",
            "picture.age",
            "picture.free",
            "picture.never-shown",
            "picture.ask",
        ]
    );
    let picture = used(tree, "picture");
    assert_eq!((picture.tree.as_str(), picture.start.as_str()), ("picture", "picture.person"));
    assert_eq!(picture.then.get("ask"), Some(&Then::Show));
    let outcomes: Vec<_> = picture.outcomes.iter().map(vagval::model::id::AnswerId::as_str).collect();
    assert_eq!(outcomes, ["free", "never-shown", "ask"]);
    assert_eq!(question(tree, "picture.person").given, Some("person".into()));
    assert_eq!(question(tree, "picture.person").unsure, Some(Unsure::Outcome("picture.ask".into())));
    let age = question(tree, "picture.age");
    assert_eq!(age.given, None);
    let below = Guard::Number("picture.age".into(), Comparison::Below, vec![13]);
    let schools = Guard::Organisation(vec!["schools".into()]);
    assert_eq!(targets(&age.rules)[0], (Some(Guard::And(vec![below, schools])), "picture.never-shown"));
}

#[test]
fn an_outcome_of_a_used_tree_is_shown_or_leads_on_with_its_value() {
    let handbook = handbook(&sources());
    let tree = &handbook.trees["comment"];
    assert_eq!(outcome(tree, "picture.ask").title, "Ask first");
    let free = passage(tree, "picture.free");
    assert_eq!((free.fact.as_str(), free.value.as_str()), ("picture", "free"));
    assert_eq!(targets(&free.rules), [(None, "tone")]);
    let shown = Guard::Is("picture".into(), vec!["never-shown".into()]);
    assert_eq!(targets(&passage(tree, "picture.never-shown").rules), [(Some(shown), "remove")]);
    assert!(tree.never.is_empty(), "what a used tree forbids is proved of that tree");
}

#[test]
fn a_used_tree_may_use_trees() {
    let handbook = handbook(&sources());
    let tree = &handbook.trees["report"];
    assert_eq!(used(tree, "comment.picture").start.as_str(), "comment.picture.person");
    assert_eq!(question(tree, "comment.picture.person").given, Some("comment.person".into()));
    assert_eq!(targets(&passage(tree, "comment.picture.free").rules), [(None, "comment.tone")]);
    assert_eq!(targets(&passage(tree, "comment.stays").rules), [(None, "nothing")]);
    assert_eq!(outcome(tree, "comment.picture.ask").title, "Ask first");
    let tone = Guard::Is("comment.picture".into(), vec!["free".into()]);
    let has = Guard::Has("comment.tone".into(), vec!["irony".into(), "slang".into()]);
    assert_eq!(question(tree, "comment.tone").rules[0].when, Some(Guard::And(vec![tone, has])));
}

#[test]
fn scenarios_answer_in_the_way_of_each_question() {
    let handbook = handbook(&sources());
    let tree = &handbook.trees["comment"];
    let reply = |scenario: usize, question: &str| tree.scenarios[scenario].answers[question].0.clone();
    let several = |ids: &[&str]| Reply::Several(ids.iter().map(|id| (*id).into()).collect::<BTreeSet<_>>());
    assert_eq!(reply(0, "what"), several(&["threat", "spam"]));
    assert_eq!(reply(1, "what"), several(&[]));
    assert_eq!(reply(2, "what"), several(&[]));
    assert_eq!(reply(2, "picture.age"), Reply::Number(12));
    assert_eq!(reply(4, "tone"), several(&["irony", "slang"]));
    assert_eq!(tree.cases[0].expected.answers["tone"].0, several(&["irony"]));
    assert_eq!(tree.scenarios[3].outcome.as_str(), "picture.ask");
    let unsure = &handbook.trees["picture"].scenarios[2].answers["person"].0;
    assert_eq!(*unsure, Reply::Answer("unsure".into()));
}

#[test]
fn what_a_used_tree_cites_is_told_of_that_tree_alone() {
    let handbook = handbook(&sources());
    let citing = |place: &str| {
        let found = handbook.backlinks.citations.iter().find(|(cited, _)| cited.to_string() == place);
        let (_, steps) = found.expect("the clause is cited");
        steps.iter().map(|(tree, step)| format!("{tree}:{step}")).collect::<Vec<_>>()
    };
    assert_eq!(citing("rules#ask"), ["picture:ask"]);
    assert_eq!(citing("rules#removed"), ["comment:remove", "report:act"]);
}

#[test]
fn a_tree_changes_with_the_trees_it_uses() {
    let before = handbook(&sources());
    let after = changed("decisions/picture.yaml", "Ask first", "Ask somebody first");
    let differs = |tree: &str| before.trees[tree].fingerprint != after.trees[tree].fingerprint;
    assert!(differs("picture") && differs("comment") && differs("report"));
    let after = changed("decisions/comment.yaml", "Report and remove it", "Report it");
    let differs = |tree: &str| before.trees[tree].fingerprint != after.trees[tree].fingerprint;
    assert!(!differs("picture") && differs("comment") && differs("report"));
}

#[test]
fn a_tree_stays_the_same_if_only_its_layout_changes() {
    let before = handbook(&sources());
    let same = |path: &str, from: &str, to: &str| {
        let after = changed(path, from, to);
        before.trees.iter().all(|(id, tree)| tree.fingerprint == after.trees[id].fingerprint)
    };
    assert!(same("decisions/comment.yaml", "{ free: tone, ask: show }", "{ ask: show, free: tone }"));
    assert!(same("decisions/comment.yaml", "pages: paths", "pages: auto"));
    assert!(!same("decisions/comment.yaml", "irony: Irony, slang: Slang", "slang: Slang, irony: Irony"));
}
