//! Turns a span into what people and editors count in: path, line and column.

use std::sync::Arc;

use crate::source::{Sources, Span};

/// A place as people name it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The file, relative to the project.
    pub path: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// The letter in the line, from 1.
    pub column: usize,
}

impl Position {
    /// Returns where a span starts; a span in no known file stands at the project's first line.
    #[must_use]
    pub fn start(span: Span, sources: &Sources) -> Self {
        Self::of(span, span.range().start, sources)
    }

    /// Returns where a span ends.
    #[must_use]
    pub fn end(span: Span, sources: &Sources) -> Self {
        Self::of(span, span.range().end, sources)
    }

    fn of(span: Span, offset: usize, sources: &Sources) -> Self {
        let Some(file) = sources.file(span.file) else {
            return Self { path: Arc::from("handbook.yaml"), line: 1, column: 1 };
        };
        let before = &file.text[..file.text.floor_char_boundary(offset)];
        let start_of_line = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            path: Arc::clone(&file.path),
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[start_of_line..].trim_start_matches('\u{feff}').chars().count() + 1,
        }
    }
}

impl std::fmt::Display for Position {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}:{}:{}", self.path, self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load;
    use crate::source::FileId;

    #[test]
    fn columns_count_letters_and_not_bytes() {
        let sources = load::from_memory([("content/a.md", "en\nåäö här\n")]);
        let span = Span::new(FileId::of("content/a.md"), 10..14);
        assert_eq!(Position::start(span, &sources).to_string(), "content/a.md:2:5");
    }
}
