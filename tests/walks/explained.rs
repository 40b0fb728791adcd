//! Compares what the pages of outcomes explain with the other pages of their tree: whether the answers that are said to
//! decide do, and whether other answers lead where they are said to.
//!
//! Knows nothing but pages: an answer is what a trail says of a question.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::page::{Element, Page};

/// The page of an outcome, as its reader sees it.
struct Outcome<'p> {
    address: &'p str,
    page: &'p Page,
    step: &'p str,
    /// The answers in the trail, by question.
    given: BTreeMap<&'p str, &'p str>,
    /// The questions whose answers are said to have decided.
    deciding: Vec<&'p str>,
}

/// Judges the pages of a tree; `led` returns the page that a link on another leads to.
pub(crate) fn judge<'p>(pages: &'p BTreeMap<String, Rc<Page>>, led: impl Fn(&str, &str) -> &'p Page) {
    let outcomes: Vec<Outcome<'_>> =
        pages.iter().filter_map(|(address, page)| Outcome::of(address, page)).collect();
    assert!(!outcomes.is_empty(), "every tree has outcomes");
    for outcome in &outcomes {
        outcome.is_forced(&outcomes);
        outcome.leads_on(&led);
    }
}

impl<'p> Outcome<'p> {
    fn of(address: &'p str, page: &'p Page) -> Option<Self> {
        let main = page.only("main");
        let told = page.with("data-reason").into_iter().map(|reason| reason.attribute("data-reason"));
        let (step, given, deciding) = (main.attribute("data-step"), trail(page), told.collect());
        (main.attribute("data-kind") == "outcome").then_some(Self { address, page, step, given, deciding })
    }

    /// Sees that all who answered alike what decided came to this outcome, and that nothing less would do.
    fn is_forced(&self, outcomes: &[Outcome<'_>]) {
        assert!(self.deciding.iter().all(|asked| self.given.contains_key(asked)), "{}", self.address);
        assert!(self.forces(&self.deciding, outcomes), "{}: the reasons force it", self.address);
        for left_out in &self.deciding {
            let rest: Vec<&str> = self.deciding.iter().copied().filter(|asked| asked != left_out).collect();
            assert!(!self.forces(&rest, outcomes), "{}: `{left_out}` matters", self.address);
        }
    }

    fn forces(&self, deciding: &[&str], outcomes: &[Outcome<'_>]) -> bool {
        let differs = |other: &Outcome<'_>, asked: &&str| {
            other.given.get(*asked).is_some_and(|answer| *answer != self.given[*asked])
        };
        let mut elsewhere = outcomes.iter().filter(|other| other.step != self.step);
        elsewhere.all(|other| deciding.iter().any(|asked| differs(other, asked)))
    }

    /// Sees that each other answer stands on the page, and leads to where it is said to.
    fn leads_on(&self, led: &impl Fn(&str, &str) -> &'p Page) {
        for row in self.page.named("tr") {
            let cells = self.page.inside(row);
            let links: Vec<&Element> = cells.iter().filter(|cell| cell.carries("data-what-if")).collect();
            for link in links {
                let said = &cells.iter().find(|cell| cell.name == "td").expect("a row says what comes").text;
                let page = led(self.address, link.attribute("href"));
                self.is_as_said(page, link, said);
            }
        }
    }

    fn is_as_said(&self, page: &Page, link: &Element, said: &str) {
        let (address, answer, heading) = (self.address, &link.text, &page.only("h1").text);
        let (main, trail) = (page.only("main"), trail(page));
        for (asked, said) in &trail {
            let own = if *asked == link.attribute("data-what-if") {
                Some(answer.as_str())
            } else {
                self.given.get(asked).copied()
            };
            assert_eq!(Some(*said), own, "{address}: `{answer}` changes one answer and keeps the others");
        }
        assert!(
            trail.contains_key(link.attribute("data-what-if")),
            "{address}: `{answer}` is the answer there"
        );
        if main.attribute("data-kind") == "question" {
            assert_eq!(said, format!("Nästa fråga: {heading}"), "{address}: `{answer}`");
            assert!(
                !self.given.contains_key(main.attribute("data-step")),
                "{address}: `{answer}` asks nothing again"
            );
        } else if main.attribute("data-step") == self.step {
            assert_eq!(said, "Samma svar som nu", "{address}: `{answer}`");
        } else {
            assert_eq!(said, heading, "{address}: `{answer}`");
        }
    }
}

/// Returns the answers in the trail of a page, by question.
fn trail(page: &Page) -> BTreeMap<&str, &str> {
    let changes = page.with("data-change").into_iter().map(|change| change.attribute("data-change"));
    // Each row ends with a cell for the link.
    changes.zip(page.named("dd").into_iter().step_by(2).map(|cell| cell.text.as_str())).collect()
}
