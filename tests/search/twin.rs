//! Ranks as `theme/traffar.js` does, whose head says how; the two are held together by what they find.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use vagval::search::word::{self, bare};

use crate::shards::{Group, Shards};

/// What a section is worth that holds a word itself, as the end of a longer one, within one, by a synonym.
const OF_MATCH: [f64; 4] = [1.0, 0.9, 0.5, 0.7];

/// What a tree is worth that may answer a question.
const OF_ANSWER: f64 = 1.3;

const MOST_LETTERS: usize = 200;
const MOST_WORDS: usize = 12;
const MOST_BEGUN: usize = 24;
const MOST_NEAR: usize = 3;
const MOST_VERIFIED: usize = 100;

/// What a page about the site is worth.
const OF_PAGE: f64 = 0.7;

/// What an opinion is worth: it is no rule.
const OF_RESPONSE: f64 = 0.85;

/// How many sections with all words are enough.
const FEW: usize = 5;

/// The groups that a word of a query, or half of one, reaches.
type Sought<'a> = Vec<Reached<'a>>;

/// A group and how well a word reaches it.
#[derive(Clone, Copy)]
struct Reached<'a> {
    group: &'a Group,
    worth: f64,
}

/// What a query asks for.
#[derive(Default)]
struct Query {
    words: Vec<String>,
    without: Vec<String>,
    phrases: Vec<String>,
    asks: bool,
}

/// Returns the sections that a query finds, best first; nothing is still being typed.
pub(crate) fn find(shards: &Shards, text: &str) -> Vec<usize> {
    let query = query(shards, text);
    let sought: Vec<Sought<'_>> = query.words.iter().flat_map(|word| meant(shards, word)).collect();
    let without: BTreeSet<usize> = query.without.iter().flat_map(|word| holding(shards, word)).collect();
    let hits = ranked(shards, &sought, &without, &query);
    if query.phrases.is_empty() {
        return hits.into_iter().map(|hit| hit.section).collect();
    }
    let whole =
        hits.into_iter().filter(|hit| hit.words == sought.len()).take(MOST_VERIFIED).map(|hit| hit.section);
    whole.filter(|section| says(shards, *section, &query.phrases)).collect()
}

fn query(shards: &Shards, text: &str) -> Query {
    let cut: String = text.chars().take(MOST_LETTERS).collect();
    let asked = cut.to_lowercase().replace(['“', '”', '„', '«', '»'], "\"");
    let mut query = Query::default();
    let mut all = Vec::new();
    for (place, part) in asked.split('"').enumerate() {
        if place % 2 == 1 {
            let words = word::all(part);
            if words.len() > 1 {
                query.phrases.push(format!(" {} ", words.join(" ")));
            }
            all.extend(words);
            continue;
        }
        for piece in part.split_whitespace() {
            match piece.strip_prefix('-') {
                Some(excluded) if !excluded.is_empty() => query.without.extend(word::all(excluded)),
                Some(_) | None => all.extend(word::all(piece)),
            }
        }
    }
    let common = shards.words("common");
    let tells = |word: &&String| {
        let is_letter = word.chars().count() == 1 && !word.starts_with(char::is_numeric);
        !is_letter && !common.contains(&word.as_str())
    };
    let telling: Vec<String> = all.iter().filter(tells).cloned().collect();
    for word in if telling.is_empty() { all } else { telling } {
        if query.words.len() < MOST_WORDS && !query.words.contains(&word) {
            query.words.push(word);
        }
    }
    let opens =
        |opening: &&str| asked.trim().strip_prefix(*opening).is_some_and(|rest| rest.starts_with(' '));
    query.asks = asked.contains('?') || shards.words("openings").iter().any(opens);
    query
}

/// Returns what a word stands for: groups, or those of each of its halves.
fn meant<'a>(shards: &'a Shards, word: &str) -> Vec<Sought<'a>> {
    let own = shards.group(word).map(|group| Reached { group, worth: 1.0 });
    let own = own.or_else(|| Some(Reached { group: of_stem(shards, word)?, worth: 0.9 }));
    let mut found: Vec<Reached<'a>> = own.into_iter().collect();
    let length = word.chars().count();
    if own.is_none() && length > 3 {
        let begins = |form: &str| {
            let begins = form != word && form.starts_with(word);
            begins.then(|| 0.7 * share(length, form))
        };
        found.extend(best(shards, (word, word), begins, MOST_BEGUN));
    }
    if let Some(own) = own.filter(|_| length > 5 && *bare(word) == *word) {
        let equals = |form: &str| (form != word && *bare(form) == *word).then_some(0.8);
        let equal = best(shards, (word, word), equals, MOST_NEAR);
        found.extend(equal.into_iter().filter(|one| one.group.key != own.group.key));
    }
    if !found.is_empty() {
        return vec![found];
    }
    let steps: [&dyn Fn() -> Vec<Sought<'a>>; 4] =
        [&|| near(shards, word, 1), &|| halves(shards, word), &|| near(shards, word, 2), &|| {
            ends(shards, word)
        }];
    let mut tried = steps.iter().map(|step| step());
    tried.find(|found| found.iter().any(|groups| !groups.is_empty())).unwrap_or_else(|| vec![Vec::new()])
}

