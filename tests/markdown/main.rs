//! Markdown as it is read: every construct in its block, every name at its bytes, and no text too hard.

mod drawn;
mod hard;
mod names;

use vagval::diagnostic::{Diagnostic, Report};
use vagval::model::document::Kind;
use vagval::model::language::Language;
use vagval::model::text::Block;
use vagval::parse::markdown::{self, Home, Piece};
use vagval::source::{Excerpt, FileKind, SourceFile, Span};

use crate::drawn::{drawn, inline};
use crate::names::names;

/// Reads a text as the body of a document.
fn read(text: &str, kind: Kind, language: Language) -> (Vec<Piece>, Vec<Diagnostic>) {
    let file = SourceFile { path: "content/a.md".into(), kind: FileKind::Document, text: text.into() };
    let mut report = Report::default();
    let excerpt = Excerpt::verbatim(&file, 0..text.len());
    let pieces = markdown::pieces(&excerpt, Home::Document(Some(kind)), language, &mut report);
    (pieces, report.into_diagnostics())
}

#[test]
fn blocks_are_read_as_they_are_typed() {
    assert_eq!(drawn(include_str!("blocks.md")), include_str!("blocks.txt"));
}

#[test]
fn links_keep_their_targets() {
    assert_eq!(
        drawn("[[a]] [[b#c|d *e*]] [[law:2018:218 2 kap. 4 §]] [[#x|]]"),
        "p <[[a]] > <[[b#c]] d /e/> <[[law:2018:218 2 kap. 4 §]] > <[[#x]] >\n"
    );
    assert_eq!(
        drawn("[a](../b.md#c \"t\") <https://a.se/b> <x@y.se> [d](<e f>)"),
        "p <../b.md#c a> <https://a.se/b https://a.se/b> <mailto:x@y.se x@y.se> <e f d>\n"
    );
    assert_eq!(drawn("[a][b] [b]\n\n[b]: ../c.md"), "p <../c.md a> <../c.md b>\n");
    assert_eq!(drawn("![bild](b.png) ![[c.png]]"), "p !<b.png bild> !<c.png c.png>\n");
    assert_eq!(drawn("`[[a]]` \\[[b]]\n\n    [[c]]\n"), "p `[[a]]` [[b]]\ncode \"[[c]]\\n\"\n");
    assert_eq!(drawn("[[ a \n b | c ]]"), "p <[[a b]]  c >\n");
}

#[test]
fn links_that_no_page_may_have_become_text() {
    for link in [
        "[a](javascript:b)",
        "[a](<java&#10;script:b>)",
        "[a](JAVASCRIPT&colon;b)",
        "[a](data:text/html,b)",
        "[a](vbscript:b)",
        "[a][c]\n\n[c]: javascript:b",
    ] {
        let drawn = drawn(link);
        assert!(drawn.starts_with("p a\nunsafe-link: "), "{link}: {drawn}");
    }
    assert_eq!(drawn("<javascript:b>"), "p javascript:b\nunsafe-link: javascript:b\n");
    assert_eq!(
        drawn("![a](https://b.se/c.png)"),
        "p <https://b.se/c.png a>\nremote-asset: https://b.se/c.png\n"
    );
    assert_eq!(drawn("![a](data:image/png;base64,b)"), "p a\nunsafe-link: data:image/png;base64,b\n");
}

#[test]
fn references_without_a_definition_are_told() {
    let told = "broken-link: [^g]\nbroken-link: [b][c]\nbroken-link: [d]\n";
    assert_eq!(drawn("a [b][c] [d][] [e] f[^g]"), format!("p a [b][c] [d][] [e] f[^g]\n{told}"));
    assert_eq!(drawn("a[^B] \\[^c] `[^d]`\n\n[^b]: e"), "p a^b [^c] `[^d]`\nnote b\n  p e\n");
    assert_eq!(
        drawn("a[^b]\n\n[^b]: c\n[^b]: d"),
        "p a^b\nnote b\n  p c\nnote b\n  p d\nduplicate-id: [^b]:\n"
    );
}

#[test]
fn html_is_shown_as_text_and_told_once_a_block() {
    assert_eq!(drawn("a <b>c</b> <i>d</i>"), "p a <b>c</b> <i>d</i>\nraw-html: <b>\n");
    assert_eq!(drawn("<div>\n*a*\n</div>\n\nb"), "code \"<div>\\n*a*\\n</div>\\n\"\np b\nraw-html: <div>\n");
    assert_eq!(drawn("<!-- a\n\nb -->\n"), "code \"<!-- a\\n\\nb -->\\n\"\nraw-html: <!-- a\n");
}

#[test]
fn annotations_end_headings_paragraphs_and_items() {
    assert_eq!(
        drawn("# A {#a}\n\n## B ## {#b}\n\nC\n= {#c}\n=====\n\n## D {#d} ##\n"),
        "h1 #a A\nh2 #b B ##\nh1 #c C↵=\nh2 #d D\n"
    );
    assert_eq!(
        drawn("a\nb {#c}\n\n- d {#e}\n\n  f {#g}\n  - h {#i}\n"),
        "p #c a↵b\nlist None\n- None\n  p #e d\n  p #g f\n  list None\n  - None\n    p #i h\n"
    );
    assert_eq!(drawn("a *b* {#c}\n\n> d\n> {#e}\n"), "p #c a /b/\nquote\n  p #e d\n");
    assert_eq!(
        drawn("a \\{#b}\n\n`{#c}`\n\nd {e}\n\n    {#f}\n"),
        "p a {#b}\np `{#c}`\np d {e}\ncode \"{#f}\\n\"\n"
    );
}

