//! Finds reasons and what-ifs by trying everything: every answer to every question, and every set of answers.
//!
//! As plain as can be: it is what the compiler is judged by.

use std::collections::{BTreeMap, BTreeSet};

use vagval::model::handbook::Handbook;
use vagval::model::id::StepId;

use crate::by_hand::{self, End, Walk};

/// Answers by the names of the questions, the reader's organisation among them.
pub(crate) type Answers = BTreeMap<String, String>;

/// The answers of one reader to every question, asked or not, and the outcome they lead to.
#[derive(Debug)]
pub(crate) struct Reader {
    answers: Answers,
    outcome: StepId,
}

/// Returns a reader for every combination of answers.
pub(crate) fn readers(handbook: &Handbook, walks: &[Walk]) -> Vec<Reader> {
    let tree = by_hand::tree(handbook);
    let organisations = tree.organisations.iter().map(ToString::to_string).collect();
    let mut asked = vec![("organisation".to_owned(), organisations)];
    for question in tree.questions() {
        let answers: Vec<_> = question.answers().iter().map(|answer| answer.id.to_string()).collect();
        asked.push((question.id.to_string(), answers));
    }
    let mut combined = vec![Answers::new()];
    for (question, answers) in asked {
        let with = |given: Answers| {
            let one = |answer: &String| [(question.clone(), answer.clone())];
            answers
                .iter()
                .map(|answer| given.clone().into_iter().chain(one(answer)).collect())
                .collect::<Vec<_>>()
        };
        combined = combined.into_iter().flat_map(with).collect();
    }
    let outcome = |answers: &Answers| match &walk(walks, answers).end {
        End::Outcome(outcome, _) => outcome.clone(),
        End::Open(_) | End::Gap | End::Unsure | End::Again => panic!("the tree is sound"),
    };
    combined.into_iter().map(|answers| Reader { outcome: outcome(&answers), answers }).collect()
}

/// Returns the places of the fewest answers with which every reader comes to an outcome; the earliest of several sets.
pub(crate) fn reasons(readers: &[Reader], taken: &[(String, String)], outcome: &StepId) -> Vec<usize> {
    let elsewhere: BTreeSet<Vec<bool>> = readers
        .iter()
        .filter(|reader| reader.outcome != *outcome)
        .map(|reader| taken.iter().map(|(question, answer)| reader.answers[question] == *answer).collect())
        .collect();
    let places = |set: u32| (0..taken.len()).filter(|place| set & (1 << place) != 0).collect::<Vec<_>>();
    let mut sets: Vec<Vec<usize>> = (0..1 << taken.len()).map(places).collect();
    sets.sort_by_key(|set| (set.len(), set.clone()));
    let forces = |set: &Vec<usize>| elsewhere.iter().all(|agrees| set.iter().any(|place| !agrees[*place]));
    sets.into_iter().find(forces).expect("all answers together force the outcome")
}

/// Returns how far answers lead: those that are asked for, and the step at which no answer is at hand.
pub(crate) fn led(walks: &[Walk], answers: &Answers) -> (Vec<(String, String)>, String) {
    let walk = walk(walks, answers);
    let asked = walk.taken.iter().map(|(question, answer)| (question.to_string(), answer.to_string()));
    let known: Vec<_> = asked.take_while(|(question, _)| answers.contains_key(question)).collect();
    let stop = match (walk.taken.get(known.len()), &walk.end) {
        (Some((question, _)), _) => question.to_string(),
        (None, End::Outcome(outcome, _)) => outcome.to_string(),
        (None, End::Open(_) | End::Gap | End::Unsure | End::Again) => panic!("the tree is sound"),
    };
    (known, stop)
}

/// Returns a walk on which nothing is answered otherwise.
fn walk<'w>(walks: &'w [Walk], answers: &Answers) -> &'w Walk {
    let same = |question: &str, answer: &str| answers.get(question).is_none_or(|given| *given == answer);
    let agrees = |walk: &&Walk| {
        let mut taken = walk.taken.iter();
        same("organisation", walk.organisation.as_str())
            && taken.all(|(question, answer)| same(question.as_str(), &answer.to_string()))
    };
    walks.iter().find(agrees).expect("every answer leads on")
}
