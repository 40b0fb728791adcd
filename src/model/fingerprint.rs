//! Fingerprints of what a text says, equal for texts that differ only in white space and typography.
//!
//! Does not keep the text: two texts are compared by sixteen hexadecimal digits.

use crate::model::text::{Block, HandbookBlock, Inline, Target};

/// Returns the fingerprint of a text: the first 16 hexadecimal digits of BLAKE3.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    let mut plain = Plain::default();
    plain.add(text);
    plain.fingerprint()
}

/// Returns a text with typewriter marks, and one blank for any white space; none at its ends.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut plain = Plain::default();
    plain.add(text);
    plain.text
}

/// A text with typewriter marks and single blanks, that grows piece by piece.
#[derive(Debug, Default)]
pub struct Plain {
    text: String,
    /// Whether a blank is due before the next word.
    blank: bool,
}

impl Plain {
    /// Adds a piece of text.
    pub fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            at += match bytes[at..] {
                [b' ' | b'\t'..=b'\r', ..] => self.blank(1),
                [0xC2, 0x85 | 0xA0, ..] => self.blank(2),
                // U+2000–U+200A, U+2028, U+2029, U+202F: blanks of other widths and ends of lines.
                [0xE2, 0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF, ..] => self.blank(3),
                // U+2010–U+2015 and the sign for minus.
                [0xE2, 0x80, 0x90..=0x95, ..] | [0xE2, 0x88, 0x92, ..] => self.mark("-", 3),
                [0xE2, 0x80, 0x98..=0x9B, ..] => self.mark("'", 3),
                [0xE2, 0x80, 0x9C..=0x9F, ..] => self.mark("\"", 3),
                [0xC2, 0xAB | 0xBB, ..] => self.mark("\"", 2),
                [0xE2, 0x80, 0xA6, ..] => self.mark("...", 3),
                // The soft hyphen shows only at a line's end.
                [0xC2, 0xAD, ..] => 2,
                _ => {
                    let run = bytes[at + 1..].iter().take_while(|byte| is_plain(**byte)).count() + 1;
                    self.mark(&text[at..at + run], run)
                }
            };
        }
    }

    /// Adds running text as it is read.
    pub fn add_text(&mut self, text: &[Inline<Target>]) {
        for piece in text {
            match piece {
                Inline::Text(text) | Inline::Code(text) | Inline::Image(_, text) => self.add(text),
                Inline::Strong(inner)
                | Inline::Emphasis(inner)
                | Inline::Struck(inner)
                | Inline::Link(_, inner) => self.add_text(inner),
                Inline::SoftBreak | Inline::HardBreak => self.end(),
                Inline::FootnoteMark(_) => {}
            }
        }
    }

    /// Adds blocks, each apart from the next.
    pub fn add_blocks(&mut self, blocks: &[HandbookBlock]) {
        for block in blocks {
            self.add_block(block);
            self.end();
        }
    }

    /// Ends a word, so that what comes next stands apart.
    pub fn end(&mut self) {
        self.blank = true;
    }

    /// Returns all that was added.
    #[must_use]
    pub fn into_text(self) -> String {
        self.text
    }

    /// Returns the fingerprint of all that was added.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        blake3::hash(self.text.as_bytes()).to_hex()[..16].to_owned()
    }

    fn add_block(&mut self, block: &HandbookBlock) {
        match block {
            Block::Paragraph(clause) => self.add_text(&clause.content),
            Block::List { items, .. } => {
                for item in items {
                    self.add_blocks(&item.blocks);
                }
            }
            Block::Quote(inner) | Block::Alert(_, inner) | Block::Footnote(_, inner) => {
                self.add_blocks(inner);
            }
            Block::Code(code) => self.add(code),
            Block::Break => {}
            Block::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    self.add_text(cell);
                    self.end();
                }
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    self.add_text(&definition.term);
                    self.end();
                    for text in &definition.texts {
                        self.add_blocks(text);
                    }
                }
            }
        }
    }

    /// Passes over a blank of some length.
    fn blank(&mut self, length: usize) -> usize {
        self.blank = true;
        length
    }

    /// Adds letters or a mark for what has some length in the text.
    fn mark(&mut self, mark: &str, length: usize) -> usize {
        if std::mem::take(&mut self.blank) && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(mark);
        length
    }
}

/// Whether a byte can begin neither a blank nor a mark that is made equal to another.
fn is_plain(byte: u8) -> bool {
    !matches!(byte, b' ' | b'\t'..=b'\r' | 0xC2 | 0xE2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_and_typography_change_nothing() {
        assert_eq!(fingerprint("Ta  bort\n\"bilden\" – nu"), fingerprint("Ta bort ”bilden” - nu"));
        assert_eq!(fingerprint("2\u{a0}§ …"), fingerprint("2 § ..."));
        assert_eq!(plain("  «Ja»,\u{ad} 5 € ‚nej’ \u{2212}1\t"), "\"Ja\", 5 € 'nej' -1");
    }

    #[test]
    fn words_change_it() {
        assert_ne!(fingerprint("Ta bort"), fingerprint("Ta inte bort"));
        assert_eq!(fingerprint("").len(), 16);
    }
}
