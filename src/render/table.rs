//! Turns a handbook into the table of its site: every address and what stands there.
//!
//! Does not make pages; two things at one address are in the report, and the first of them keeps it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::compile::Flows;
use crate::diagnostic::Report;
use crate::model::binding::whose::Whose;
use crate::model::document::Document;
use crate::model::handbook::Handbook;
use crate::render::address::{Address, Places, asset_address, former_address, twin_address};
use crate::render::files::{catalogue, linked};
use crate::render::frame::HOME;
use crate::render::html::images;
use crate::render::page::Page;
use crate::render::segment::Segment;
use crate::render::theme::Theme;
use crate::render::tree;
use crate::rules::duplicate_address;
use crate::source::{Sources, Span};

/// One line of the table before it is known that nothing else stands there.
pub(super) struct Claim {
    address: Address,
    page: Page,
    /// The thing in words, for a message.
    name: String,
    /// Where the author wrote it; none for what the site makes by itself.
    span: Option<Span>,
}

/// Returns what a handbook wants to stand where; what it makes by itself comes first.
pub(super) fn claims(handbook: &Handbook, flows: &Flows, places: &Places) -> Vec<Claim> {
    let mut claims = own_pages(handbook, places);
    claims.extend(registers(handbook, places));
    claims.extend(calendars(handbook, places));
    claims.extend(trees(handbook, flows, places));
    claims.extend(handbook.documents.values().flat_map(|document| documents(document, places)));
    claims.extend(twins(&claims));
    claims
}

/// Returns the files that are copied: those of the theme, and those that some text of the handbook shows or links to.
pub(super) fn files(handbook: &Handbook, theme: &Theme, sources: &Sources) -> Vec<Claim> {
    let of_theme = theme.files.iter().map(|(name, bytes)| file(name.clone(), bytes));
    let shown = images::of(handbook).into_iter();
    let shown = shown.filter_map(|path| Some(file(asset_address(path), &sources.assets.get(path)?.bytes)));
    of_theme.chain(shown).collect()
}

/// Returns the table, in which each address stands for one thing.
pub(super) fn settle(claims: Vec<Claim>, report: &mut Report) -> BTreeMap<Address, Page> {
    let mut table = BTreeMap::new();
    // Compared in lower case: some disks and servers cannot tell `A.html` from `a.html`.
    let mut taken: BTreeMap<String, (String, Option<Span>)> = BTreeMap::new();
    for claim in claims {
        let Claim { address, page, name, span } = claim;
        let Some((other, place)) = taken.get(&address.to_lowercase()) else {
            taken.insert(address.to_lowercase(), (name, span));
            table.insert(address, page);
            continue;
        };
        let (first, second) = ((other.as_str(), *place), (name.as_str(), span));
        if let Some(span) = span {
            report.push(duplicate_address::diagnostic(&address, (&name, span), first));
        } else if let Some(place) = place {
            report.push(duplicate_address::diagnostic(&address, (other, *place), second));
        }
    }
    table
}

fn made(address: Address, page: Page) -> Claim {
    Claim { name: format!("the page `{address}` that every handbook has"), address, page, span: None }
}

fn file(address: Address, bytes: &Arc<[u8]>) -> Claim {
    Claim { name: format!("the file `{address}`"), address, page: Page::File(Arc::clone(bytes)), span: None }
}

/// Returns the pages that every handbook has, and the lists of what it holds.
fn own_pages(handbook: &Handbook, places: &Places) -> Vec<Claim> {
    let asks_for_routines = !handbook.requirements().is_empty();
    let lists = [
        (true, Segment::Documents, Page::Documents),
        (places.rooms.contains(&Segment::Responses), Segment::Responses, Page::Responses),
        (!handbook.organisations.is_empty(), Segment::Organisations, Page::Organisations),
        (!handbook.roles.is_empty(), Segment::Roles, Page::Roles),
        (!handbook.terms.is_empty(), Segment::Terms, Page::Terms),
        (!handbook.laws.is_empty(), Segment::Laws, Page::Laws),
        (!handbook.open_questions.is_empty(), Segment::OpenQuestions, Page::OpenQuestions),
        (!handbook.sources.is_empty(), Segment::Sources, Page::Sources),
        (asks_for_routines, Segment::Coverage, Page::Coverage),
        (!handbook.recurring(&Whose::default()).is_empty(), Segment::YearWheel, Page::YearWheel),
        (places.rooms.contains(&Segment::Trees), Segment::Trees, Page::Trees),
        (places.has_whole, Segment::Whole, Page::Whole),
        (true, Segment::Search, Page::Search),
        (true, Segment::Subjects, Page::Subjects),
        (true, Segment::Accessibility, Page::Accessibility),
        (true, Segment::About, Page::About),
    ];
    let mut claims = vec![made(HOME.to_owned(), Page::Home), made("404.html".to_owned(), Page::Missing)];
    claims.push(made(places.search_root(), Page::SearchRoot));
    let open = lists.into_iter().filter(|(is_open, ..)| *is_open);
    claims.extend(open.map(|(_, segment, page)| made(places.room(segment), page)));
    if !handbook.backlinks.positions.is_empty() {
        claims.push(made(places.matrix(), Page::Matrix));
    }
    let files = catalogue::all(handbook, places).into_iter();
    claims.extend(files.map(|file| made(file.address, file.page)));
    claims.extend(linked::all(handbook, places).map(|(address, page)| made(address, page)));
    claims
}

