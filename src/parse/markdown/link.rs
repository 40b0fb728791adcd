//! Makes links and images of what the Markdown library found; those that no page may have become text.
//!
//! Does not know whether a target exists: that is [`crate::resolve`].

use std::ops::Range;

use pulldown_cmark::LinkType;

use crate::model::text::{Inline, plain};
use crate::parse::draft::{DraftText, Name, RawLink};
use crate::parse::markdown::inline::Line;
use crate::parse::markdown::reader::Reader;
use crate::rules::{remote_asset, unsafe_link};
use crate::source::Spanned;

/// A link or image as it was found.
pub(super) struct Link<'a> {
    /// How it is written.
    pub(super) kind: LinkType,
    /// Its destination, escapes undone.
    pub(super) url: &'a str,
    /// The name of the definition that it refers to.
    pub(super) reference: &'a str,
    /// All of it.
    pub(super) range: Range<usize>,
    /// Where its text ends.
    pub(super) inner_end: usize,
}

impl Reader<'_> {
    /// Adds a link and its text.
    pub(super) fn link(&mut self, link: &Link<'_>, inner: DraftText, to: &mut Line) {
        if let LinkType::WikiLink { has_pothole } = link.kind {
            let target = RawLink::Wiki(self.wiki_target(link));
            return to.push(Inline::Link(target, if has_pothole { inner } else { Vec::new() }));
        }
        let url = self.url(link);
        match Scheme::of(&url.value) {
            Scheme::Web | Scheme::Contact if inner.is_empty() => {
                let shown = vec![Inline::Text(url.value.clone())];
                to.push(Inline::Link(RawLink::Url(url), shown));
            }
            Scheme::None | Scheme::Web | Scheme::Contact => to.push(Inline::Link(RawLink::Url(url), inner)),
            Scheme::Other(scheme) => {
                self.report.push(unsafe_link::diagnostic(&scheme, &url, &plain(&inner)));
                to.extend(inner);
            }
        }
    }

    /// Adds an image; one from another site becomes a link, so that a page asks nobody else for anything.
    pub(super) fn image(&mut self, link: &Link<'_>, inner: &DraftText, to: &mut Line) {
        let url =
            if let LinkType::WikiLink { .. } = link.kind { self.wiki_target(link) } else { self.url(link) };
        let text = plain(inner);
        match Scheme::of(&url.value) {
            Scheme::None if !url.value.starts_with("//") => to.push(Inline::Image(RawLink::Url(url), text)),
            Scheme::None | Scheme::Web => {
                self.report.push(remote_asset::diagnostic(&url));
                let shown = if text.is_empty() { url.value.clone() } else { text };
                to.push(Inline::Link(RawLink::Url(url), vec![Inline::Text(shown)]));
            }
            Scheme::Contact => {
                self.report.push(unsafe_link::image(&url));
                to.push(Inline::Text(text));
            }
            Scheme::Other(scheme) => {
                self.report.push(unsafe_link::diagnostic(&scheme, &url, &text));
                to.push(Inline::Text(text));
            }
        }
    }

    /// Returns what stands before any bar between two pairs of brackets.
    fn wiki_target(&self, link: &Link<'_>) -> Name {
        let place = self.place(link);
        let target = &self.text.text[place.clone()];
        let target = if target.contains(['\n', '\r']) {
            target.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            target.to_owned()
        };
        Spanned::new(self.seen(&target), self.span(place))
    }

    fn url(&self, link: &Link<'_>) -> Name {
        let place = self.span(self.place(link));
        let url = self.seen(link.url);
        Spanned::new(if matches!(link.kind, LinkType::Email) { format!("mailto:{url}") } else { url }, place)
    }
}

/// How a destination begins.
enum Scheme {
    /// Without a scheme: a file of the project.
    None,
    /// With `http:` or `https:`.
    Web,
    /// With `mailto:` or `tel:`.
    Contact,
    /// With one that no page may have, in small letters.
    Other(String),
}

impl Scheme {
    /// Returns how a browser understands a destination: it passes over blanks and control characters.
    fn of(destination: &str) -> Self {
        let mut scheme = String::new();
        for letter in destination.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()) {
            match letter {
                ':' if !scheme.is_empty() => return Self::named(scheme),
                'a'..='z' | 'A'..='Z' => scheme.push(letter.to_ascii_lowercase()),
                '0'..='9' | '+' | '-' | '.' if !scheme.is_empty() => scheme.push(letter),
                _ => return Self::None,
            }
        }
        Self::None
    }

    fn named(scheme: String) -> Self {
        match scheme.as_str() {
            "http" | "https" => Self::Web,
            "mailto" | "tel" => Self::Contact,
            _ => Self::Other(scheme),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Scheme;

    #[test]
    fn a_scheme_is_found_in_every_spelling() {
        for spelling in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "javascript\r:alert(1)",
        ] {
            assert!(
                matches!(Scheme::of(spelling), Scheme::Other(scheme) if scheme == "javascript"),
                "{spelling:?}"
            );
        }
    }

    #[test]
    fn files_of_the_project_have_no_scheme() {
        for path in ["../a.md#b", "#a:b", "a/b:c", "?a:b", "//host/a", ":a", "1:2", ""] {
            assert!(matches!(Scheme::of(path), Scheme::None), "{path}");
        }
    }
}
