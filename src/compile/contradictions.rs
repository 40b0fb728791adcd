//! Looks for two trees that judge the same act, declared by `act`, and tell the same reader no and yes.
//!
//! Only a shared fact (`fact`) is known to be the same question in both; the answers to all others may go together in any
//! way. So this is told where it is certain: where one tree, for some values of the shared facts, says the same whatever
//! else is answered, and the other can say the opposite. A verdict that neither allows nor forbids contradicts nothing, a
//! conditional yes only a tree that always says no, and who does not know an answer has no value to compare.

mod ends;

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::Flows;
use crate::compile::contradictions::ends::{End, Ends};
use crate::compile::witness::Witness;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::flow::{Exit, Flow, FlowStep, State, StateId};
use crate::model::handbook::Handbook;
use crate::model::id::{AnswerId, FactId, OrganisationId, StepId};
use crate::model::plural::list;
use crate::model::tree::{Question, Tree};
use crate::rules::contradicting_trees;

/// The most combinations of values that are judged; facts beyond these are taken not to be shared, which only finds less.
const MOST_CASES: usize = 500;

/// Reports pairs of trees that contradict each other, once for each pair of outcomes.
pub(super) fn check(handbook: &Handbook, flows: &Flows, report: &mut Report) {
    let mut judges: BTreeMap<&str, Vec<Judge<'_>>> = BTreeMap::new();
    for tree in handbook.trees.values() {
        if let (Some(act), Some(flow)) = (&tree.act, flows.get(&tree.id)) {
            judges.entry(act).or_default().push(Judge { tree, flow, facts: facts(tree) });
        }
    }
    for (act, judges) in &judges {
        for (index, one) in judges.iter().enumerate() {
            for other in &judges[index + 1..] {
                report.extend(Pair { handbook, act, judges: [one, other] }.contradictions());
            }
        }
    }
}

/// A tree that judges an act.
struct Judge<'a> {
    tree: &'a Tree,
    flow: &'a Flow,
    /// The shared facts that become known by the answer to a question.
    facts: BTreeMap<&'a StepId, BTreeSet<&'a FactId>>,
}

impl<'a> Judge<'a> {
    /// Returns the shared facts that become known somewhere in the tree.
    fn known(&self) -> BTreeSet<&'a FactId> {
        self.facts.values().flatten().copied().collect()
    }

    /// Returns the values that a shared fact can have.
    fn values(&self, fact: &FactId) -> Vec<&'a AnswerId> {
        let asks = self.tree.questions().find(|question| question.fact.as_ref() == Some(fact));
        asks.into_iter().flat_map(Question::answers).map(|answer| &answer.id).collect()
    }

    /// Returns all ends of a reader in a case.
    fn ends(&self, start: StateId, case: &Case<'_>) -> Ends<'a> {
        let agrees = |state: &State, exit: &Exit| {
            let known = state.step.id().and_then(|step| self.facts.get(step));
            let mut values = known.into_iter().flatten().filter_map(|fact| case.get(fact));
            values.all(|value| **value == exit.answer)
        };
        Ends::of((self.tree, self.flow), start, agrees)
    }

    /// Tells by which answers a reader comes to an end.
    fn after(&self, end: &End<'_>, reader: Option<&OrganisationId>) -> String {
        let witness = Witness::of_taken(self.flow, &end.way);
        match reader.filter(|_| self.flow.state(Flow::START).step == FlowStep::Organisation) {
            Some(reader) => witness.for_organisation(reader.as_str()).after(),
            None => witness.after(),
        }
    }
}

/// Returns the shared facts of a tree by the question that makes them known: one that asks, or that answers such a one.
fn facts(tree: &Tree) -> BTreeMap<&StepId, BTreeSet<&FactId>> {
    let mut facts: BTreeMap<&StepId, BTreeSet<&FactId>> = BTreeMap::new();
    for question in tree.questions() {
        let Some(fact) = &question.fact else { continue };
        let giver = |question: &StepId| tree.step(question)?.question()?.given.as_ref();
        for known in std::iter::successors(Some(&question.id), |question| giver(question)) {
            facts.entry(known).or_default().insert(fact);
        }
    }
    facts
}

/// Two trees that judge the same act.
struct Pair<'a> {
    handbook: &'a Handbook,
    act: &'a str,
    judges: [&'a Judge<'a>; 2],
}

/// Values of shared facts.
type Case<'a> = BTreeMap<&'a FactId, &'a AnswerId>;

/// Two opposite ends for the same reader: of the tree that always says so, and of the other.
struct Contradiction<'a> {
    always: (&'a Judge<'a>, End<'a>),
    other: (&'a Judge<'a>, End<'a>),
    /// The organisation of the reader who comes to both; none if it is not asked of anybody.
    reader: Option<&'a OrganisationId>,
    /// All organisations whose readers come to the same.
    readers: Vec<&'a OrganisationId>,
}

impl Contradiction<'_> {
    /// Returns the one with fewer answers, with the readers of both.
    fn or_shorter(self, mut other: Self) -> Self {
        let length = |one: &Self| one.always.1.way.len() + one.other.1.way.len();
        if length(&other) < length(&self) {
            other.readers = self.readers;
            return other;
        }
        self
    }
}

