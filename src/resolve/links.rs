//! Ordinary Markdown links: other sites, and paths from the file they stand in to another file of the project.
//!
//! Does not read `[[…]]`; see [`crate::resolve::reference`].

use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use crate::model::text::Target;
use crate::parse::draft::Name;
use crate::resolve::findings::{Findings, What};
use crate::resolve::names::Here;
use crate::resolve::reference;
use crate::rules::broken_link;
use crate::source::Spanned;

/// The schemes of links that leave the site; the parser has let no other pass.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Finds what a link leads to.
pub(crate) fn target(here: &Here, url: &Name, findings: &mut Findings) -> Option<Target> {
    if leaves_the_site(&url.value) {
        return Some(Target::Web(url.value.trim().to_owned()));
    }
    let hash = url.value.find('#').unwrap_or(url.value.len());
    let path = &url.value[..hash];
    let anchor = (hash + 1 < url.value.len()).then(|| reference::part(url, hash + 1..url.value.len()));
    let anchor = anchor.map(|anchor| anchor.map(|anchor| decoded(&anchor)));
    if path.is_empty() {
        return reference::place_in(here, None, anchor.as_ref(), findings).map(Target::Place);
    }
    let file = file(here, path, url, findings)?;
    if let Some(index) = here.names.documents.at(&file.value) {
        let index = here.names.documents.standing(index, url, findings)?;
        return match anchor {
            Some(anchor) => here.names.documents.passage(index, &anchor, findings).map(Target::Place),
            None => Some(Target::Place(here.names.documents.whole(index))),
        };
    }
    other_file(here, &file, findings)
}

/// Finds what an image shows.
pub(crate) fn image(here: &Here, url: &Name, findings: &mut Findings) -> Option<Target> {
    let file = file(here, &url.value, url, findings)?;
    if here.names.is_asset(&file.value) {
        return Some(Target::Asset(file.value));
    }
    if !here.names.is_lost_asset(&file.value) {
        findings.miss(What::Image, &file);
    }
    None
}

/// Finds a tree or a file that is copied as it is.
fn other_file(here: &Here, file: &Name, findings: &mut Findings) -> Option<Target> {
    if here.names.is_asset(&file.value) {
        return Some(Target::Asset(file.value.clone()));
    }
    let tree = file
        .value
        .strip_prefix("decisions/")
        .and_then(|name| name.strip_suffix(".yaml").or_else(|| name.strip_suffix(".yml")));
    if let Some(tree) = tree.filter(|tree| here.names.knows_tree(tree)) {
        return here.names.tree(&Spanned::new(tree.to_owned(), file.span), findings).map(Target::Tree);
    }
    if !here.names.documents.is_lost(&file.value) && !here.names.is_lost_asset(&file.value) {
        findings.miss(What::File, file);
    }
    None
}

/// Returns the path in the project that a path leads to from the file it stands in.
fn file(here: &Here, path: &str, url: &Name, findings: &mut Findings) -> Option<Name> {
    let path = decoded(path);
    if path.starts_with('/') || path.contains(['\\', '\0']) {
        findings.push(broken_link::not_relative(url));
        return None;
    }
    let mut parts: Vec<&str> = here.path.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.pop().is_none() {
                    findings.push(broken_link::outside(url));
                    return None;
                }
            }
            name => parts.push(name),
        }
    }
    Some(Spanned::new(parts.join("/"), url.span))
}

/// Returns text with `%C3%A5` made `å`, composed as paths are.
fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().nfc().collect()
}

/// Whether an address begins with a scheme, as a browser reads it: blanks and control characters do not count.
fn leaves_the_site(url: &str) -> bool {
    let head: String = url.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()).collect();
    let scheme = head.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    scheme.is_some_and(|scheme| SCHEMES.contains(&scheme.as_str()))
}

#[cfg(test)]
mod tests {
    use super::leaves_the_site;

    #[test]
    fn another_site_is_known_by_its_scheme() {
        for url in ["https://example.org/a:b", "HTTP://example.org", " mailto:a@b.se", "tel:+46"] {
            assert!(leaves_the_site(url), "{url}");
        }
    }

    #[test]
    fn a_path_has_no_scheme() {
        for url in ["../policy/x.md#a:b", "2018:218.md", "#https:", "x.md", "//host/x", "%68ttp:x"] {
            assert!(!leaves_the_site(url), "{url}");
        }
    }
}
