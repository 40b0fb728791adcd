//! What a role has to do with at some organisations: daily, weekly, monthly, yearly, when something happens, always; last
//! what is only proposed and what does not apply today.
//!
//! Does not word a clause: that is [`super::item`].

use serde::Serialize;

use crate::model::binding::parts::Part;
use crate::model::binding::{Binding, Validity};
use crate::model::clause::Modality;
use crate::model::id::{OrganisationId, Place, RoleId};
use crate::model::when::{Period, When};
use crate::render::page::role::item::{self, Item};
use crate::render::scene::{Link, Scene};
use crate::render::{norm, when};

/// What binds a role at some organisations.
#[derive(Serialize)]
pub(super) struct PartView {
    /// The anchor of the part: the first organisation.
    anchor: String,
    /// The anchors of the other organisations.
    others: Vec<String>,
    /// The organisations; none for what speaks to all.
    title: Option<String>,
    /// Whom to ask there.
    ask: Vec<Link>,
    groups: Vec<Group>,
}

/// What is due at one time.
#[derive(Serialize)]
struct Group {
    id: String,
    title: String,
    /// What is to be known of all of it.
    text: Option<String>,
    lists: Vec<List>,
}

/// Clauses under a heading of their own, if they need one.
#[derive(Serialize)]
struct List {
    title: Option<String>,
    items: Vec<Item>,
}

/// When a clause is due, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    Daily,
    Weekly,
    Monthly,
    Yearly,
    Event,
    Always,
    Proposed,
    Void,
}

impl Due {
    const ALL: [Self; 8] = [
        Self::Daily,
        Self::Weekly,
        Self::Monthly,
        Self::Yearly,
        Self::Event,
        Self::Always,
        Self::Proposed,
        Self::Void,
    ];

    fn of(scene: &Scene<'_>, binding: &Binding<'_>) -> Self {
        match (scene.handbook.validity(binding), &binding.clause.marks.when) {
            (Validity::Proposed, _) => Self::Proposed,
            (Validity::Void, _) => Self::Void,
            (Validity::Applies, None) => Self::Always,
            (Validity::Applies, Some(When::Within { .. } | When::Event(..))) => Self::Event,
            (Validity::Applies, Some(When::Every { period, .. })) => match period {
                Period::Daily => Self::Daily,
                Period::Weekly => Self::Weekly,
                Period::Monthly => Self::Monthly,
                Period::Yearly => Self::Yearly,
            },
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Daily => "due_daily",
            Self::Weekly => "due_weekly",
            Self::Monthly => "due_monthly",
            Self::Yearly => "due_yearly",
            Self::Event => "due_event",
            Self::Always => "due_always",
            Self::Proposed => "due_proposed",
            Self::Void => "due_void",
        }
    }

    fn text(self) -> Option<&'static str> {
        match self {
            Self::Proposed => Some("due_proposed_text"),
            Self::Void => Some("due_void_text"),
            Self::Daily | Self::Weekly | Self::Monthly | Self::Yearly | Self::Event | Self::Always => None,
        }
    }
}

/// Returns a part of a role's page; its number tells its ids from those of other parts.
pub(super) fn view(scene: &Scene<'_>, role: &RoleId, (number, part): (usize, &Part<'_>)) -> PartView {
    let names: Vec<String> = part.organisations.iter().map(|id| scene.organisation(id).name).collect();
    let mut anchors = part.organisations.iter().map(ToString::to_string);
    let groups = Due::ALL.into_iter().filter_map(|due| group(scene, role, (number, part, due)));
    let groups = groups.collect();
    PartView {
        anchor: anchors.next().unwrap_or_else(|| "_all".to_owned()),
        others: anchors.collect(),
        title: (!names.is_empty()).then(|| scene.words.list(&names)),
        ask: ask(scene, role, &part.organisations),
        groups,
    }
}

impl PartView {
    /// Whether something in it can be ticked.
    pub(super) fn has_boxes(&self) -> bool {
        let mut items = self.groups.iter().flat_map(|group| &group.lists).flat_map(|list| &list.items);
        items.any(Item::has_box)
    }
}

/// Returns the roles that can be reached at the organisations, but for the role itself.
fn ask(scene: &Scene<'_>, role: &RoleId, organisations: &[&OrganisationId]) -> Vec<Link> {
    let lineages = organisations.iter().flat_map(|id| scene.handbook.lineage(id));
    let known = lineages.filter_map(|id| scene.handbook.organisations.get(id));
    let mut roles = Vec::new();
    for other in known.flat_map(|organisation| organisation.contacts.keys()) {
        if other != role && !roles.contains(&other) {
            roles.push(other);
        }
    }
    let link = |role: &&RoleId| {
        let Link { name, href } = scene.role(role);
        Link { name: norm::mid_sentence(&name), href }
    };
    roles.iter().map(link).collect()
}

fn group(scene: &Scene<'_>, role: &RoleId, (number, part, due): (usize, &Part<'_>, Due)) -> Option<Group> {
    let mut found: Vec<(Modality, &Binding<'_>)> = part
        .bindings
        .iter()
        .filter(|binding| Due::of(scene, binding) == due)
        .filter_map(|binding| Some((binding.modality(role)?, binding)))
        .collect();
    found.sort_by_key(|(modality, binding)| (*modality, binding.clause.marks.force));
    let mut lists: Vec<List> = Vec::new();
    for (index, (modality, binding)) in found.iter().enumerate() {
        let title = title(scene, due, (*modality, binding));
        let id = format!("_{number}-{}-{index}", due.key());
        let item = item::item(scene, (role, *modality, binding), (&id, part));
        match lists.iter_mut().find(|list| list.title == title) {
            Some(list) => list.items.push(item),
            None => lists.push(List { title, items: vec![item] }),
        }
    }
    let say = |key: &str| scene.words.say(key).to_owned();
    let id = format!("_{number}-{}", due.key());
    (!lists.is_empty()).then(|| Group { id, title: say(due.key()), text: due.text().map(say), lists })
}

/// Returns under which heading a clause stands among those due at the same time.
fn title(scene: &Scene<'_>, due: Due, (modality, binding): (Modality, &Binding<'_>)) -> Option<String> {
    match due {
        Due::Daily | Due::Weekly | Due::Monthly | Due::Yearly | Due::Void => None,
        Due::Event => {
            let when = binding.clause.marks.when.as_ref()?;
            Some(norm::sentence(&when::in_words(scene, when)))
        }
        Due::Always => Some(scene.words.say(&format!("bound_{}", modality.word())).to_owned()),
        Due::Proposed => Some(scene.title_of(&Place { document: binding.document.id.clone(), anchor: None })),
    }
}
