//! Turns the rules of a tree into a table: a group for each step, a row for each rule.
//!
//! Does not leave out what the map draws elsewhere: each row says where it leads.

use serde::Serialize;

use crate::render::tree::map::{Drawn, End, Ground};

/// The rules of a step.
#[derive(Debug, Serialize)]
pub(in crate::render::tree) struct Group {
    /// The step.
    pub(in crate::render::tree) step: Drawn,
    /// Its rules.
    pub(in crate::render::tree) rules: Vec<Rule>,
}

/// A rule.
#[derive(Debug, Serialize)]
pub(in crate::render::tree) struct Rule {
    /// What is answered.
    pub(in crate::render::tree) answer: String,
    /// Under which condition.
    pub(in crate::render::tree) when: Option<String>,
    /// Where it leads.
    pub(in crate::render::tree) end: End,
}

/// Returns the rules of every step of the map.
pub(in crate::render::tree) fn groups(ground: Ground<'_>) -> Vec<Group> {
    let wording = ground.wording();
    let group = |step| Group {
        step: ground.drawn(step),
        rules: ground
            .order
            .branches(step.id())
            .iter()
            .flat_map(|branch| branch.ways.iter().map(move |way| (branch, way)))
            .filter_map(|(branch, way)| {
                Some(Rule {
                    answer: wording.said(step, &branch.said),
                    when: wording.when(&way.when),
                    end: ground.end(step.id(), &way.to)?,
                })
            })
            .collect(),
    };
    ground.order.drawn.iter().copied().map(group).collect()
}
