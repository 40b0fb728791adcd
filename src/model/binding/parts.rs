//! Turns clauses that bind into parts, one for each organisation at which something else holds than at the others.
//!
//! An organisation below another inherits what binds that one. Organisations at which the same clauses hold share a part.

use crate::model::binding::Binding;
use crate::model::handbook::Handbook;
use crate::model::id::OrganisationId;

/// What holds at some organisations.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// The organisations, in the author's order; none where nothing is said of any organisation.
    pub organisations: Vec<&'a OrganisationId>,
    /// The clauses that hold there.
    pub bindings: Vec<Binding<'a>>,
}

/// Returns the parts in the author's order of organisations: of those that staff choose, and of those that a clause binds by name.
#[must_use]
pub fn parts<'a>(handbook: &'a Handbook, bindings: &[Binding<'a>]) -> Vec<Part<'a>> {
    let mut parts: Vec<(Vec<usize>, Part<'a>)> = Vec::new();
    for organisation in handbook.organisation_order.iter().filter(|id| has_part(handbook, bindings, id)) {
        let held = held(handbook, bindings, organisation);
        match parts.iter_mut().find(|(other, _)| *other == held) {
            Some((_, part)) => part.organisations.push(organisation),
            None if held.is_empty() => {}
            None => {
                let bindings = held.iter().map(|index| bindings[*index]).collect();
                parts.push((held, Part { organisations: vec![organisation], bindings }));
            }
        }
    }
    if parts.is_empty() && !bindings.is_empty() {
        return vec![Part { organisations: Vec::new(), bindings: bindings.to_vec() }];
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

/// Returns the organisation whose part holds at an organisation: its own, or that of the nearest one above it.
#[must_use]
pub fn part_of<'a>(
    parts: &[Part<'a>],
    handbook: &Handbook,
    id: &OrganisationId,
) -> Option<&'a OrganisationId> {
    let of = |id: &OrganisationId| {
        parts.iter().flat_map(|part| &part.organisations).copied().find(|organisation| *organisation == id)
    };
    handbook.lineage(id).find_map(of)
}

fn has_part(handbook: &Handbook, bindings: &[Binding<'_>], id: &OrganisationId) -> bool {
    let is_reader = handbook.organisations.get(id).is_some_and(|organisation| organisation.reader);
    is_reader || bindings.iter().any(|binding| binding.document.binds.contains(id))
}

fn held(handbook: &Handbook, bindings: &[Binding<'_>], id: &OrganisationId) -> Vec<usize> {
    let all = bindings.iter().enumerate();
    all.filter(|(_, binding)| binding.holds_at(handbook, id)).map(|(index, _)| index).collect()
}
