//! Whether clauses carry a fact: its lines of the source, its force, and what it binds to.

use std::collections::{BTreeMap, BTreeSet};

use vagval::model::document::{Document, Kind};
use vagval::model::handbook::{Handbook, Passage, PassageKind};
use vagval::model::id::{Anchor, Place};

/// The policy as it was decided, and as it was sent out: what others tell of them stands there and not with the others.
const DECIDED: &str = "sociala-medier-2020";
const PROPOSED: &str = "sociala-medier-remiss-2019";

/// The most lines of a source that a clause may rest on.
const MOST_LINES: usize = 20;

/// What a source says, as the ledger has it.
#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) id: String,
    source: String,
    lines: Vec<(u32, u32)>,
    force: String,
    /// `duty`, `should`, `ban`, `may`, several of them, `none`, or `stated`: a rule told without saying must or ought to.
    pub(crate) norm: String,
    /// The clauses that carry it together, such as `document#clause`.
    clauses: Vec<String>,
}

/// Reads the ledger, without the line of its heads.
pub(crate) fn facts(ledger: &str) -> Vec<Fact> {
    ledger.lines().skip(1).map(fact).collect()
}

fn fact(line: &str) -> Fact {
    let cells: Vec<&str> = line.split('\t').collect();
    let [id, source, lines, force, norm, clauses] = cells[..] else { panic!("not six cells: {line}") };
    let number = |text: &str| text.parse().expect("a line is a number");
    let range = |range: &str| {
        let (first, last) = range.split_once('-').expect("a range has two ends");
        (number(first), number(last))
    };
    Fact {
        id: id.to_owned(),
        source: source.to_owned(),
        lines: lines.split(',').map(range).collect(),
        force: force.to_owned(),
        norm: norm.to_owned(),
        clauses: clauses.split_whitespace().map(str::to_owned).collect(),
    }
}

impl Fact {
    /// Returns all that keeps the clauses from carrying the fact.
    pub(crate) fn faults(&self, handbook: &Handbook) -> Vec<String> {
        let mut faults = Vec::new();
        if self.clauses.is_empty() {
            faults.push("no clause is named for it".to_owned());
        }
        let (mut lines, mut norms) = (BTreeSet::new(), BTreeSet::new());
        for reference in &self.clauses {
            let Some(clause) = clause(handbook, reference) else {
                faults.push(format!("there is no clause `{reference}`"));
                continue;
            };
            lines.extend(lines_of(clause, &self.source));
            norms.extend(clause.marks.norms.iter().map(|norm| norm.modality.word()));
            faults.extend(self.misplaced(reference, clause));
        }
        faults.extend(self.lost(&lines));
        if !self.suits(&norms) {
            let told: Vec<&str> = norms.into_iter().collect();
            let told = if told.is_empty() { "none".to_owned() } else { told.join(" ") };
            faults.push(format!("norm {told}, expected {}", self.norm));
        }
        faults
    }

    /// Whether clauses bind to what the fact does. Who is told to do something may be bound to it, and nothing more.
    fn suits(&self, norms: &BTreeSet<&str>) -> bool {
        match self.norm.as_str() {
            "none" => norms.is_empty(),
            "stated" => norms.len() <= 1 && norms.iter().all(|norm| ["duty", "should"].contains(norm)),
            expected => expected.split(' ').collect::<BTreeSet<_>>() == *norms,
        }
    }

    /// Says that a clause stands in the wrong document or has another force.
    fn misplaced(&self, reference: &str, clause: &Passage) -> Vec<String> {
        let home = match self.force.as_str() {
            "decided" => DECIDED,
            "proposal" => PROPOSED,
            _ => &self.source,
        };
        let force = clause.marks.force.word();
        let elsewhere = (reference.split('#').next() != Some(home))
            .then(|| format!("`{reference}`, expected in `{home}`"));
        let other = (force != self.force)
            .then(|| format!("`{reference}` has force {force}, expected {}", self.force));
        elsewhere.into_iter().chain(other).collect()
    }

    /// Says which lines no clause covers.
    fn lost(&self, covered: &BTreeSet<u32>) -> Option<String> {
        let lines = self.lines.iter().flat_map(|(first, last)| *first..=*last);
        let lost: Vec<String> =
            lines.filter(|line| !covered.contains(line)).map(|line| line.to_string()).collect();
        (!lost.is_empty()).then(|| format!("lines {} of {} are not covered", lost.join(" "), self.source))
    }
}

/// Returns every clause of the policies, responses and routines that names no lines, or too many.
pub(crate) fn loose_clauses(handbook: &Handbook) -> Vec<String> {
    let mut wrong = Vec::new();
    for document in handbook.documents.values().filter(|document| tells_sources(document)) {
        for clause in document.clauses() {
            let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
            for range in &clause.marks.sources {
                let ranges = range.ranges.iter().map(|(first, last)| (last - first) as usize + 1);
                *lines.entry(range.source.as_str()).or_default() += ranges.sum::<usize>();
            }
            if lines.is_empty() || lines.values().any(|lines| !(1..=MOST_LINES).contains(lines)) {
                let anchor = clause.anchor.as_ref().map_or("(without id)", Anchor::as_str);
                let place = format!("`{}#{anchor}`", document.id);
                wrong.push(format!("{place} rests on {lines:?} lines, expected 1 to {MOST_LINES}"));
            }
        }
    }
    wrong
}

