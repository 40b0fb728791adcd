//! Texts that some readers of Markdown take very long for, or never come back from.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use vagval::model::document::Kind;
use vagval::model::language::Language;

use crate::drawn::drawn;
use crate::names::names;
use crate::read;

/// Returns texts that some readers of Markdown take very long for, or never come back from.
fn hard_texts() -> Vec<(&'static str, String)> {
    let lists = (0..1_000).fold(String::new(), |text, depth| text + &"  ".repeat(depth) + "- a {#b}\n");
    let ticks = (1..3_000).fold(String::new(), |text, count| text + &"`".repeat(count) + " a ");
    let table = "|a".repeat(5_000) + "\n" + &"|-".repeat(5_000) + "\n" + &"|x\n".repeat(5_000);
    let long_reference = format!("[a]: {}\n\n{}", "x".repeat(4_000), "[a] ".repeat(20_000));
    vec![
        ("emphasis", "*a ".repeat(65_000)),
        ("emphasis that could open and close", "a**b".repeat(65_000)),
        ("emphasis within emphasis", "*a ".repeat(30_000) + "b" + &" a*".repeat(30_000)),
        ("strong within strong", "**a ".repeat(30_000) + "b" + &" a**".repeat(30_000)),
        ("quotes", ">".repeat(50_000) + "a"),
        ("quotes with blanks", "> ".repeat(50_000) + "a {#b}"),
        ("brackets", "[".repeat(50_000)),
        ("brackets that are closed", "[".repeat(50_000) + "a" + &"]".repeat(50_000)),
        ("links", "[a](b".repeat(50_000)),
        ("links with titles", "[a](b \"".repeat(50_000)),
        ("links that are closed", "[a](b) ".repeat(50_000)),
        ("references", "[a][b] ".repeat(50_000)),
        ("wikilinks", "[[a|".repeat(30_000) + &"]]".repeat(30_000)),
        ("wikilinks that are closed", "[[a|b]] ".repeat(50_000)),
        ("images", "![".repeat(50_000)),
        ("images within images", "![a".repeat(20_000) + &"](b)".repeat(20_000)),
        ("lists", lists),
        ("lists on a line", "- ".repeat(50_000) + "a"),
        ("instructions", "<?".repeat(50_000)),
        ("sections of characters", "a <![CDATA[".repeat(50_000)),
        ("comments", "<!-- ".repeat(50_000)),
        ("tags", "<a href=\"".repeat(50_000)),
        ("tags that are closed", "<b>a".repeat(50_000)),
        ("backticks", ticks),
        ("a table", table),
        ("a long reference", long_reference),
        ("braces", "{".repeat(200_000)),
        ("annotations", "{#a ".repeat(65_000)),
        ("annotations that are closed", "{#a} ".repeat(65_000)),
        ("annotations with values", "{open=\"a".repeat(65_000)),
        ("annotations with keys", "{#a open=b ".repeat(30_000) + "}"),
        ("an annotation with many keys", "{#a".to_owned() + &" open=b".repeat(50_000) + "}"),
        ("an annotation with many ids", "a {#a".to_owned() + &" #b".repeat(50_000) + "}"),
        ("a source with many ranges", "a {source=\"b:1".to_owned() + &",2-3".repeat(100_000) + "\"}"),
        ("annotated paragraphs", "a *b {#c open=\"d*\"}\n\n".repeat(20_000)),
        ("definitions", "a\n: b\n".repeat(30_000)),
        ("footnotes", "[^a]: b[^a]\n".repeat(20_000)),
        ("quotation marks", "\"a 'b ".repeat(50_000)),
        ("headings", "# a\n".repeat(50_000)),
        ("paragraphs of law", "2 a § ".repeat(50_000)),
        ("hidden characters", "a\u{200b}".repeat(50_000)),
        ("entities", "&amp;&#x202e;".repeat(50_000)),
    ]
}

#[test]
fn no_text_takes_long_or_reaches_too_deep() {
    for (name, text) in hard_texts() {
        let start = Instant::now();
        drop(read(&text, Kind::Page, Language::Swedish));
        assert!(start.elapsed() < Duration::from_secs(10), "{name} took {:?}", start.elapsed());
    }
}

#[test]
fn a_short_table_makes_no_long_page() {
    let text = "|a".repeat(500) + "\n" + &"|-".repeat(500) + "\n" + &"|x\n".repeat(500);
    let drawn = drawn(&text);
    assert_eq!(drawn.matches("over-limit").count(), 1);
    assert!(drawn.len() < 20 * text.len());
}

#[test]
fn what_stands_too_deep_is_told_once_and_its_text_is_kept() {
    for text in ["> ".repeat(200) + "a", "- ".repeat(200) + "a", "*b ".repeat(200) + "a" + &" c*".repeat(200)]
    {
        let drawn = drawn(&text);
        assert_eq!(drawn.matches("over-limit").count(), 1, "{drawn}");
        assert!(drawn.contains('a'));
    }
}

/// Pieces of text that mean something to a reader of Markdown, with bars between.
const TELLING: &str = "#¦ ¦\n¦\r\n¦\r¦\n\n¦- ¦1. ¦> ¦*¦**¦_¦`¦```¦[¦]¦[[¦]]¦|¦\\¦(¦)¦!¦<¦>¦</b>¦<!--¦-->¦&amp;¦&#x202e;¦{¦}¦{#a¦\
    {#b duty=\"c d\"}¦ source=x:1-2¦when=\"¦\"¦'¦--¦...¦: ¦[^1]¦[^1]: ¦[a]: b¦|-|-|¦~~¦åäö¦§ 2 §¦\u{200b}¦\u{0}¦    ¦\t¦\
    [x] ¦[!NOTE]¦a¦1¦https://a.se¦javascript:¦===¦---¦🎉¦\u{feff}¦\u{301}";

fn telling_text() -> impl Strategy<Value = String> {
    let pieces: Vec<_> = TELLING.split('¦').collect();
    proptest::collection::vec(proptest::sample::select(pieces), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_the_reader(text in telling_text(), kind in proptest::sample::select(&Kind::ALL[..]), language in proptest::sample::select(&Language::ALL[..])) {
        let (pieces, told) = read(&text, kind, language);
        for name in names(&pieces) {
            prop_assert!(text.get(name.span.range()).is_some(), "a name stands between letters");
        }
        for diagnostic in told {
            prop_assert!(text.get(diagnostic.place.span.range()).is_some(), "{} stands between letters", diagnostic.title);
        }
    }

    #[test]
    fn any_letters_are_read(text in "\\PC{0,60}") {
        read(&text, Kind::Page, Language::Swedish);
    }
}
