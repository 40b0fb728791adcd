//! Organisations, each below at most one other and none below itself.
//!
//! Does not decide who is offered a tree; see [`mod@crate::resolve::trees`].

use std::collections::{BTreeMap, BTreeSet};

use crate::model::id::OrganisationId;
use crate::model::register::{Exemption, Organisation};
use crate::parse::draft::{ExemptionDraft, Name, OrganisationDraft};
use crate::resolve::findings::Findings;
use crate::resolve::names::{Here, Names};
use crate::resolve::reference;
use crate::rules::organisation_loop;

/// Returns the organisations and their ids in the author's order.
pub(crate) fn organisations(
    names: &Names,
    findings: &mut Findings,
) -> (BTreeMap<OrganisationId, Organisation>, Vec<OrganisationId>) {
    let drafts = names.drafts.registers.organisations.iter().enumerate();
    let drafts: Vec<_> = drafts
        .filter(|(index, draft)| names.organisations.keeps(&draft.id.value, *index))
        .map(|(_, draft)| draft)
        .collect();
    let loops = loops(&drafts, findings);
    let mut organisations = BTreeMap::new();
    for draft in &drafts {
        let mut organisation = organisation(names, draft, findings);
        organisation.parent = organisation.parent.filter(|_| !loops.contains(draft.id.value.as_str()));
        organisations.insert(organisation.id.clone(), organisation);
    }
    (organisations, drafts.iter().map(|draft| draft.id.value.as_str().into()).collect())
}

fn organisation(names: &Names, draft: &OrganisationDraft, findings: &mut Findings) -> Organisation {
    let contacts = draft
        .contacts
        .iter()
        .filter_map(|(role, contact)| Some((names.roles.find(role, findings)?, contact.clone())));
    let contacts = contacts.collect();
    Organisation {
        id: draft.id.value.as_str().into(),
        name: draft.name.clone(),
        kind: draft.kind.clone(),
        parent: draft.parent.as_ref().and_then(|name| names.organisations.find(name, findings)),
        reader: draft.reader,
        contacts,
        exempt: draft.exempt.iter().filter_map(|draft| exemption(names, draft, findings)).collect(),
        routines_unknown: draft.routines_unknown,
        span: draft.id.span,
    }
}

fn exemption(names: &Names, draft: &ExemptionDraft, findings: &mut Findings) -> Option<Exemption> {
    let here = Here { names, path: "content/registers/organisations.yaml", document: None };
    let section = reference::place(&here, &draft.section, findings)?;
    Some(Exemption { section, reason: draft.reason.clone(), decision: draft.decision.clone() })
}

/// Reports every ring of organisations that stand below each other, once; returns the members whose parent is to be dropped.
fn loops<'a>(drafts: &[&'a OrganisationDraft], findings: &mut Findings) -> BTreeSet<&'a str> {
    let parents: BTreeMap<&str, &Name> =
        drafts.iter().filter_map(|draft| Some((draft.id.value.as_str(), draft.parent.as_ref()?))).collect();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut dropped = BTreeSet::new();
    for draft in drafts {
        let mut way = Vec::new();
        let mut at = draft.id.value.as_str();
        while known.insert(at) {
            way.push(at);
            let Some(parent) = parents.get(at) else { break };
            at = &parent.value;
        }
        let start = way.iter().position(|one| *one == at);
        let ring = start.into_iter().flat_map(|start| &way[start..]);
        let ring: Vec<(&str, &Name)> = ring.filter_map(|one| Some((*one, *parents.get(one)?))).collect();
        if let Some((first, others)) = ring.split_first() {
            findings.push(organisation_loop::diagnostic(*first, others));
            dropped.extend(way.last());
        }
    }
    dropped
}