fn tells_sources(document: &Document) -> bool {
    match document.kind {
        Kind::Policy | Kind::Response | Kind::Routine => true,
        Kind::Guide | Kind::Page => false,
    }
}

/// Returns the clause of a reference such as `document#clause`.
fn clause<'h>(handbook: &'h Handbook, reference: &str) -> Option<&'h Passage> {
    let (document, anchor) = reference.split_once('#')?;
    let place = Place { document: document.into(), anchor: Some(anchor.into()) };
    handbook.passages.get(&place).filter(|passage| passage.kind == PassageKind::Clause)
}

/// Returns the lines of a source that a clause rests on.
fn lines_of(clause: &Passage, source: &str) -> Vec<u32> {
    let ranges = clause.marks.sources.iter().filter(|range| range.source.as_str() == source);
    ranges.flat_map(|range| &range.ranges).flat_map(|(first, last)| *first..=*last).collect()
}

#[cfg(test)]
mod tests {
    use vagval::model::handbook::Handbook;
    use vagval::resolve::Options;
    use vagval::{load, parse};

    use super::{facts, loose_clauses};

    const ROUTINE: &str = "---\ntitle: Rutin\nkind: routine\norganisation: skolan\n---\n\n\
        Vaktmästaren ska räkna dem. {#rakna duty=vaktmastare source=\"utlaning:3-4\"}\n\n\
        Du får räkna. {#far may=vaktmastare source=\"utlaning:3\"}\n\n\
        De är få. {#fa source=\"utlaning:1-40\"}\n";

    fn handbook() -> Handbook {
        let sources = load::from_memory([
            ("handbook.yaml", "title: Handbok\n"),
            ("content/utlaning.md", ROUTINE),
            ("content/registers/organisations.yaml", "- { id: skolan, name: Skolan }\n"),
            ("content/registers/roles.yaml", "- { id: vaktmastare, name: Vaktmästare }\n"),
            ("content/registers/sources.yaml", "- { id: utlaning, title: Rutin, length: 50 }\n"),
        ]);
        let site = vagval::site(&sources, &Options::default(), &mut parse::Memory::default()).0;
        site.handbook.clone()
    }

    fn faults(line: &str) -> String {
        facts(&format!("heads\n{line}"))[0].faults(&handbook()).join("; ")
    }

    #[test]
    fn a_fact_that_is_carried_has_no_fault() {
        assert_eq!(faults("A-1\tutlaning\t3-3,4-4\tlocal\tduty\tutlaning#rakna"), "");
        assert_eq!(faults("A-1\tutlaning\t3-4\tlocal\tstated\tutlaning#rakna"), "");
        assert_eq!(faults("A-1\tutlaning\t1-9\tlocal\tnone\tutlaning#fa"), "");
    }

    #[test]
    fn what_is_wrong_is_told() {
        for (line, told) in [
            ("A-1\tutlaning\t3-3\tlocal\tduty\t", "no clause is named"),
            ("A-1\tutlaning\t3-3\tlocal\tduty\tutlaning#rakan", "there is no clause `utlaning#rakan`"),
            ("A-1\tutlaning\t3-6\tlocal\tduty\tutlaning#rakna", "lines 5 6 of utlaning are not covered"),
            ("A-1\tannat\t3-3\tlocal\tduty\tutlaning#rakna", "lines 3 of annat are not covered"),
            ("A-1\tutlaning\t3-3\tbackground\tduty\tutlaning#rakna", "has force local, expected background"),
            (
                "A-1\tutlaning\t3-3\tproposal\tduty\tutlaning#rakna",
                "expected in `sociala-medier-remiss-2019`",
            ),
            ("A-1\tutlaning\t3-3\tlocal\tmay\tutlaning#rakna", "norm duty, expected may"),
            ("A-1\tutlaning\t3-3\tlocal\tnone\tutlaning#rakna", "norm duty, expected none"),
            ("A-1\tutlaning\t3-3\tlocal\tban\tutlaning#fa", "norm none, expected ban"),
            ("A-1\tutlaning\t3-3\tlocal\tduty should\tutlaning#rakna", "norm duty, expected duty should"),
            ("A-1\tutlaning\t3-3\tlocal\tstated\tutlaning#far", "norm may, expected stated"),
        ] {
            assert!(faults(line).contains(told), "{line}: {}", faults(line));
        }
    }

    #[test]
    fn clauses_that_rest_on_too_much_are_told() {
        let told = loose_clauses(&handbook());
        assert_eq!(told, ["`utlaning#fa` rests on {\"utlaning\": 40} lines, expected 1 to 20"]);
    }
}