#[test]
fn marks_in_the_text_find_no_partner_in_an_annotation() {
    assert_eq!(drawn("a *b {#c open=\"d*\"}\n\n*e*"), "p #c a *b\np /e/\n");
    assert_eq!(drawn("a `b {#c open=\"d`\"}\n"), "p #c a `b\n");
    assert_eq!(drawn("a [b {#c open=\"](d)\"}\n"), "p #c a [b\n");
}

#[test]
fn an_annotation_in_the_wrong_place_is_told_once() {
    for text in [
        "a {#b} c",
        "| a {#b} |\n|--|",
        "a {#b\nc}",
        "a {#b",
        "a {#b}\nc {#d} e",
        "{#b}",
        "## {#b}",
        "a {open=b} c",
    ] {
        let (_, told) = read(text, Kind::Page, Language::Swedish);
        let rules: Vec<_> = told.iter().map(|one| one.rule.id).collect();
        assert_eq!(rules, ["bad-attribute"], "{text}");
    }
}

#[test]
fn the_id_of_an_annotation_in_the_wrong_place_still_leads_there() {
    assert!(drawn("a {#b} c").starts_with("p #b a"));
    assert!(drawn("a {#b duty=c\nopen=d}").starts_with("p #b a"));
    assert!(drawn("## a {#b").starts_with("h2 #b a"));
}

#[test]
fn what_readers_cannot_see_stands_on_no_page() {
    assert_eq!(drawn("a\u{200b}b\u{202e}c `d\u{0}e` [f](g\u{200b}h)"), "p abc `de` <gh f>\n");
}

#[test]
fn typography_follows_the_language() {
    let text = "\"Hej\" sa 'hon' -- se 2 kap. 4 § `\"kod\" 4 §`...";
    assert_eq!(drawn(text), "p ”Hej” sa ’hon’ – se 2~kap. 4~§ `\"kod\" 4 §`…\n");
    let (pieces, _) = read(text, Kind::Page, Language::English);
    let [Piece::Block(Block::Paragraph(clause))] = &pieces[..] else { panic!("one paragraph") };
    assert_eq!(inline(&clause.content), "“Hej” sa ‘hon’ – se 2 kap. 4 § `\"kod\" 4 §`…");
}

#[test]
fn every_name_stands_at_its_bytes() {
    let text = "\
# Å {#a was=\"b c\" source=\"d:1-2 e\" open=f force=local implements=\"g#h\"}

*Ö* [[i#j|k]] [l *m*](n \"o\") [p][q] [q] <https://r.se> [](s) [t\\]](<u v>) {#w duty=\"x y\" deviates=z#å decision=\"ä\"}

- ![bild](aa.png) ![[bb.png]] {#cc should=dd}

| a |
|---|
| [[ ee \\| ff ]] [g](h) |

> [l](m(n)o)

[q]: <../pp qq.md> \"r\"
";
    let (pieces, told) = read(text, Kind::Routine, Language::Swedish);
    assert_eq!(told.iter().map(|one| &one.title).collect::<Vec<_>>(), Vec::<&String>::new());
    let names = names(&pieces);
    assert_eq!(names.len(), 26, "{names:?}");
    for name in names {
        assert_eq!(&text[name.span.range()], name.value, "a name is not where it says");
    }
}

#[test]
fn headings_and_clauses_know_their_lines() {
    let text = "## A *b* {#c}\n\nd e\nf {#g}\n\n- h {#i}\n";
    let (pieces, _) = read(text, Kind::Page, Language::Swedish);
    let span = |piece: &Piece| -> Span {
        match piece {
            Piece::Heading(heading) => heading.span,
            Piece::Block(Block::Paragraph(clause)) => clause.span,
            Piece::Block(block) => {
                let Block::List { items, .. } = block else { panic!("a list") };
                let Some(Block::Paragraph(clause)) = items[0].blocks.first() else { panic!("a clause") };
                clause.span
            }
        }
    };
    let written: Vec<_> = pieces.iter().map(|piece| &text[span(piece).range()]).collect();
    assert_eq!(written, ["## A *b* {#c}", "d e\nf", "h"]);
}

#[test]
fn line_ends_make_no_difference() {
    let text = "# A {#a}\n\nb *c*\nd  \ne {#f}\n\n- g {#h}\n\n```\ncode\nmore\n```\n\n<div>\nx\n</div>\n\n| a |\n|---|\n| [[b\\|c]] |\n\n> [d](\n> e)\n\nf {#g\nh}\n\n    i\n    j\n";
    let drawn_with = |end: &str| drawn(&text.replace('\n', end)).replace(end, "\n");
    let plain = drawn(text);
    assert_eq!(drawn_with("\r\n"), plain);
    assert_eq!(drawn_with("\r"), plain);
}