#[expect(clippy::cast_precision_loss, reason = "words are short")]
fn share(letters: usize, form: &str) -> f64 {
    letters as f64 / form.chars().count() as f64
}

/// Returns the group of what a word was before it took an ending.
fn of_stem<'a>(shards: &'a Shards, word: &str) -> Option<&'a Group> {
    let endings = shards.words("endings");
    let stems = endings.iter().filter_map(|ending| word.strip_suffix(ending));
    let mut long = stems.filter(|stem| stem.chars().count() > 2);
    long.find_map(|stem| shards.of_key(stem).or_else(|| shards.group(stem)))
}

/// Returns the groups whose forms, among those that may begin with some letters of a word, are worth most.
fn best<'a>(
    shards: &'a Shards,
    (letters, word): (&str, &str),
    worth_of: impl Fn(&str) -> Option<f64>,
    most: usize,
) -> Vec<Reached<'a>> {
    let mut found: Vec<Reached<'a>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (form, key) in shards.forms_from(letters, word) {
        let Some(worth) = worth_of(form) else { continue };
        let Some(group) = shards.of_key(key) else { continue };
        let place = *places.entry(key.as_str()).or_insert(found.len());
        match found.get_mut(place) {
            Some(one) => one.worth = one.worth.max(worth),
            None => found.push(Reached { group, worth }),
        }
    }
    found.sort_by(|one, other| {
        other.worth.total_cmp(&one.worth).then(other.group.count.total_cmp(&one.group.count))
    });
    found.truncate(most);
    found
}

/// Returns the groups that are some edits away.
fn near<'a>(shards: &'a Shards, word: &str, most: usize) -> Vec<Sought<'a>> {
    let sought: Vec<char> = bare(word).chars().collect();
    let allowed = most.min(if sought.len() < 5 {
        0
    } else if sought.len() < 9 {
        1
    } else {
        2
    });
    let start: String = word.chars().take(2).collect();
    let worth = |form: &str| {
        if form.chars().count().abs_diff(sought.len()) > allowed {
            return None;
        }
        let edits = distance(&bare(form).chars().collect::<Vec<_>>(), &sought);
        (edits <= allowed).then(|| 0.6 - 0.1 * f64::from(u32::try_from(edits).unwrap_or_default()))
    };
    vec![best(shards, (&start, word), worth, MOST_NEAR)]
}

/// Returns the edits between two words; two letters that have changed places are one.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut lines: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for row in 1..=one.len() {
        let mut line = vec![row];
        for column in 1..=other.len() {
            let last = &lines[row - 1];
            let is_same = one[row - 1] == other[column - 1];
            let mut edits =
                (last[column] + 1).min(line[column - 1] + 1).min(last[column - 1] + usize::from(!is_same));
            if row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1]
            {
                edits = edits.min(lines[row - 2][column - 2] + 1);
            }
            line.push(edits);
        }
        lines.push(line);
    }
    lines[one.len()][other.len()]
}

/// Returns the starts and ends of a word that have three letters or more.
fn cuts(word: &str) -> Vec<(&str, &str)> {
    let is_long = |part: &str| part.chars().count() > 2;
    let cuts = word.char_indices().map(|(at, _)| word.split_at(at));
    cuts.filter(|(start, end)| is_long(start) && is_long(end)).collect()
}

/// Returns the halves of a word.
fn halves<'a>(shards: &'a Shards, word: &str) -> Vec<Sought<'a>> {
    let half = |group| vec![Reached { group, worth: 0.6 }];
    let mut found: Vec<(usize, f64, &Group, &Group)> = Vec::new();
    for (start, end) in cuts(word) {
        let without = start.strip_suffix('s').unwrap_or(start).to_owned();
        let starts = [start.to_owned(), without, format!("{start}a"), format!("{start}e")];
        let first = starts.iter().enumerate().find_map(|(place, start)| Some((place, shards.group(start)?)));
        let Some((place, first)) = first else { continue };
        let exact = shards.group(end);
        if let Some(last) = exact.or_else(|| of_stem(shards, end)) {
            found.push((place + usize::from(exact.is_none()), last.count, first, last));
        }
    }
    found.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
    found.first().map(|(_, _, first, last)| vec![half(*first), half(*last)]).unwrap_or_default()
}

