//! Draws what was read, a line each.

use std::fmt::Write as _;

use vagval::model::document::Kind;
use vagval::model::language::Language;
use vagval::model::text::{Block, Inline};
use vagval::parse::draft::{DraftBlock, RawLink};
use vagval::parse::markdown::Piece;

use crate::read;

/// Returns what was read, a line each, and the rules that were broken.
pub(crate) fn drawn(text: &str) -> String {
    let (pieces, told) = read(text, Kind::Page, Language::Swedish);
    let mut drawn = String::new();
    for piece in &pieces {
        match piece {
            Piece::Heading(heading) => {
                let id = heading.anchor.as_ref().map_or("", |anchor| &anchor.value);
                let _ = writeln!(drawn, "h{} #{id} {}", heading.level, inline(&heading.title));
            }
            Piece::Block(one) => block(one, 0, &mut drawn),
        }
    }
    for diagnostic in told {
        let _ = writeln!(drawn, "{}: {}", diagnostic.rule.id, &text[diagnostic.place.span.range()]);
    }
    drawn
}

fn block(block: &DraftBlock, depth: usize, to: &mut String) {
    let indent = "  ".repeat(depth);
    match block {
        Block::Paragraph(clause) => {
            let id = clause.anchor.as_ref().map(|anchor| format!("#{anchor} ")).unwrap_or_default();
            let _ = writeln!(to, "{indent}p {id}{}", inline(&clause.content));
        }
        Block::List { start, items } => {
            let _ = writeln!(to, "{indent}list {start:?}");
            for item in items {
                let _ = writeln!(to, "{indent}- {:?}", item.ticked);
                blocks(&item.blocks, depth + 1, to);
            }
        }
        Block::Quote(inner) => {
            let _ = writeln!(to, "{indent}quote");
            blocks(inner, depth + 1, to);
        }
        Block::Alert(kind, inner) => {
            let _ = writeln!(to, "{indent}{kind:?}");
            blocks(inner, depth + 1, to);
        }
        Block::Code(code) => {
            let _ = writeln!(to, "{indent}code {code:?}");
        }
        Block::Table { alignments, head, rows } => {
            let _ = writeln!(to, "{indent}table {alignments:?}");
            for row in std::iter::once(head).chain(rows) {
                let _ = writeln!(
                    to,
                    "{indent}| {}",
                    row.iter().map(|cell| inline(cell)).collect::<Vec<_>>().join(" | ")
                );
            }
        }
        Block::Definitions(definitions) => {
            for definition in definitions {
                let _ = writeln!(to, "{indent}term {}", inline(&definition.term));
                definition.texts.iter().for_each(|text| blocks(text, depth + 1, to));
            }
        }
        Block::Footnote(name, inner) => {
            let _ = writeln!(to, "{indent}note {name}");
            blocks(inner, depth + 1, to);
        }
        Block::Break => {
            let _ = writeln!(to, "{indent}break");
        }
    }
}

fn blocks(inner: &[DraftBlock], depth: usize, to: &mut String) {
    for one in inner {
        block(one, depth, to);
    }
}

pub(crate) fn inline(content: &[Inline<RawLink>]) -> String {
    let link = |link: &RawLink| match link {
        RawLink::Wiki(name) => format!("[[{}]]", name.value),
        RawLink::Url(name) => name.value.clone(),
    };
    let piece = |piece: &Inline<RawLink>| match piece {
        Inline::Text(text) => text.replace('\u{a0}', "~"),
        Inline::Strong(inner) => format!("*{}*", inline(inner)),
        Inline::Emphasis(inner) => format!("/{}/", inline(inner)),
        Inline::Struck(inner) => format!("-{}-", inline(inner)),
        Inline::Code(code) => format!("`{code}`"),
        Inline::Link(to, inner) => format!("<{} {}>", link(to), inline(inner)),
        Inline::Image(to, text) => format!("!<{} {text}>", link(to)),
        Inline::FootnoteMark(name) => format!("^{name}"),
        Inline::SoftBreak => "↵".to_owned(),
        Inline::HardBreak => "⏎".to_owned(),
    };
    content.iter().map(piece).collect()
}