/// Returns the twin of each page for readers.
fn twins(claims: &[Claim]) -> Vec<Claim> {
    let pages = claims.iter().filter(|claim| claim.page.has_twin());
    let twin = |claim: &Claim| {
        made(twin_address(&claim.address), Page::Twin(claim.address.clone(), Box::new(claim.page.clone())))
    };
    pages.map(twin).collect()
}

fn registers(handbook: &Handbook, places: &Places) -> Vec<Claim> {
    let roles = handbook.roles.values().map(|role| Claim {
        address: places.member(Segment::Roles, role.id.as_str()),
        page: Page::Role(role.id.clone()),
        name: format!("the role `{}`", role.id),
        span: Some(role.span),
    });
    let organisations = handbook.organisations.values().map(|organisation| Claim {
        address: places.member(Segment::Organisations, organisation.id.as_str()),
        page: Page::Organisation(organisation.id.clone()),
        name: format!("the organisation `{}`", organisation.id),
        span: Some(organisation.span),
    });
    roles.chain(organisations).collect()
}

/// Returns a calendar for all, for each role and for each organisation to whom something comes again.
fn calendars(handbook: &Handbook, places: &Places) -> Vec<Claim> {
    if handbook.day.is_none() {
        return Vec::new();
    }
    let mut tasks = handbook.recurring(&Whose::default());
    tasks.retain(|task| !task.is_proposed);
    let roles = handbook.roles.keys().map(Whose::role);
    let organisations = handbook.organisations.keys().map(Whose::organisation);
    let all = std::iter::once(Whose::default()).chain(roles).chain(organisations);
    let filled = all.filter(|whose| tasks.iter().any(|task| whose.means(handbook, &task.binding)));
    filled.map(|whose| made(places.calendar(&whose), Page::Calendar(whose))).collect()
}

fn trees(handbook: &Handbook, flows: &Flows, places: &Places) -> Vec<Claim> {
    let pages = tree::pages(flows, places).into_iter().map(|(address, page)| {
        let id = &page.tree;
        let span = handbook.trees.get(id).map(|tree| tree.span);
        Claim { address, name: format!("the tree `{id}`"), page: Page::Tree(page), span }
    });
    let former_paths = tree::former(handbook, flows, places).into_iter().map(|moved| {
        let tree = handbook.trees.get(&moved.tree);
        Claim {
            address: moved.from,
            page: Page::Moved(tree.map(|tree| tree.title.clone()).unwrap_or_default(), moved.to),
            name: format!("the tree `{}` by a former id of an answer", moved.tree),
            span: tree.map(|tree| tree.span),
        }
    });
    let former = handbook.trees.values().flat_map(|tree| {
        tree.was.iter().map(|was| Claim {
            address: places.member(Segment::Trees, was),
            page: Page::Moved(tree.title.clone(), places.member(Segment::Trees, tree.id.as_str())),
            name: format!("the tree `{}` by its former id `{was}`", tree.id),
            span: Some(tree.span),
        })
    });
    pages.chain(former_paths).chain(former).collect()
}

fn documents(document: &Document, places: &Places) -> Vec<Claim> {
    let Some(address) = places.document(&document.id) else { return Vec::new() };
    let former = document.was.iter().map(|was| Claim {
        address: former_address(document, was),
        page: Page::Moved(document.title.clone(), address.to_owned()),
        name: format!("the document `{}` by its former id `{was}`", document.id),
        span: Some(document.span),
    });
    let own = Claim {
        address: address.to_owned(),
        page: Page::Document(document.id.clone()),
        name: format!("the document `{}`", document.id),
        span: Some(document.span),
    };
    std::iter::once(own).chain(former).collect()
}
