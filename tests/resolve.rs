//! What resolving does where nothing is wrong, and that mistakes are told once whatever hangs on them.

use std::fmt::Write as _;

use vagval::diagnostic::Report;
use vagval::diagnostic::draw::{self, Format};
use vagval::model::force::Force;
use vagval::model::handbook::Handbook;
use vagval::model::id::{Anchor, DocumentId, Place, RoleId, TermId};
use vagval::model::text::{Inline, Target, plain};
use vagval::resolve::Options;
use vagval::source::Sources;
use vagval::{load, parse, resolve};

const SETTINGS: (&str, &str) = ("handbook.yaml", "title: Handbook\nlanguage: en\n");

/// Resolves files; the messages are drawn.
fn resolved(files: &[(&str, &str)]) -> (Handbook, String) {
    let sources = load::from_memory(std::iter::once(SETTINGS).chain(files.iter().copied()));
    let (handbook, report) = handbook(&sources);
    (handbook, draw::text(&report, &sources, Format::Human))
}

fn handbook(sources: &Sources) -> (Handbook, Report) {
    let mut report = Report::default();
    let drafts = parse::drafts(sources, &mut parse::Memory::default(), &mut report);
    let handbook = resolve::handbook(&drafts, &Options::default(), &mut report);
    (handbook, report)
}

/// Resolves files in which nothing is wrong.
fn sound(files: &[(&str, &str)]) -> Handbook {
    let (handbook, told) = resolved(files);
    assert_eq!(told, "");
    handbook
}

/// Returns a document's place, `document` or `document#anchor`.
fn place(text: &str) -> Place {
    let (document, anchor) = text.split_once('#').map_or((text, None), |(id, anchor)| (id, Some(anchor)));
    Place { document: DocumentId::from(document), anchor: anchor.map(Anchor::from) }
}

/// Returns what the links of a passage lead to, with their words.
fn links(handbook: &Handbook, passage: &str) -> Vec<String> {
    let mut told = Vec::new();
    gather(&handbook.passages[&place(passage)].content, &mut told);
    told
}

fn gather(content: &[Inline<Target>], told: &mut Vec<String>) {
    for piece in content {
        if let Inline::Link(target, words) = piece {
            told.push(format!("{} → {}", plain(words), name(target)));
        } else if let Inline::Strong(inner) | Inline::Emphasis(inner) = piece {
            gather(inner, told);
        }
    }
}

fn name(target: &Target) -> String {
    match target {
        Target::Web(url) => url.clone(),
        Target::Place(place) => place.to_string(),
        Target::Tree(id) => format!("tree:{id}"),
        Target::Role(id) => format!("role:{id}"),
        Target::Organisation(id) => format!("org:{id}"),
        Target::Term(id) => format!("term:{id}"),
        Target::Law(id, paragraph) => format!("law:{id} {}", paragraph.as_deref().unwrap_or("")),
        Target::OpenQuestion(id) => format!("open:{id}"),
        Target::Asset(path) => path.clone(),
    }
}

fn anchors(handbook: &Handbook, document: &str) -> Vec<String> {
    handbook.documents[document].sections.iter().map(|section| section.anchor.to_string()).collect()
}

const TERMS: (&str, &str) =
    ("content/registers/terms.yaml", "- { id: leave, term: leave, forms: [leaves], text: Time off. }\n");

const TOWN: (&str, &str) = (
    "content/registers/organisations.yaml",
    "- { id: town, name: The town, reader: true }\n- { id: library, name: The library, parent: town, reader: true }\n",
);

#[test]
fn headings_that_share_words_have_anchors_of_their_own() {
    let body = "---\ntitle: A\n---\n\n## Aim\n\nx\n\n### Scope\n\nx\n\n## Work\n\nx\n\n### Scope\n\nx\n\n### Scope\n\nx\n\n\
                ## Aim\n\nx\n\n## Named {#scope}\n\nx\n\n## Constructor\n\nx\n";
    let handbook = sound(&[("content/a.md", body)]);
    let expected =
        ["aim", "aim-scope", "work", "work-scope", "work-scope-2", "aim-2", "scope", "constructor-2"];
    assert_eq!(anchors(&handbook, "a"), expected);
}

