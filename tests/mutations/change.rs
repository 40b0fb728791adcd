//! Every way to change one thing in the rules of a tree, so that it can still be read.

use std::collections::BTreeMap;

use vagval::parse::draft::{
    Drafts, FormDraft, GuardDraft, Name, QuestionDraft, RuleDraft, TreeDraft, UnsureDraft,
};

use crate::guard::{self, Ground, Values};

/// One thing changed; what it is changed in is named by its number in the tree.
pub(crate) enum Change {
    /// Another condition.
    Guard(usize, GuardDraft),
    /// Another step to go on to.
    Target(usize, String),
    /// Two answers of a question trade names.
    Swap(usize, usize, usize),
    /// A question loses an answer or choice.
    Drop(usize, usize),
}

/// Returns every change of a tree.
pub(crate) fn all(drafts: &Drafts, tree: usize) -> Vec<Change> {
    let mut tree = TreeDraft::clone(&drafts.trees[tree]);
    let ground = ground(drafts, &tree);
    let mut all = Vec::new();
    for (number, (_, guard)) in guards(&mut tree).into_iter().enumerate() {
        all.extend(guard::changed(guard, &ground).into_iter().map(|guard| Change::Guard(number, guard)));
    }
    let steps: Vec<String> = steps(&tree).collect();
    for (number, (_, target)) in targets(&mut tree).into_iter().enumerate() {
        let others = steps.iter().filter(|step| **step != target.value);
        all.extend(others.map(|step| Change::Target(number, step.clone())));
    }
    for (number, question) in tree.questions.iter_mut().enumerate() {
        let count = answers(question).len();
        // Choices lead nowhere by themselves: if two trade names, they trade words, and no proof can read those.
        let leading = if matches!(question.form, FormDraft::Single(_)) { count } else { 0 };
        let pairs = (0..leading).flat_map(|one| (one + 1..leading).map(move |other| (one, other)));
        all.extend(pairs.map(|(one, other)| Change::Swap(number, one, other)));
        all.extend((0..count).map(|answer| Change::Drop(number, answer)));
    }
    all
}

impl Change {
    /// Makes the change.
    pub(crate) fn apply(&self, tree: &mut TreeDraft) {
        match self {
            Self::Guard(number, other) => *guards(tree).remove(*number).1 = other.clone(),
            Self::Target(number, other) => targets(tree).remove(*number).1.value.clone_from(other),
            Self::Swap(question, one, other) => {
                let mut names = answers(&mut tree.questions[*question]);
                let kept = names[*one].clone();
                *names[*one] = names[*other].clone();
                *names[*other] = kept;
            }
            Self::Drop(question, answer) => match &mut tree.questions[*question].form {
                FormDraft::Single(answers) => drop(answers.remove(*answer)),
                FormDraft::Several(several) => drop(several.options.remove(*answer)),
                FormDraft::Number(_) | FormDraft::Use(_) | FormDraft::Lost => {}
            },
        }
    }

    /// Whether it concerns what an outcome shows (its notes, citations and contacts) and not the way to it.
    pub(crate) fn is_of_what_is_shown(&self, mut tree: TreeDraft) -> bool {
        let Self::Guard(number, _) = self else { return false };
        let (step, _) = guards(&mut tree).remove(*number);
        tree.outcomes.iter().any(|outcome| outcome.id.value == step)
    }

    /// Says what it is.
    pub(crate) fn words(&self, mut tree: TreeDraft) -> String {
        match self {
            Self::Guard(number, other) => {
                let (step, before) = guards(&mut tree).remove(*number);
                format!("in `{step}` `{}` becomes `{}`", guard::text(before), guard::text(other))
            }
            Self::Target(number, other) => {
                let (step, before) = targets(&mut tree).remove(*number);
                format!("in `{step}` the way to `{}` leads to `{other}`", before.value)
            }
            Self::Swap(question, one, other) => {
                let question = &mut tree.questions[*question];
                let id = question.id.value.clone();
                let names = answers(question);
                format!("`{}` and `{}` of `{id}` trade names", names[*one].value, names[*other].value)
            }
            Self::Drop(question, answer) => {
                let question = &mut tree.questions[*question];
                let id = question.id.value.clone();
                format!("`{id}` loses `{}`", answers(question)[*answer].value)
            }
        }
    }
}

/// Returns the names of the steps of a tree.
fn steps(tree: &TreeDraft) -> impl Iterator<Item = String> {
    let questions = tree.questions.iter().map(|question| &question.id);
    questions.chain(tree.outcomes.iter().map(|outcome| &outcome.id)).map(|id| id.value.clone())
}