impl<'a> Pair<'a> {
    fn contradictions(&self) -> Vec<Diagnostic> {
        let mut found: BTreeMap<[&StepId; 2], Contradiction<'_>> = BTreeMap::new();
        let (readers, cases) = (self.readers(), self.cases());
        for reader in &readers {
            for case in &cases {
                let Some(mut new) = self.contradiction(*reader, case) else { continue };
                let outcomes = [&new.always.1.outcome.id, &new.other.1.outcome.id];
                if let Some(known) = found.remove(&outcomes) {
                    new = known.or_shorter(new);
                }
                new.readers.extend(reader.filter(|reader| !new.readers.contains(reader)));
                found.insert(outcomes, new);
            }
        }
        found.values().map(|contradiction| self.told(contradiction, readers.len())).collect()
    }

    /// Returns the organisations to which some of both trees is offered; none means everyone.
    fn readers(&self) -> Vec<Option<&'a OrganisationId>> {
        let mut readers = Vec::new();
        for organisation in self.judges.iter().flat_map(|judge| &judge.tree.organisations) {
            if !readers.contains(&Some(organisation)) {
                readers.push(Some(organisation));
            }
        }
        if readers.is_empty() { vec![None] } else { readers }
    }

    /// Returns the combinations of values of the facts that both trees ask.
    fn cases(&self) -> Vec<Case<'a>> {
        let [one, other] = self.judges.map(Judge::known);
        let mut cases = vec![Case::new()];
        for fact in one.intersection(&other) {
            let values = self.judges[0].values(fact);
            if (1..=MOST_CASES).contains(&(cases.len() * values.len())) {
                cases = cases.iter().flat_map(|case| with_each(case, fact, &values)).collect();
            }
        }
        cases
    }

    /// Returns what contradicts for a reader in a case, seen from the tree that leaves no choice.
    fn contradiction(
        &self,
        reader: Option<&'a OrganisationId>,
        case: &Case<'_>,
    ) -> Option<Contradiction<'a>> {
        let [one, other] = self.judges;
        let (one_ends, other_ends) = (self.ends(one, reader, case)?, self.ends(other, reader, case)?);
        let seen = |(always, ends): (_, &Ends<'a>), (other, others): (_, &Ends<'a>)| {
            let (end, opposite) = ends.against(others)?;
            Some(Contradiction {
                always: (always, end),
                other: (other, opposite),
                reader,
                readers: Vec::new(),
            })
        };
        seen((one, &one_ends), (other, &other_ends)).or_else(|| seen((other, &other_ends), (one, &one_ends)))
    }

    fn ends(
        &self,
        judge: &Judge<'a>,
        reader: Option<&'a OrganisationId>,
        case: &Case<'_>,
    ) -> Option<Ends<'a>> {
        match self.offered(judge, reader) {
            Some(organisation) => Some(judge.ends(judge.flow.start_of(organisation)?, case)),
            // Who is offered nothing has no verdict, unless the tree is for everyone.
            None => judge.tree.organisations.is_empty().then(|| judge.ends(Flow::START, case)),
        }
    }

    /// Returns the organisation as which a reader uses a tree.
    fn offered(&self, judge: &Judge<'_>, reader: Option<&'a OrganisationId>) -> Option<&'a OrganisationId> {
        self.handbook.lineage(reader?).find(|one| judge.tree.organisations.contains(one))
    }

    fn told(&self, found: &Contradiction<'a>, readers: usize) -> Diagnostic {
        let concerned = if found.readers.len() < readers {
            format!(" for {}", list(found.readers.iter().map(|reader| reader.as_str()), "and"))
        } else {
            String::new()
        };
        let after = [&found.always, &found.other]
            .map(|(judge, end)| judge.after(end, self.offered(judge, found.reader)));
        let (always, other) = (verdict(&found.always, &after[0]), verdict(&found.other, &after[1]));
        contradicting_trees::diagnostic((self.act, &concerned), always, other)
    }
}

/// Returns a case with each value of one more fact.
fn with_each<'a>(case: &Case<'a>, fact: &'a FactId, values: &[&'a AnswerId]) -> Vec<Case<'a>> {
    let with = |value: &&'a AnswerId| {
        case.iter().map(|(fact, value)| (*fact, *value)).chain([(fact, *value)]).collect()
    };
    values.iter().map(with).collect()
}

fn verdict<'v>((judge, end): &'v (&Judge<'_>, End<'_>), after: &'v str) -> contradicting_trees::Verdict<'v> {
    contradicting_trees::Verdict {
        tree: judge.tree.id.as_str(),
        outcome: end.outcome.id.as_str(),
        says: end.outcome.verdict.word(),
        after,
        place: end.outcome.span,
    }
}
