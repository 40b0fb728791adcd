//! Parsing survives any text, says the same whatever the number of threads, and remembers what has not changed.

use std::sync::Arc;

use proptest::prelude::*;
use vagval::diagnostic::draw::{self, Format};
use vagval::diagnostic::{Diagnostic, Report};
use vagval::load;
use vagval::parse::draft::Drafts;
use vagval::parse::{self, Memory};
use vagval::source::{Sources, Span};

/// A file of every kind that is parsed, each right as it stands.
const FILES: [(&str, &str); 6] = [
    ("handbook.yaml", include_str!("../handbook.yaml")),
    ("content/registers/organisations.yaml", include_str!("../content/registers/organisations.yaml")),
    ("content/registers/sources.yaml", include_str!("../content/registers/sources.yaml")),
    ("content/rutiner/ostermalm-rutin.md", include_str!("../content/rutiner/ostermalm-rutin.md")),
    (
        "decisions/facts.yaml",
        "person: { ask: Vem?, help: \"Se [[role:chef]].\", answers: { ja: Ja, nej: Nej } }\n",
    ),
    ("decisions/starta-konto.yaml", include_str!("../decisions/starta-konto.yaml")),
];

/// Pieces from which texts are made that come near to being right.
const PIECES: [&str; 40] = [
    "\n",
    "\n  ",
    "\n    ",
    "\n- ",
    "\t",
    " ",
    ": ",
    ":",
    ", ",
    "{ ",
    " }",
    "[",
    "]",
    "\"",
    "'",
    " # ",
    "|\n  ",
    ">-\n",
    "&a ",
    "*a",
    "**",
    "!!str ",
    "<<: ",
    "---\n",
    "...",
    "? ",
    "%YAML",
    "\\",
    "\u{feff}",
    "å",
    "😀",
    "title",
    "answers",
    "goto",
    "when: ",
    "organisation in ",
    "a = b | c",
    "not (",
    "organisation",
    "[[",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_parsed_without_a_panic(text in "\\PC{0,200}|(?s).{0,80}", file in 0..FILES.len()) {
        survives(FILES[file].0, &text)?;
    }

    #[test]
    fn any_text_of_yaml_pieces_is_parsed_without_a_panic(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40),
        file in 0..FILES.len(),
    ) {
        survives(FILES[file].0, &pieces.concat())?;
    }

    #[test]
    fn a_damaged_file_is_parsed_without_a_panic(
        file in 0..FILES.len(),
        at in any::<prop::sample::Index>(),
        length in 0..40_usize,
        piece in prop::sample::select(&PIECES[..]),
    ) {
        let (path, text) = FILES[file];
        let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
        let first = at.index(places.len());
        let end = places.get(first + length).copied().unwrap_or(text.len());
        survives(path, &format!("{}{piece}{}", &text[..places[first]], &text[end..]))?;
    }

    #[test]
    fn a_guard_of_any_words_is_parsed_without_a_panic(
        words in prop::collection::vec("[a-z]{1,4}|and|or|not|in|has|asked|organisation|[=!<>|()&,.'-]{1,3}", 0..12),
    ) {
        let tree = format!(
            "title: A\nstart: q\nquestions:\n  q:\n    ask: A\n    answers: {{ a: {{ say: A }} }}\n    goto:\n    - when: >-\n        {}\n      to: o\noutcomes: {{ o: {{ verdict: info, title: A, because: [a] }} }}\n",
            words.join(" "),
        );
        survives("decisions/a.yaml", &tree)?;
    }
}

#[test]
fn a_block_of_text_that_is_a_key_stands_in_its_file() {
    for text in ["? |\n  : ", "? |\n  &a ", "? |+\n  a\n\n\n", "? >\n  å \n\n: b\n"] {
        survives("handbook.yaml", text).expect("every place lies in the file");
    }
}

/// Parses a file and draws its mistakes; every place in them must lie in the file, between letters.
fn survives(path: &str, text: &str) -> Result<(), TestCaseError> {
    let sources = load::from_memory([(path, text)]);
    let (_, report) = drafts(&sources, &mut Memory::default());
    let text = &sources.at(path).expect("it was put there").text;
    for diagnostic in report.diagnostics() {
        for span in spans(diagnostic) {
            prop_assert!(text.get(span.range()).is_some(), "{}: {span:?} of {text:?}", diagnostic.title);
        }
    }
    prop_assert!(draw::text(&report, &sources, Format::Human).len() < 1_000_000);
    Ok(())
}

fn spans(diagnostic: &Diagnostic) -> impl Iterator<Item = Span> {
    std::iter::once(diagnostic.place.span).chain(diagnostic.related.iter().map(|label| label.span))
}

fn drafts(sources: &Sources, memory: &mut Memory) -> (Drafts, Report) {
    let mut report = Report::default();
    let drafts = parse::drafts(sources, memory, &mut report);
    (drafts, report)
}

/// Returns the files, each with a mistake, and some more of each kind.
fn wrong_sources() -> Sources {
    let files = FILES.iter().map(|(path, text)| ((*path).to_owned(), format!("{text}\nnonsense: {{ a\n")));
    let more = (0..40)
        .map(|number| (format!("decisions/tree-{number}.yaml"), format!("title: {number}\nsummry: A\n")));
    let files: Vec<_> = files.chain(more).collect();
    load::from_memory(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let sources = wrong_sources();
    let told = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be had");
        let (drafts, report) = pool.install(|| drafts(&sources, &mut Memory::default()));
        format!("{drafts:?}{report:?}")
    };
    let alone = told(1);
    assert_eq!(alone, told(2));
    assert_eq!(alone, told(16));
}

#[test]
fn what_has_not_changed_is_remembered_with_its_mistakes() {
    let mut memory = Memory::default();
    let (first, told) = drafts(&wrong_sources(), &mut memory);
    let (second, again) = drafts(&wrong_sources(), &mut memory);
    assert_eq!(format!("{told:?}"), format!("{again:?}"));
    let same = first.trees.iter().zip(&second.trees).all(|(one, other)| Arc::ptr_eq(one, other));
    assert!(same && first.trees.len() == second.trees.len());
}

#[test]
fn what_has_changed_or_gone_is_forgotten() {
    let mut memory = Memory::default();
    let right =
        "title: A\nstart: o\nquestions: {}\noutcomes: { o: { verdict: info, title: A, because: [a] } }\n";
    let wrong = right.replace("verdict: info", "verdict: perhaps");
    let (_, report) = drafts(&load::from_memory([("decisions/a.yaml", wrong.as_str())]), &mut memory);
    assert!(report.has_errors());
    let (after, report) = drafts(&load::from_memory([("decisions/a.yaml", right)]), &mut memory);
    assert!(!report.has_errors());
    assert_eq!(after.trees.len(), 1);
    let (after, _) = drafts(&Sources::default(), &mut memory);
    assert!(after.trees.is_empty());
}

#[test]
fn the_files_of_this_repository_are_right() {
    let (_, report) = drafts(&load::from_memory(FILES), &mut Memory::default());
    assert!(report.diagnostics().is_empty(), "{report:?}");
}
