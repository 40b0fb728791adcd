//! Judges files that documents show: pictures and papers may go to the site, what can run code may not.
//!
//! Does not change them: a file is copied byte by byte or refused.

use crate::diagnostic::Diagnostic;
use crate::rules;
use crate::source::{FileId, Span};

/// The endings of files that may stand beside the pages.
const ALLOWED: [&str; 14] =
    ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "csv", "txt", "mp4", "webm", "vtt", "ics"];

/// The endings of files that a browser runs.
const ACTIVE: [&str; 11] =
    ["html", "htm", "xhtml", "shtml", "js", "mjs", "xml", "xsl", "xslt", "swf", "wasm"];

/// What a drawing that runs code or fetches something holds, without blanks and in lower case.
const ACTIVE_IN_SVG: [&str; 12] = [
    "<script",
    "<foreignobject",
    "<iframe",
    "<embed",
    "<object",
    "<handler",
    "<!entity",
    "<!doctypesvg[",
    "javascript:",
    "<set",
    "<animate",
    "<?xml-stylesheet",
];

/// How a pointer begins that git LFS leaves where it has not fetched the file.
const LFS: &[u8] = b"version https://git-lfs.github.com/spec/";

/// Whether files of an ending, in lower case, may stand beside the pages.
pub(super) fn is_allowed(ending: &str) -> bool {
    ALLOWED.contains(&ending)
}

/// Whether a browser runs files of an ending, in lower case.
pub(super) fn is_active(ending: &str) -> bool {
    ACTIVE.contains(&ending)
}

/// Returns why a file may not stand beside the pages; none if it may.
pub(super) fn fault(path: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let ending = path.rsplit('.').next().unwrap_or_default().to_lowercase();
    let span = Span::whole(FileId::of(path));
    if bytes.starts_with(LFS) {
        return Some(rules::lfs_pointer::diagnostic(path, span));
    }
    if is_active(&ending) {
        return Some(rules::active_file::page(path, span));
    }
    let found = (ending == "svg").then(|| active_part(bytes)).flatten()?;
    Some(rules::active_file::drawing(path, span, &found))
}

/// Returns the part of a drawing that runs code or fetches something from elsewhere.
fn active_part(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let dense: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\0').collect();
    let found = ACTIVE_IN_SVG.iter().find(|part| dense.contains(**part)).map(|part| (*part).to_owned());
    found.or_else(|| handler(&text)).or_else(|| elsewhere(&dense))
}

/// Returns the first attribute that runs when something happens, such as `onload`.
fn handler(text: &str) -> Option<String> {
    let mut names = text.split('=').filter_map(|before| {
        let before = before.trim_end();
        let name = before.rsplit(|letter: char| !letter.is_ascii_lowercase()).next()?;
        let stands_alone = before.len() > name.len();
        (stands_alone && name.len() > 2 && name.starts_with("on")).then_some(name)
    });
    names.next().map(str::to_owned)
}

/// Returns the first reference of a drawing that leads out of it.
fn elsewhere(dense: &str) -> Option<String> {
    let mut references = dense.split("href=").skip(1).filter_map(|rest| {
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        rest[1..].split(quote).next()
    });
    let leads_out = |target: &&str| !target.starts_with('#') && !target.starts_with("data:image/");
    references.find(leads_out).map(|target| format!("href=\"{target}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_that_runs_code_is_refused() {
        for drawing in [
            "<svg><script>1</script></svg>",
            "<svg onload=\"1\"/>",
            "<svg><g\nonclick = '1'/></svg>",
            "<svg><a href=\"java\nscript:1\"/></svg>",
            "<svg><image href='https://example.org/x.png'/></svg>",
            "<svg><foreignObject/></svg>",
        ] {
            assert!(active_part(drawing.as_bytes()).is_some(), "{drawing}");
        }
    }

    #[test]
    fn a_plain_drawing_may_stand() {
        let drawing =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Ett = en</title><use href=\"#a\"/></svg>";
        assert_eq!(active_part(drawing.as_bytes()), None);
    }
}
