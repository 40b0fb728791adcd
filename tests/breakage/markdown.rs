//! What documents name: references, links, annotations and front matter.

use std::ops::Range;

use vagval::source::SourceFile;

use crate::found::{Found, Here, Kind, between, words};
use crate::register;

/// Notes what a document names.
pub(crate) fn document(file: &SourceFile, found: &mut Found) {
    let front = file.text.find("\n---\n").expect("documents begin with front matter") + 1;
    let fallback = stem(&file.path);
    let given = register::front_matter(file, 4..front, found);
    let id = given.as_ref().map_or(fallback, |range| &file.text[range.clone()]).to_owned();
    let here = Here { file, document: Some(&id) };
    found.definitions.insert((Kind::Document, id.clone()), None);
    if let Some(range) = given {
        found.defines(&here, Kind::Document, (range.clone(), range.end));
    }
    let text = without_code(&file.text, front);
    between(&text, ("[[", "]]"), |range| reference(&here, range, found));
    between(&text, ("](", ")"), |range| link(&here, range, found));
    between(&text, ("{", "}"), |range| annotation(&here, range, found));
}

/// Returns the id of a document that has none in its front matter.
fn stem(path: &str) -> &str {
    let mut parts = path.trim_end_matches(".md").rsplit('/');
    let last = parts.next().expect("a path has a last part");
    if last == "index" { parts.next().expect("an index stands in a folder") } else { last }
}

/// Returns the text from the end of the front matter on, without code, each byte at its place.
fn without_code(text: &str, front: usize) -> String {
    let mut kept = text.as_bytes().to_vec();
    kept[..front + 4].fill(b' ');
    let mut blank = |range: Range<usize>| kept[range].fill(b' ');
    between(text, ("\n```", "\n```\n"), &mut blank);
    for line in lines(text) {
        between(&text[line.clone()], ("`", "`"), |range| {
            blank(line.start + range.start..line.start + range.end);
        });
    }
    String::from_utf8(kept).expect("code is blanked whole")
}

fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n');
    lines
        .map(|line| {
            start += line.len();
            start - line.len()..start
        })
        .collect()
}

/// Notes a reference; what stands after a bar is the words of the link.
pub(crate) fn reference(here: &Here, range: Range<usize>, found: &mut Found) {
    let text = &here.file.text[range.clone()];
    let end =
        text.find('|').map_or(range.end, |bar| range.start + bar - usize::from(text[..bar].ends_with('\\')));
    found.refers(here, range.start..end);
}

/// Notes a link to a file and a place in it.
fn link(here: &Here, range: Range<usize>, found: &mut Found) {
    let text = &here.file.text[range.clone()];
    if text.contains(':') {
        return;
    }
    let hash = text.find('#').unwrap_or(text.len());
    let (path, anchor) = (range.start..range.start + hash, range.start + hash + 1..range.end);
    let target =
        if path.is_empty() { here.file.path.to_string() } else { resolved(&here.file.path, &text[..hash]) };
    if !path.is_empty() {
        let name = (Kind::File, target.clone());
        found.uses.entry(name).or_default().push(here.place(path));
    }
    if anchor.start < anchor.end {
        let document = if target == *here.file.path {
            here.document.expect("a document is around")
        } else {
            stem(&target)
        };
        found.uses(here, Kind::Anchor(document.to_owned()), anchor);
    }
}

fn resolved(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

/// Notes what an annotation such as `{#id duty=chef when="before lan"}` names.
fn annotation(here: &Here, range: Range<usize>, found: &mut Found) {
    let mut start = range.start;
    while start < range.end {
        let rest = &here.file.text[start..range.end];
        let end = start + end_of(rest);
        part(here, start..end, found);
        start = end + 1;
    }
}

/// Returns where the first part of an annotation ends.
fn end_of(text: &str) -> usize {
    let mut quoted = false;
    let end = text.find(|letter| {
        quoted ^= letter == '"';
        letter == ' ' && !quoted
    });
    end.unwrap_or(text.len())
}

fn part(here: &Here, range: Range<usize>, found: &mut Found) {
    let text = &here.file.text[range.clone()];
    if text.starts_with('#') {
        let document = here.document.expect("annotations stand in documents").to_owned();
        return found.defines(here, Kind::Anchor(document), (range.start + 1..range.end, range.end));
    }
    if text.starts_with('.') {
        return found.words.push(here.place(range.start + 1..range.end));
    }
    let Some(equal) = text.find('=') else { return };
    found.words.push(here.place(range.start..range.start + equal));
    let value = &text[equal + 1..];
    let quoted = usize::from(value.starts_with('"'));
    let value = range.start + equal + 1 + quoted..range.end - quoted;
    attribute(here, &text[..equal], value, found);
}

fn attribute(here: &Here, key: &str, value: Range<usize>, found: &mut Found) {
    let text = &here.file.text[value.clone()];
    for word in words(text, value.start) {
        match key {
            "duty" | "should" | "ban" | "may" => found.uses(here, Kind::Role, word),
            "open" => found.uses(here, Kind::OpenQuestion, word),
            "implements" | "on" | "deviates" => found.refers(here, word),
            "source" => source(here, word, found),
            "force" | "stance" | "taken" | "requires" => found.words.push(here.place(word)),
            "was" => {
                let document = here.document.expect("annotations stand in documents").to_owned();
                found.defines(here, Kind::Anchor(document), (word.clone(), word.end));
            }
            "when" | "from" | "to" | "decision" => {}
            other => panic!("{}: an annotation has a `{other}`", here.file.path),
        }
    }
    if key == "when" {
        time(here, value, found);
    }
}

/// Notes a source and the lines in it.
pub(crate) fn source(here: &Here, range: Range<usize>, found: &mut Found) {
    let colon = here.file.text[range.clone()].find(':').map_or(range.end, |colon| range.start + colon);
    found.uses(here, Kind::Source, range.start..colon);
    if colon < range.end {
        found.ranges.push(here.place(colon + 1..range.end));
    }
}

/// Notes the event of a time such as `within 3 days of lan`, and the words before it.
fn time(here: &Here, value: Range<usize>, found: &mut Found) {
    let mut event = false;
    for word in words(&here.file.text[value.clone()], value.start) {
        let text = &here.file.text[word.clone()];
        if event {
            found.uses(here, Kind::Event, word);
        } else if text.parse::<u32>().is_err() {
            found.words.push(here.place(word));
        }
        event = ["of", "before", "after", "at"].contains(&text);
    }
}
