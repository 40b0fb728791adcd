//! Turns addresses into links between pages.
//!
//! Does not know what stands at an address.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Returns what leads from a page to the root of the site: `../` for each of its folders.
#[must_use]
pub fn root_from(here: &str) -> String {
    "../".repeat(here.matches('/').count())
}

/// Returns the link from one address to another, so that the site works in any folder and without a server.
#[must_use]
pub fn link_from(here: &str, to: &str) -> String {
    let (path, anchor) = to.split_once('#').map_or((to, None), |(path, anchor)| (path, Some(anchor)));
    let mut link = if path == here && anchor.is_some() { String::new() } else { relative(here, path) };
    if let Some(anchor) = anchor {
        link.push('#');
        link.extend(utf8_percent_encode(anchor, IN_ANCHORS));
    }
    link
}

/// Returns an address as it stands on the web, below the address of the whole site.
#[must_use]
pub fn absolute(base: &str, address: &str) -> String {
    format!("{}/{}", base.trim_end_matches('/'), utf8_percent_encode(address, IN_PATHS))
}

/// Returns the path of the site on its server: of `https://example.se/handbok/` it is `/handbok/`.
#[must_use]
pub fn path_of(base: &str) -> &str {
    let after_scheme = base.find("://").map_or(0, |at| at + 3);
    base[after_scheme..].find('/').map_or("/", |at| &base[after_scheme + at..])
}

/// Returns the server of a site: of `https://example.se/handbok/` it is `example.se`.
#[must_use]
pub fn host_of(base: &str) -> &str {
    let after_scheme = base.find("://").map_or(0, |at| at + 3);
    let rest = &base[after_scheme..];
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

fn relative(here: &str, path: &str) -> String {
    let mut shared = 0;
    for (slash, _) in here.match_indices('/') {
        if path.get(..=slash) != here.get(..=slash) {
            break;
        }
        shared = slash + 1;
    }
    let mut link = "../".repeat(here[shared..].matches('/').count());
    link.extend(utf8_percent_encode(&path[shared..], IN_PATHS));
    link
}

/// What is encoded in a path: all but letters, digits and what stands there as it is.
const IN_PATHS: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// What is encoded behind `#`, where answers stand as `question=answer&…`.
const IN_ANCHORS: &AsciiSet = &IN_PATHS.remove(b'=').remove(b'&');

#[cfg(test)]
mod tests {
    use super::{absolute, host_of, link_from, path_of};

    #[test]
    fn a_site_may_stand_at_the_root_or_below_a_path() {
        assert_eq!(absolute(path_of("https://example.se"), "om.html"), "/om.html");
        assert_eq!(host_of("https://example.se/handbok/"), "example.se");
        assert_eq!(absolute(path_of("https://example.se/handbok"), "om.html"), "/handbok/om.html");
    }

    #[test]
    fn links_are_relative_and_write_out_the_page() {
        assert_eq!(link_from("index.html", "om.html"), "om.html");
        assert_eq!(link_from("roller/chef.html", "om.html"), "../om.html");
        assert_eq!(link_from("roller/chef.html", "roller/index.html"), "index.html");
        assert_eq!(link_from("vagval/a/ja.html", "vagval/a.html"), "../a.html");
        assert_eq!(link_from("vagval/a/ja.html", "vagval/ab/ja.html"), "../ab/ja.html");
        assert_eq!(link_from("om.html", "policy/a.html#b"), "policy/a.html#b");
        assert_eq!(link_from("policy/a.html", "policy/a.html#b"), "#b");
        assert_eq!(link_from("policy/a.html", "policy/a.html"), "a.html");
        assert_eq!(link_from("å/a.html", "å/bild ett.png"), "bild%20ett.png");
        assert_eq!(link_from("a.html", "å/b.png"), "%C3%A5/b.png");
        assert_eq!(link_from("vagval/a.html", "vagval/a/b.html#c=ja&d=nej"), "a/b.html#c=ja&d=nej");
    }
}
