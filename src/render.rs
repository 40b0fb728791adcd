//! Turns a handbook and its flows into a site: a table of addresses and, for each, a pure function to its bytes.
//!
//! Does not write: pages are made when they are asked for and dropped when they have been written.

use crate::compile::Flows;
use crate::diagnostic::Report;
use crate::model::handbook::Handbook;
use crate::source::Sources;

/// A site: what stands at which address.
#[derive(Debug)]
pub struct Site {
    /// The handbook.
    pub handbook: Handbook,
    /// Its compiled trees.
    pub flows: Flows,
}

/// Lays out the site; two things at one address and mistakes in the theme are in the report.
pub fn site(handbook: Handbook, flows: Flows, _sources: &Sources, _report: &mut Report) -> Site {
    Site { handbook, flows }
}

impl Site {
    /// Returns every address in order: paths with `/`, relative to the site, such as `vagval/om.html`.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        std::iter::empty()
    }

    /// Returns the bytes at an address; none if there is nothing.
    #[must_use]
    pub fn bytes(&self, _address: &str) -> Option<Vec<u8>> {
        None
    }
}
