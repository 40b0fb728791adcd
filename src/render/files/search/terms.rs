//! The files of words: each group's key, its forms, and the sections that it finds.
//!
//! Does not hold more than the best sections of a word that stands nearly everywhere.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

use serde::Serialize;

use crate::render::files::search::{Shards, cut, file};
use crate::render::scene::Scene;
use crate::search::{Index, Posting, word};

/// How many bytes a file is to have.
const AIM: usize = 24_000;

/// The most sections that a word leads to.
const MOST_POSTINGS: usize = 4_000;

/// The most bytes of the forms of one word.
const MOST_FORMS: usize = 8_000;

/// A form that stands in another file than its group: the form, and the number of the group.
pub(super) type Alias = (String, usize);

/// A line of a file.
#[derive(Serialize)]
#[serde(untagged)]
enum Line<'a> {
    /// Key, forms, in how many sections it stands, which, and forms that mean the same.
    Group(&'a str, String, usize, String, String),
    /// The same without any such forms.
    Plain(&'a str, String, usize, String),
    /// A form and the key of its group.
    Alias(&'a str, &'a str),
}

/// Makes a file.
pub(in crate::render) fn bytes(scene: &Scene<'_>, number: usize) -> Vec<u8> {
    let shards = scene.search.shards(scene.handbook);
    let index = &shards.index;
    let aliases = shards.aliases[number].iter();
    let aliases = aliases.map(|(form, group)| (form.as_str(), Line::Alias(form, &index.groups[*group].key)));
    let groups = shards.terms[number].clone().map(|group| {
        let (key, found) = (index.groups[group].key.as_str(), index.postings.of(group).len());
        let postings = digits(shards, &best(index, group));
        let (forms, same) = (forms(&index.groups[group].forms), same(index, group));
        let line = if same.is_empty() {
            Line::Plain(key, forms, found, postings)
        } else {
            Line::Group(key, forms, found, postings, same)
        };
        (key, line)
    });
    let mut lines: Vec<(&str, Line<'_>)> = aliases.chain(groups).collect();
    lines.sort_by_cached_key(|(key, _)| (word::bare(key).into_owned(), (*key).to_owned()));
    let lines: Vec<Line<'_>> = lines.into_iter().map(|(_, line)| line).collect();
    file(&format!("t{number}"), &lines)
}

/// Returns which groups stand in which file.
pub(super) fn ranges(index: &Index) -> Vec<Range<usize>> {
    let alike = alike(index);
    let sizes = alike.iter().map(|groups| groups.clone().map(|group| size(index, group)).sum());
    let files = cut(sizes, AIM).into_iter();
    files.map(|file| alike[file.start].start..alike[file.end - 1].end).collect()
}

/// Returns which groups are alike but for dots and rings: they are looked for in one file.
fn alike(index: &Index) -> Vec<Range<usize>> {
    let mut alike: Vec<Range<usize>> = Vec::new();
    for group in 0..index.groups.len() {
        match alike.last_mut() {
            Some(groups) if bare(index, groups.start) == bare(index, group) => groups.end = group + 1,
            Some(_) | None => alike.push(group..group + 1),
        }
    }
    alike
}

/// Returns about how many bytes a group takes.
fn size(index: &Index, number: usize) -> usize {
    let group = &index.groups[number];
    let postings = index.postings.of(number).len().min(MOST_POSTINGS);
    group.key.len() + forms(&group.forms).len() + same(index, number).len() + 4 * postings + 16
}

/// Returns, by the number of a file, the fewest letters that tell its words from those before it, without dots and rings.
pub(super) fn firsts(index: &Index, ranges: &[Range<usize>]) -> Vec<String> {
    let first = |range: &Range<usize>| match range.start {
        0 => String::new(),
        start => beginning(&bare(index, start), &bare(index, start - 1)).to_owned(),
    };
    ranges.iter().map(first).collect()
}

/// Returns the shortest beginning of a text that comes after another.
fn beginning<'t>(text: &'t str, before: &str) -> &'t str {
    let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.map(|end| &text[..end]).find(|start| *start > before).unwrap_or(text)
}

fn bare(index: &Index, group: usize) -> Cow<'_, str> {
    word::bare(&index.groups[group].key)
}

/// Returns, by the number of a file, the forms that would be looked for there while their group stands elsewhere.
pub(super) fn aliases(index: &Index, ranges: &[Range<usize>]) -> Vec<Vec<Alias>> {
    let firsts = firsts(index, ranges);
    let mut aliases = vec![Vec::new(); ranges.len()];
    for (number, range) in ranges.iter().enumerate() {
        for group in range.clone() {
            for form in &index.groups[group].forms {
                let place = firsts.partition_point(|first| **first <= *word::bare(form)).saturating_sub(1);
                if place != number {
                    aliases[place].push((form.clone(), group));
                }
            }
        }
    }
    aliases
}

/// Returns the forms of the groups that mean the same as one.
fn same(index: &Index, group: usize) -> String {
    let groups = index.groups[group].same.iter().map(|same| &index.groups[*same as usize]);
    forms(&groups.flat_map(|group| group.forms.iter().cloned()).collect::<Vec<_>>())
}

/// Returns forms with a blank between them, as many as there is room for.
fn forms(forms: &[String]) -> String {
    let mut joined = String::new();
    for form in forms {
        if joined.len() + form.len() > MOST_FORMS {
            break;
        }
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(form);
    }
    joined
}

/// Returns what a group finds, in the order of sections; of too many those that are most about it.
fn best(index: &Index, group: usize) -> Vec<Posting> {
    let mut postings: Vec<Posting> = index.postings.of(group).collect();
    if postings.len() > MOST_POSTINGS {
        postings.sort_by_key(|posting| (posting.kind, Reverse(posting.weight), posting.section));
        postings.truncate(MOST_POSTINGS);
        postings.sort_by_key(|posting| posting.section);
    }
    postings
}

/// Writes postings as digits: for each the distance from the last section, weight and kind, and class.
fn digits(shards: &Shards, postings: &[Posting]) -> String {
    let mut text = String::with_capacity(4 * postings.len());
    let mut last = 0;
    for posting in postings {
        let section = posting.section as usize;
        push(&mut text, section - last);
        push(&mut text, usize::from(posting.weight) * 4 + posting.kind as usize);
        push(&mut text, shards.classes.of_section(section));
        last = section;
    }
    text
}

const DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// Adds a number, least digits first: five bits each, the sixth says that more follow.
fn push(text: &mut String, mut number: usize) {
    while number >= 32 {
        text.push(char::from(DIGITS[number % 32 + 32]));
        number /= 32;
    }
    text.push(char::from(DIGITS[number]));
}

#[cfg(test)]
mod tests {
    use super::{beginning, push};

    #[test]
    fn a_file_begins_with_the_letters_that_tell_it_from_the_last() {
        assert_eq!(beginning("skola", "skog"), "skol");
        assert_eq!(beginning("skola", "barn"), "s");
        assert_eq!(beginning("skolan", "skola"), "skolan");
        assert_eq!(beginning("ε", "z"), "ε");
    }

    #[test]
    fn numbers_are_written_least_digits_first() {
        let mut text = String::new();
        for number in [0, 31, 32, 1000] {
            push(&mut text, number);
        }
        assert_eq!(text, "0VW1eV");
    }
}