/// Returns what facts may be compared with in a tree.
fn ground(drafts: &Drafts, tree: &TreeDraft) -> Ground {
    let facts = tree.questions.iter().map(|question| (question.id.value.clone(), values(drafts, question)));
    let organisations = tree.organisations.as_ref().unwrap_or(&drafts.settings_names.organisations);
    let organisations = organisations.iter().map(|name| name.value.clone()).collect();
    Ground { facts: facts.collect::<BTreeMap<_, _>>(), organisations }
}

fn values(drafts: &Drafts, question: &QuestionDraft) -> Values {
    let text = |name: &Name| name.value.clone();
    let shared = drafts.shared_questions.iter();
    let shared =
        shared.filter(|shared| question.fact.as_ref().is_some_and(|fact| fact.value == shared.id.value));
    match &question.form {
        FormDraft::Single(answers) => {
            let mut names: Vec<_> = answers.iter().map(|answer| text(&answer.id)).collect();
            let shared = shared.flat_map(|shared| shared.answers.iter().map(|(name, _)| text(name)));
            names.extend(shared.collect::<Vec<_>>());
            Values::Named(names)
        }
        FormDraft::Several(several) => {
            Values::Named(several.options.iter().map(|(name, _)| text(name)).collect())
        }
        FormDraft::Number(_) => Values::Numbers,
        FormDraft::Use(used) => Values::Named(used.then.iter().map(|(outcome, _)| text(outcome)).collect()),
        FormDraft::Lost => Values::Named(Vec::new()),
    }
}

/// Returns the names of what can be answered to a question, unless another file names it.
fn answers(question: &mut QuestionDraft) -> Vec<&mut Name> {
    match &mut question.form {
        FormDraft::Single(answers) => answers.iter_mut().map(|answer| &mut answer.id).collect(),
        FormDraft::Several(several) => several.options.iter_mut().map(|(name, _)| name).collect(),
        FormDraft::Number(_) | FormDraft::Use(_) | FormDraft::Lost => Vec::new(),
    }
}

/// Returns every condition of a tree, each with the name of the step it stands in.
fn guards(tree: &mut TreeDraft) -> Vec<(String, &mut GuardDraft)> {
    let mut guards = Vec::new();
    for question in &mut tree.questions {
        let cited = question.because.iter_mut().map(|citation| &mut citation.when);
        let routing = rules(&mut question.form, &mut question.rules).into_iter().map(|rule| &mut rule.when);
        guards.extend(cited.chain(routing).map(|when| (question.id.value.clone(), when.as_mut())));
    }
    for outcome in &mut tree.outcomes {
        let notes = outcome.notes.iter_mut().map(|note| &mut note.when);
        let cited = outcome.because.iter_mut().map(|citation| &mut citation.when);
        let contacts = outcome.contacts.iter_mut().map(|contact| &mut contact.when);
        let all = notes.chain(cited).chain(contacts);
        guards.extend(all.map(|when| (outcome.id.value.clone(), when.as_mut())));
    }
    guards.extend(tree.never.iter_mut().map(|ban| ("never".to_owned(), Some(&mut ban.when))));
    guards.into_iter().filter_map(|(step, when)| Some((step, &mut when?.value))).collect()
}

/// Returns every name of a step to go on to, each with the name of the step it stands in.
fn targets(tree: &mut TreeDraft) -> Vec<(String, &mut Name)> {
    let mut targets = vec![("start".to_owned(), &mut tree.start)];
    for question in &mut tree.questions {
        let mut own: Vec<&mut Name> = Vec::new();
        if let Some(UnsureDraft::Outcome(outcome)) = &mut question.unsure {
            own.push(outcome);
        }
        match &mut question.form {
            FormDraft::Use(used) => own.extend(used.then.iter_mut().map(|(_, to)| to)),
            FormDraft::Single(answers) => {
                own.extend(answers.iter_mut().flat_map(|answer| &mut answer.rules).map(|rule| &mut rule.to));
            }
            FormDraft::Several(_) | FormDraft::Number(_) | FormDraft::Lost => {}
        }
        own.extend(question.rules.iter_mut().map(|rule| &mut rule.to));
        targets.extend(own.into_iter().map(|name| (question.id.value.clone(), name)));
    }
    targets
}

/// Returns the rules of the answers of a question, then its own.
fn rules<'q>(form: &'q mut FormDraft, own: &'q mut [RuleDraft]) -> Vec<&'q mut RuleDraft> {
    let answers = if let FormDraft::Single(answers) = form { answers.as_mut_slice() } else { &mut [] };
    answers.iter_mut().flat_map(|answer| &mut answer.rules).chain(own).collect()
}
