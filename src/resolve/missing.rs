//! Names that mean nothing, told once for all who use them, with the name that was perhaps meant.
//!
//! Does not count the users: the report does, by group.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::near::near;
use crate::parse::draft::Name;
use crate::resolve::findings::{Missing, What};
use crate::resolve::names::Names;
use crate::resolve::paths;
use crate::rules::{
    broken_link, missing_image, unknown_document, unknown_event, unknown_fact, unknown_law,
    unknown_open_question, unknown_organisation, unknown_role, unknown_section, unknown_source, unknown_term,
    unknown_tree,
};
use crate::source::{FileId, Span, Spanned};

/// How many names are compared with others in a run: where thousands are broken, speed is worth more than hints.
const COMPARISONS: usize = 200_000;

/// Words all that is missing.
pub(crate) fn diagnostics(missing: Vec<Missing>, names: &Names) -> Vec<Diagnostic> {
    let mut users: BTreeMap<(What, String), Vec<Span>> = BTreeMap::new();
    for Missing { what, name } in missing {
        users.entry((what, name.value)).or_default().push(name.span);
    }
    let files = files(names);
    let mut comparisons = 0;
    let mut diagnostics = Vec::new();
    for ((what, name), spans) in users {
        let candidates = if comparisons < COMPARISONS { candidates(what, names) } else { Vec::new() };
        comparisons += candidates.len();
        let near = same_file_name(what, &name, &candidates).or_else(|| near(&name, candidates));
        for span in spans {
            let file = files.get(&span.file).copied().unwrap_or_default();
            diagnostics.push(diagnostic(what, &Spanned::new(name.clone(), span), (near, file), names));
        }
    }
    diagnostics
}

fn diagnostic(what: What, name: &Name, (near, file): (Option<&str>, &str), names: &Names) -> Diagnostic {
    let similar = near.and_then(|near| Some((near, place(what, near, names)?)));
    let path = || near.map(|near| paths::relative(file, near));
    match what {
        What::Document => {
            unknown_document::diagnostic(name, near, of_another_kind(&name.value, names).as_deref())
        }
        What::Section(index) => {
            unknown_section::diagnostic(names.documents.id(index).as_str(), name, similar)
        }
        What::Tree => unknown_tree::diagnostic(name, near),
        What::Role => unknown_role::diagnostic(name, similar),
        What::Organisation => unknown_organisation::diagnostic(name, similar),
        What::Term => unknown_term::diagnostic(name, similar),
        What::Law => unknown_law::diagnostic(name, similar),
        What::Source => unknown_source::diagnostic(name, similar),
        What::Event => unknown_event::diagnostic(name, similar),
        What::OpenQuestion => unknown_open_question::diagnostic(name, similar),
        What::SharedQuestion => unknown_fact::not_shared(name, similar),
        What::File => broken_link::diagnostic(name, path().as_deref()),
        What::Image => missing_image::diagnostic(name, path().as_deref()),
    }
}

/// Returns the paths of the files that references stand in.
fn files<'a>(names: &Names<'a>) -> BTreeMap<FileId, &'a str> {
    let documents = names.drafts.documents.iter().map(|draft| (draft.file, draft.path.as_ref()));
    let trees = names.drafts.trees.iter().map(|draft| (draft.file, draft.path.as_ref()));
    documents.chain(trees).collect()
}

/// Returns the names of one kind, in order.
fn candidates<'a>(what: What, names: &'a Names) -> Vec<&'a str> {
    match what {
        What::Document => names.documents.ids().collect(),
        What::Section(index) => {
            let mut anchors: Vec<_> = names.documents.all()[index].anchors.names().collect();
            anchors.sort_unstable();
            anchors
        }
        What::Tree => names.trees.names().collect(),
        What::Role => names.roles.names().collect(),
        What::Organisation => names.organisations.names().collect(),
        What::Term => names.terms.names().collect(),
        What::Law => names.laws.names().collect(),
        What::Source => names.sources.names().collect(),
        What::Event => names.events.names().collect(),
        What::OpenQuestion => names.open_questions.names().collect(),
        What::SharedQuestion => names.shared_questions.names().collect(),
        What::File => names.documents.paths().chain(tree_paths(names)).chain(names.assets()).collect(),
        What::Image => names.assets().collect(),
    }
}

fn tree_paths<'a>(names: &Names<'a>) -> impl Iterator<Item = &'a str> {
    names.drafts.trees.iter().map(|tree| tree.path.as_ref())
}

/// Returns the file of the same name in another folder, if there is only one.
fn same_file_name<'a>(what: What, path: &str, candidates: &[&'a str]) -> Option<&'a str> {
    if !matches!(what, What::File | What::Image) {
        return None;
    }
    let name = path.rsplit('/').next();
    let mut moved = candidates.iter().filter(|candidate| candidate.rsplit('/').next() == name);
    moved.next().filter(|_| moved.next().is_none()).copied()
}

/// Returns where a name is defined.
fn place(what: What, name: &str, names: &Names) -> Option<Span> {
    match what {
        What::Section(index) => names.documents.place(index, name),
        What::Role => names.roles.place(name),
        What::Organisation => names.organisations.place(name),
        What::Term => names.terms.place(name),
        What::Law => names.laws.place(name),
        What::Source => names.sources.place(name),
        What::Event => names.events.place(name),
        What::OpenQuestion => names.open_questions.place(name),
        What::SharedQuestion => names.shared_questions.place(name),
        What::Document | What::Tree | What::File | What::Image => None,
    }
}

/// Returns how a name is referred to that is no document's but something else's.
fn of_another_kind(name: &str, names: &Names) -> Option<String> {
    let kinds = [
        ("tree", names.trees.index(name)),
        ("role", names.roles.index(name)),
        ("org", names.organisations.index(name)),
        ("term", names.terms.index(name)),
        ("law", names.laws.index(name)),
        ("open", names.open_questions.index(name)),
    ];
    kinds.into_iter().find(|(_, found)| found.is_some()).map(|(kind, _)| format!("{kind}:{name}"))
}
