//! Turns a handbook into an index: what can be found, and by which words.
//!
//! Does not know addresses or files: those are made in [`crate::render`]. All that needs to know a language (stems, parts
//! of compounds, synonyms) is done here once per distinct word, so that the script in the page needs none of it.

mod everyday;
mod group;
mod index;
mod posting;
pub mod said;
pub mod section;
pub mod speech;
pub mod subject;
pub mod swedish;
mod tally;
pub mod word;

pub use group::Group;
pub use index::{Index, index};
pub use posting::{Match, Posting, Postings};