#[test]
fn a_former_id_leads_to_what_has_a_new_one() {
    let handbook = sound(&[
        ("content/a.md", "---\ntitle: A\nwas: [old]\n---\n\nFirst. {#new was=former}\n"),
        ("content/b.md", "---\ntitle: B\n---\n\nSee [[old#former|it]] and [it](a.md#former). {#b}\n"),
    ]);
    assert_eq!(links(&handbook, "b#b"), ["it → a#new", "it → a#new"]);
}

#[test]
fn a_link_without_words_takes_the_title_of_what_it_leads_to() {
    let handbook = sound(&[
        TOWN,
        ("content/registers/roles.yaml", "- { id: boss, name: manager }\n"),
        (
            "content/registers/laws.yaml",
            "- { id: '1977:480', name: The Annual Leave Act, short: Leave Act }\n",
        ),
        ("content/a.md", "---\ntitle: Rules\n---\n\n## How to *ask*\n\nAsk. {#clause}\n"),
        (
            "content/b.md",
            "---\ntitle: B\n---\n\n[[a]], [[a#how-to-ask]], [[a#clause]], [[role:boss]], [[org:library]], \
             [[law:1977:480 4 §]], [[law:1977:480|the act]], <https://example.org>. {#b}\n",
        ),
    ]);
    let expected = [
        "Rules → a",
        "How to ask → a#how-to-ask",
        "How to ask → a#clause",
        "manager → role:boss",
        "The library → org:library",
        "4\u{a0}§ Leave Act → law:1977:480 4 §",
        "the act → law:1977:480 ",
        "https://example.org → https://example.org",
    ];
    assert_eq!(links(&handbook, "b#b"), expected);
}

#[test]
fn a_term_is_explained_where_a_section_first_uses_it() {
    let body = "---\ntitle: A\n---\n\n## Leave at all\n\n> Leave is here. {#quote}\n\n\
                `leave` [leave](b.md) sick-leave ”leave” **Leave** and leaves. {#first}\n\nLeave again. {#second}\n\n\
                ## More\n\nTwo\nleaves. {#third}\n";
    let handbook = sound(&[TERMS, ("content/a.md", body), ("content/b.md", "---\ntitle: B\n---\n\nx\n")]);
    assert_eq!(links(&handbook, "a#first"), ["leave → b", "Leave → term:leave"]);
    assert_eq!(links(&handbook, "a#second"), Vec::<String>::new());
    assert_eq!(links(&handbook, "a#quote"), Vec::<String>::new());
    assert_eq!(links(&handbook, "a#third"), ["leaves → term:leave"]);
    assert_eq!(links(&handbook, "a#leave-at-all"), Vec::<String>::new());
    let users: Vec<_> =
        handbook.backlinks.terms[&TermId::from("leave")].places.iter().map(Place::to_string).collect();
    assert_eq!(users, ["a#first", "a#third"]);
}

#[test]
fn the_number_of_a_law_in_text_leads_to_it() {
    let handbook = sound(&[
        ("content/registers/laws.yaml", "- { id: '1977:480', name: The Annual Leave Act }\n"),
        ("content/a.md", "---\ntitle: A\n---\n\nSee the act (1977:480), not KS 1977:481. {#a}\n"),
    ]);
    assert_eq!(links(&handbook, "a#a"), ["1977:480 → law:1977:480 "]);
}

#[test]
fn force_source_and_days_are_inherited_downwards() {
    let body = "---\ntitle: A\nkind: routine\norganisation: town\nsource: paper\n---\n\nLead. {#lead}\n\n\
                ## Told {force=background source=\"paper:2\" from=2031-01-01}\n\n### Below\n\n- One. {#one}\n\
                \n  Under it. {#under}\n- Two. {#two force=local source=\"paper:4\"}\n\n  Under two. {#under-two}\n";
    let handbook = sound(&[
        TOWN,
        ("content/registers/sources.yaml", "- { id: paper, title: A paper, length: 9 }\n"),
        ("content/a.md", body),
    ]);
    let told = |anchor: &str| {
        let marks = &handbook.passages[&place(&format!("a#{anchor}"))].marks;
        (marks.force, marks.sources[0].ranges.first().map(|lines| lines.0), marks.from.is_some())
    };
    assert_eq!(told("lead"), (Force::Local, None, false));
    assert_eq!(told("below"), (Force::Background, Some(2), true));
    assert_eq!(told("one"), (Force::Background, Some(2), true));
    assert_eq!(told("under"), (Force::Background, Some(2), true));
    assert_eq!(told("two"), (Force::Local, Some(4), true));
    assert_eq!(told("under-two"), (Force::Local, Some(4), true));
}