/// Returns the longest start of a word and its longest end that are words.
fn ends<'a>(shards: &'a Shards, word: &str) -> Vec<Sought<'a>> {
    let endings = shards.words("endings");
    let has = |part: &str, fewest| part.chars().count() >= fewest;
    let known = |part: &str| shards.group(part).filter(|_| !endings.contains(&part));
    let cuts = cuts(word);
    let start = cuts.iter().rev().filter(|(_, end)| has(end, 5)).find_map(|(start, _)| known(start));
    let end = cuts.iter().filter(|(_, end)| has(end, 4)).find_map(|(_, end)| known(end));
    start.into_iter().chain(end).map(|group| vec![Reached { group, worth: 0.4 }]).collect()
}

/// A section that is found.
#[derive(Clone, Copy)]
struct Hit {
    section: usize,
    points: f64,
    share: f64,
    words: usize,
}

/// Ranks the sections that hold some of what is sought; unless a question is asked those with all of it come first, and are
/// all if there are enough of them.
fn ranked(shards: &Shards, sought: &[Sought<'_>], without: &BTreeSet<usize>, query: &Query) -> Vec<Hit> {
    let mut hits: BTreeMap<usize, Hit> = BTreeMap::new();
    let mut whole = 0.0;
    for one in sought {
        let share = one.first().map_or_else(|| rarest(shards), |first| rarity(shards, first.group));
        whole += share;
        for (section, points) in points(shards, one) {
            let hit = hits.entry(section).or_insert(Hit { section, points: 0.0, share: 0.0, words: 0 });
            hit.points += points;
            hit.share += share;
            hit.words += 1;
        }
    }
    let mut hits: Vec<Hit> = hits.into_values().filter(|hit| !without.contains(&hit.section)).collect();
    for hit in &mut hits {
        let kind = match shards.kind(hit.section) {
            "tree" if query.asks && hit.share * 2.0 >= whole => OF_ANSWER,
            "page" => OF_PAGE,
            "response" => OF_RESPONSE,
            _ => 1.0,
        };
        hit.points *= hit.share / whole * kind;
    }
    let is_whole = |hit: &Hit| hit.words == sought.len();
    if !query.asks && hits.iter().filter(|hit| is_whole(hit)).count() >= FEW {
        hits.retain(is_whole);
    }
    hits.sort_by(|one, other| {
        let of_whole = is_whole(other).cmp(&is_whole(one));
        let of_points = other.points.total_cmp(&one.points).then(one.section.cmp(&other.section));
        if query.asks { of_points } else { of_whole.then(of_points) }
    });
    hits
}

/// Returns what each section gets of a word: the most that any of its groups gives.
fn points(shards: &Shards, groups: &[Reached<'_>]) -> BTreeMap<usize, f64> {
    let mut points: BTreeMap<usize, f64> = BTreeMap::new();
    for Reached { group, worth } in groups {
        for found in &group.found {
            let gained = rarity(shards, group) * worth * f64::from(found.weight) * OF_MATCH[found.kind];
            let most = points.entry(found.section).or_default();
            *most = most.max(gained);
        }
    }
    points
}

#[expect(clippy::cast_precision_loss, reason = "there are few sections")]
fn rarity(shards: &Shards, group: &Group) -> f64 {
    (1.0 + (shards.sections() as f64 - group.count + 0.5) / (group.count + 0.5)).ln().sqrt()
}

#[expect(clippy::cast_precision_loss, reason = "there are few sections")]
fn rarest(shards: &Shards) -> f64 {
    (1.0 + shards.sections() as f64).ln()
}

/// Returns the sections that hold a word, by itself or within a longer one.
fn holding(shards: &Shards, word: &str) -> Vec<usize> {
    let group = shards.group(word).or_else(|| of_stem(shards, word));
    let found = group.into_iter().flat_map(|group| &group.found);
    found.filter(|found| found.kind < 3).map(|found| found.section).collect()
}

/// Whether a section says all phrases.
fn says(shards: &Shards, section: usize, phrases: &[String]) -> bool {
    let text = format!(" {} ", word::all(&shards.says(section)).join(" "));
    phrases.iter().all(|phrase| text.contains(phrase))
}
