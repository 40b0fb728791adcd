//! What machines read of the site: files that stand beside the pages and say the same.
//!
//! Does not hold what a page cannot show: each file is the twin of a page that links to it.

pub mod calendar;
pub(in crate::render) mod catalogue;
pub mod coverage;
pub(in crate::render) mod handbook;
mod json;
pub mod laws;
pub(in crate::render) mod linked;
pub(in crate::render) mod llms;
pub mod open_questions;
pub mod responses;
pub mod search;
pub mod sheet;
pub mod sources;
pub(in crate::render) mod twin;
