//! Turns trees into the tasks a reader comes with: the question as a link, for whom it is, and how long it takes.
//!
//! Does not judge trees: one that has no flow is not offered.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::flow::{Flow, FlowStep};
use crate::model::id::{OrganisationId, TreeId};
use crate::render::order;
use crate::render::scene::{Link, Scene};
use crate::render::tree::differing;
use crate::render::tree::standing::Standing;

/// A tree as a task.
#[derive(Debug, Serialize)]
pub struct Task {
    link: Link,
    summary: Option<String>,
    /// How many questions it takes: `2–7 frågor`.
    length: String,
    /// The organisations that have a page of their own, past the question for it.
    readers: Option<String>,
}

/// The tasks of an occasion.
#[derive(Debug, Serialize)]
pub struct Group {
    /// Its id on the page.
    id: String,
    /// What happens; none in a handbook that names no occasions.
    title: Option<String>,
    /// In the author's order; without occasions in the order of their titles.
    pub tasks: Vec<Task>,
}

/// Returns all tasks by occasion; those of no occasion come last.
#[must_use]
pub fn by_occasion(scene: &Scene<'_>) -> Vec<Group> {
    let (occasions, trees) = (&scene.handbook.settings.occasions, scene.handbook.trees.keys());
    if occasions.is_empty() {
        let group = Group { id: "_tasks".to_owned(), title: None, tasks: of(scene, trees) };
        return Some(group).filter(|group| !group.tasks.is_empty()).into_iter().collect();
    }
    let named: BTreeSet<&TreeId> = occasions.iter().flat_map(|occasion| &occasion.trees).collect();
    let others = of(scene, trees.filter(|tree| !named.contains(tree)));
    let groups = occasions.iter().map(|occasion| {
        (occasion.title.clone(), occasion.trees.iter().filter_map(|id| task(scene, id)).collect())
    });
    let groups = groups.chain([(scene.words.say("tasks_other").to_owned(), others)]);
    let groups = groups.filter(|(_, tasks): &(String, Vec<Task>)| !tasks.is_empty()).zip(1..);
    groups
        .map(|((title, tasks), number)| Group { id: format!("_tasks-{number}"), title: Some(title), tasks })
        .collect()
}

/// Returns tasks in the order of their titles.
pub fn of<'a>(scene: &Scene<'_>, trees: impl Iterator<Item = &'a TreeId>) -> Vec<Task> {
    let mut tasks: Vec<Task> = trees.filter_map(|id| task(scene, id)).collect();
    tasks.sort_by_cached_key(|task| order::key(&task.link.name));
    tasks
}

/// Returns tasks that start as readers of an organisation, past the question for it.
pub fn of_organisation<'a>(
    scene: &Scene<'_>,
    organisation: &OrganisationId,
    trees: impl Iterator<Item = &'a TreeId>,
) -> Vec<Task> {
    let own = |id: &TreeId| {
        let task = task(scene, id)?;
        let is_void = differing::is_void(scene, scene.flows.get(id)?, organisation);
        let length = if is_void { scene.words.say("void_length").to_owned() } else { task.length };
        Some(Task { link: started(scene, id, organisation), readers: None, length, ..task })
    };
    let mut tasks: Vec<Task> = trees.filter_map(own).collect();
    tasks.sort_by_cached_key(|task| order::key(&task.link.name));
    tasks
}

/// Returns a link to the first question of a tree after that for the organisation, if it asks for it.
#[must_use]
pub fn started(scene: &Scene<'_>, id: &TreeId, organisation: &OrganisationId) -> Link {
    let Link { name, href } = scene.tree(id);
    let flow = scene.flows.get(id);
    let start = flow.and_then(|flow| differing::start(scene.handbook, flow, organisation, scene.places));
    Link { name, href: start.map_or(href, |address| scene.href(&address)) }
}

fn task(scene: &Scene<'_>, id: &TreeId) -> Option<Task> {
    let (tree, flow) = (scene.handbook.trees.get(id)?, scene.flows.get(id)?);
    let (link, summary) = (scene.tree(id), tree.summary.clone());
    Some(Task { link, summary, length: length(scene, flow), readers: readers(scene, flow) })
}

/// Returns the organisations that are asked for first, if each has a page of its own.
fn readers(scene: &Scene<'_>, flow: &Flow) -> Option<String> {
    let first = flow.state(Flow::START);
    let has_pages = matches!(scene.places.standing(&flow.tree), Standing::Paths);
    let asked = first.step == FlowStep::Organisation && has_pages;
    let ids: Vec<&str> = first.exits.iter().map(|exit| exit.answer.as_str()).collect();
    asked.then(|| ids.join(" "))
}

/// Returns in words how many questions a flow takes; that it gives no answer, if it gives none on the day that is shown.
#[must_use]
pub fn length(scene: &Scene<'_>, flow: &Flow) -> String {
    if flow.is_void() {
        return scene.words.say("void_length").to_owned();
    }
    let (least, most) = (least_questions(flow), flow.counts.longest);
    if least == most {
        return scene.words.count("questions", most as usize);
    }
    let (least, most) = (least.to_string(), most.to_string());
    scene.words.with("questions_between", &[("least", &least), ("most", &most)])
}

fn least_questions(flow: &Flow) -> u32 {
    // Exits lead to states of higher index, so that each is known when it is asked for.
    let mut least = vec![0; flow.states.len()];
    for (index, state) in flow.states.iter().enumerate().rev() {
        let shortest = state.exits.iter().filter_map(|exit| least.get(exit.to.0 as usize)).min();
        least[index] = shortest.map_or(0, |shortest| shortest + 1);
    }
    least.first().copied().unwrap_or(0)
}
