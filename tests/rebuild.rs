//! A rebuild that remembers what has not changed gives the same site and the same report as one that starts afresh.

use std::collections::BTreeMap;

use vagval::diagnostic::draw::{self, Format};
use vagval::parse::Memory;
use vagval::resolve::Options;
use vagval::{load, render};

/// The files of a project by their paths.
type Files = BTreeMap<String, String>;

/// What came of a build: every page, and the report as it is read.
type Built = (BTreeMap<String, Vec<u8>>, String);

#[test]
fn a_rebuild_equals_a_fresh_build_after_every_edit() {
    let mut files = Files::from_iter(HANDBOOK.map(|(path, text)| (path.to_owned(), text.to_owned())));
    let mut memory = Memory::default();
    let mut before = built(&files, &mut memory);
    for (what, path, text) in EDITS {
        match text {
            Some(text) => files.insert(path.to_owned(), text.to_owned()),
            None => files.remove(path),
        };
        let rebuilt = built(&files, &mut memory);
        assert!(rebuilt == built(&files, &mut Memory::default()), "differs after: {what}");
        assert!(rebuilt != before, "nothing has changed by: {what}");
        before = rebuilt;
    }
}

fn built(files: &Files, memory: &mut Memory) -> Built {
    let sources = load::from_memory(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let (site, report) = vagval::site(&sources, &Options::default(), memory);
    (pages(&site), draw::text(&report, &sources, Format::Json))
}

fn pages(site: &render::Site) -> BTreeMap<String, Vec<u8>> {
    let addresses = site.addresses().map(str::to_owned);
    addresses
        .map(|address| (address.clone(), site.bytes(&address).expect("an address has its bytes")))
        .collect()
}

const HANDBOOK: [(&str, &str); 4] = [
    ("handbook.yaml", "title: Handbook\nlanguage: en\n"),
    ("content/rules.md", RULES),
    ("content/guide.md", "---\ntitle: Guide\nkind: guide\n---\n\nSee [[rules#leave]]. {#see}\n"),
    ("decisions/leave.yaml", LEAVE),
];

const RULES: &str =
    "---\ntitle: Rules\nkind: guide\n---\n\n## Leave \"now\"\n\nYou may take leave. {#leave}\n";

const LEAVE: &str = "title: May I take leave?\nstart: why\nquestions:\n  why:\n    ask: Why?\n    answers:\n      \
                     rest: { say: To rest, goto: take }\n      none-given: { say: I do not say, goto: take }\n\
                     outcomes:\n  take: { verdict: info, title: Take it, because: [rules#leave] }\n";

/// What is edited, in which file, and its text from then on; none if it is removed.
const EDITS: [(&str, &str, Option<&str>); 9] = [
    (
        "a word",
        "content/guide.md",
        Some("---\ntitle: Guide\nkind: guide\n---\n\nRead [[rules#leave]]. {#see}\n"),
    ),
    (
        "a title that others show",
        "content/rules.md",
        Some("---\ntitle: New rules\nkind: guide\n---\n\nTake leave. {#leave}\n"),
    ),
    (
        "an anchor that others need",
        "content/rules.md",
        Some("---\ntitle: New rules\nkind: guide\n---\n\nTake leave. {#rest}\n"),
    ),
    ("back again", "content/rules.md", Some(RULES)),
    ("a file that cannot be parsed", "content/rules.md", Some("---\ntitle: [\n---\n")),
    ("the whole file gone", "content/rules.md", None),
    ("healed", "content/rules.md", Some(RULES)),
    ("the tree gone", "decisions/leave.yaml", None),
    ("the language of all", "handbook.yaml", Some("title: Handbook\nlanguage: sv\n")),
];
