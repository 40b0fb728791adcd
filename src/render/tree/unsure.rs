//! Turns what a reader does not know into what hangs on it: each answer there is, and the outcomes it still allows.
//!
//! Does not choose among them: the links lead on as if the answer had been given.

use serde::Serialize;

use crate::model::flow::{Exit, FlowStep};
use crate::model::tree::Tree;
use crate::render::scene::{Link, Scene};
use crate::render::tree::outcome;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::verdict::Heading;

/// An answer that would lead on.
#[derive(Debug, Serialize)]
pub(super) struct Ahead {
    link: Link,
    /// The outcomes it allows, in the author's order.
    outcomes: Vec<Heading>,
}

/// Returns the answers that would lead on; none but for readers who did not know.
pub(super) fn ahead(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>) -> Vec<Ahead> {
    let FlowStep::Open(_) = prefix.state().step else { return Vec::new() };
    let ahead = |(number, exit): (usize, &Exit)| {
        let next = match prefix.path.taken.len() {
            0 => prefix.at(exit.to),
            answered => prefix.cut(answered - 1).then(number),
        };
        Ahead {
            link: Link {
                name: scene.words.answer(&exit.class),
                href: scene.href(&next.address(scene.places)),
            },
            outcomes: outcome::possible(scene, tree, next.state()),
        }
    };
    prefix.state().open.iter().enumerate().map(ahead).collect()
}