#[test]
fn the_fingerprint_of_a_section_covers_what_stands_below_it() {
    let fingerprints = |body: &str| {
        let handbook = sound(&[("content/a.md", &format!("---\ntitle: A\n---\n\n{body}"))]);
        ["top", "low", "next"]
            .map(|anchor| handbook.passages[&place(&format!("a#{anchor}"))].fingerprint.clone())
    };
    let first = fingerprints("## Top\n\nA \"b\" c.\n\n### Low\n\nd\n\n## Next\n\ne\n");
    let second = fingerprints("## Top\n\nA “b”\nc. {#now}\n\n### Low\n\nchanged\n\n## Next\n\ne\n");
    assert_ne!(first[0], second[0]);
    assert_ne!(first[1], second[1]);
    assert_eq!(first[2], second[2]);
    assert_eq!(first, fingerprints("## Top\n\nA  “b” c.\n\n### Low\n\n**d** {#d}\n\n## Next\n\ne\n"));
}

#[test]
fn what_points_at_what_is_turned_round() {
    let handbook = sound(&[
        TOWN,
        ("content/registers/roles.yaml", "- { id: boss, name: manager }\n"),
        (
            "content/registers/open-questions.yaml",
            "- { id: q, kind: gap, title: What?, about: ['plan#aim'] }\n",
        ),
        ("content/registers/sources.yaml", "- { id: paper, title: A paper }\n"),
        (
            "content/plan.md",
            "---\ntitle: Plan\nkind: policy\norganisation: town\nstatus: consultation\nsource: paper\n---\n\n\
             ## Aim\n\nAsk. {#ask duty=boss open=q}\n",
        ),
        (
            "content/answer.md",
            "---\ntitle: Answer\nkind: response\norganisation: library\nresponds-to: plan\nsource: paper\n---\n\n\
             ## Good {on=plan#aim stance=support}\n\nSee [[plan#ask]]. {#good-aim}\n",
        ),
        (
            "content/local.md",
            "---\ntitle: Local\nkind: routine\norganisation: library\nsource: paper\nowner: boss\n---\n\n\
             ## How {implements=plan#aim}\n\nx\n",
        ),
        (
            "decisions/ask.yaml",
            "title: Ask\nstart: yes-do\nquestions: {}\n\
             outcomes: { yes-do: { verdict: info, title: Do, because: ['plan#ask'], contact: boss, open: [q] } }\n",
        ),
    ]);
    let backlinks = &handbook.backlinks;
    let places =
        |found: &std::collections::BTreeSet<Place>| found.iter().map(Place::to_string).collect::<Vec<_>>();
    assert_eq!(backlinks.positions[&place("plan#aim")][0].place, place("answer#good"));
    assert_eq!(places(&backlinks.implementations[&place("plan#aim")]), ["local#how"]);
    assert_eq!(places(&backlinks.mentions[&place("plan#ask")]), ["answer#good-aim"]);
    assert_eq!(places(&backlinks.roles[&RoleId::from("boss")].places), ["local", "plan#ask"]);
    assert_eq!(backlinks.roles["boss"].trees.len(), 1);
    assert_eq!(places(&backlinks.asked["q"].places), ["plan#ask"]);
    assert_eq!(backlinks.asked["q"].trees.len(), 1);
    assert_eq!(backlinks.open_questions[&place("plan#aim")].len(), 1);
    assert_eq!(backlinks.citations[&place("plan#ask")].len(), 1);
    assert_eq!(backlinks.issued["library"].len(), 2);
}

