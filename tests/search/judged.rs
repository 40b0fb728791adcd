//! Reads a judged set: what is asked, and what are good answers.

use vagval::model::id::{Anchor, Place};
use vagval::render::Site;
use vagval::render::page::Page;

/// A query and its good answers.
pub(crate) struct Judged {
    /// What is typed.
    pub(crate) query: String,
    /// What the query tries.
    pub(crate) kind: &'static str,
    /// The best answer first.
    pub(crate) good: Vec<String>,
}

/// The queries that were there before the search.
pub(crate) const FIRST: &str = include_str!("queries.tsv");

/// Queries written later, by somebody who had neither seen the first nor the search.
pub(crate) const SECOND: &str = include_str!("queries-2.tsv");

/// Returns the queries of a set.
pub(crate) fn judged(set: &'static str) -> Vec<Judged> {
    let lines = set.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let judged = lines.map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let also = columns.get(3).into_iter().flat_map(|also| also.split_whitespace());
        Judged {
            query: columns[0].to_owned(),
            kind: columns[1],
            good: std::iter::once(columns[2]).chain(also).map(str::to_owned).collect(),
        }
    });
    judged.collect()
}

impl Judged {
    /// Whether a place is a good answer, or the section in which one stands.
    pub(crate) fn accepts(&self, site: &Site, place: &str) -> bool {
        self.good.iter().any(|good| good == place || section(site, good) == place)
    }
}

/// Returns the section that a clause stands in, the first page of a tree for its steps; else the place itself.
fn section(site: &Site, place: &str) -> String {
    let (page, anchor) = place.split_once('#').map_or((place, None), |(page, anchor)| (page, Some(anchor)));
    match (site.page(page), anchor) {
        (Some(Page::Document(id)), Some(anchor)) => {
            let place = Place { document: id.clone(), anchor: Some(Anchor::new(anchor)) };
            let section = site.handbook.section(&place).map(|section| format!("{page}#{}", section.anchor));
            section.unwrap_or_else(|| page.to_owned())
        }
        (Some(Page::Tree(of_tree)), _) => format!("vagval/{}.html", of_tree.tree),
        (_, _) => place.to_owned(),
    }
}