#[test]
fn a_tree_is_offered_to_the_readers_below_no_other_reader() {
    let handbook = sound(&[TOWN, LEAVE, TREE]);
    let offered: Vec<_> = handbook.trees["leave"].organisations.iter().map(ToString::to_string).collect();
    assert_eq!(offered, ["town"]);
}

const LEAVE: (&str, &str) = ("content/rules.md", "---\ntitle: Rules\n---\n\nYou may take leave. {#leave}\n");
const TREE: (&str, &str) = (
    "decisions/leave.yaml",
    "title: Leave\nstart: granted\nquestions: {}\n\
     outcomes: { granted: { verdict: info, title: Granted, because: ['rules#leave'] } }\n",
);

#[test]
fn a_tree_with_a_mistake_is_left_out_and_nobody_is_told_twice() {
    let (handbook, told) = resolved(&[
        LEAVE,
        TREE,
        (
            "decisions/work.yaml",
            "title: Work\nstart: grantd\nquestions: {}\n\
             outcomes: { granted: { verdict: info, title: Granted, because: ['rules#leave'], continue: leave } }\n",
        ),
        (
            "decisions/travel.yaml",
            "title: Travel\nstart: go\nquestions: {}\n\
             outcomes: { go: { verdict: info, title: Go, because: ['rules#leave'], continue: work } }\n",
        ),
        ("content/guide.md", "---\ntitle: Guide\n---\n\nSee [[tree:work|there]]. {#there}\n"),
    ]);
    assert_eq!(told.matches("error[").count(), 1, "{told}");
    assert!(handbook.incomplete);
    assert_eq!(handbook.trees.keys().map(ToString::to_string).collect::<Vec<_>>(), ["leave", "travel"]);
    assert!(handbook.trees["travel"].outcomes().all(|outcome| outcome.continues.is_none()));
    assert_eq!(plain(&handbook.passages[&place("guide#there")].content), "See there.");
}

#[test]
fn what_a_broken_file_would_have_defined_is_not_told_again() {
    let (_, told) = resolved(&[
        ("content/a.md", "---\ntitle: [\n---\n\nFirst. {#first}\n"),
        ("content/registers/roles.yaml", "- { id: boss, nam: manager }\n"),
        ("decisions/leave.yaml", "title: [\n"),
        (
            "content/b.md",
            "---\ntitle: B\nowner: clerk\n---\n\n[[a#first]] [a](a.md) [[tree:leave]] [t](../decisions/leave.yaml)\n",
        ),
    ]);
    assert_eq!(told.matches("error[").count(), 3, "{told}");
    assert!(!told.contains("error[unknown-document]") && !told.contains("error[unknown-role]"), "{told}");
}

#[test]
fn thousands_of_broken_references_are_told_as_few() {
    let (mut many, mut clauses) =
        ("---\ntitle: Many\n---\n\n".to_owned(), "---\ntitle: A\n---\n\n".to_owned());
    for number in 0..5_000 {
        let _ = write!(many, "See [[a#missing]] or [[a#clause-x{number}]].\n\n");
        let _ = write!(clauses, "Clause. {{#clause-{number}}}\n\n");
    }
    let sources = load::from_memory([SETTINGS, ("content/many.md", &many), ("content/a.md", &clauses)]);
    let (_, report) = handbook(&sources);
    assert_eq!(report.diagnostics().len(), 10_000);
    let groups: std::collections::BTreeSet<_> = report.diagnostics().iter().map(|one| &one.group).collect();
    assert_eq!(groups.len(), 5_001);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let mut files = vec![("handbook.yaml".to_owned(), SETTINGS.1.to_owned())];
    for number in 0..60 {
        let body = format!(
            "---\ntitle: T{number}\n---\n\n## Same\n\n[[page-{}#same]] [[lost-{}]] [[role:r{number}]]\n\n## Same\n\nx\n",
            (number + 1) % 60,
            number % 7,
        );
        files.push((format!("content/page-{number}.md"), body));
    }
    let sources = load::from_memory(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let told = |threads: usize| {
        let pool =
            rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        let (handbook, report) = pool.install(|| handbook(&sources));
        (format!("{:?}", handbook.backlinks), draw::text(&report, &sources, Format::Json))
    };
    assert_eq!(told(1), told(8));
}
