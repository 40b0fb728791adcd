//! The endings of Swedish inflection, and what a form was before it took one.
//!
//! Does not know any word: a base is only a guess until a list has it.

use std::borrow::Cow;

/// Endings of nouns before which they keep all their letters, none first.
const OF_NOUNS: &[&str] = &[
    "", "s", "n", "ns", "en", "ens", "et", "ets", "t", "ts", "ar", "ars", "arna", "arnas", "er", "ers",
    "erna", "ernas", "r", "rs", "rna", "rnas", "na", "nas", "or", "ors", "orna", "ornas", "ena", "enas",
];

/// Endings of adjectives and verbs before which they keep all their letters.
const OF_OTHERS: &[&str] = &[
    "a", "as", "e", "es", "d", "de", "te", "ad", "ade", "at", "ande", "are", "aste", "ast", "ar", "er", "r",
    "s", "t", "ts",
];

/// Endings of nouns in place of a last vowel: `skolor` was `skola`, `pojkar` was `pojke`.
const OF_NOUNS_IN_PLACE: &[(&str, &str)] = &[
    ("or", "a"),
    ("ors", "a"),
    ("orna", "a"),
    ("ornas", "a"),
    ("ar", "a"),
    ("ar", "e"),
    ("ars", "e"),
    ("arna", "e"),
    ("arnas", "e"),
    ("er", "a"),
    ("er", "e"),
    ("ers", "e"),
    ("erna", "e"),
    ("ernas", "e"),
    ("na", "e"),
    ("nas", "e"),
    ("an", "a"),
    ("ans", "a"),
];

/// Endings of verbs in place of a last vowel: `skrivit` was `skriva`.
const OF_VERBS_IN_PLACE: &[(&str, &str)] = &[
    ("er", "a"),
    ("it", "a"),
    ("ande", "a"),
    ("ad", "a"),
    ("ade", "a"),
    ("at", "a"),
    ("te", "a"),
    ("de", "a"),
    ("t", "a"),
    ("d", "a"),
    ("a", "e"),
];

/// Endings before which `el`, `en` and `er` lose their vowel: `fåglar`, `öknar`, `åkrar`.
const CONTRACTING: &[&str] =
    &["ar", "ars", "arna", "arnas", "er", "erna", "ernas", "et", "ets", "en", "ens", "a", "na", "or", "orna"];

/// What makes a new word of another and is therefore no last part of a compound.
const DERIVING: &[&str] = &[
    "aktig", "all", "ande", "ans", "are", "aren", "artad", "ation", "ator", "bar", "dom", "else", "ende",
    "enlig", "ens", "era", "eri", "fri", "full", "het", "ig", "iga", "ing", "inna", "isk", "ism", "ist",
    "itet", "lek", "lig", "liga", "lös", "ment", "mässig", "nad", "ner", "ning", "ras", "ren", "sam", "sel",
    "ska", "skap", "tera", "tion", "vis",
];

/// What stands before words of another meaning (`av-tal`, `för-slag`) and is therefore no first part of a compound.
const PARTICLES: &[&str] = &[
    "an", "av", "be", "bi", "efter", "er", "från", "för", "före", "genom", "i", "in", "kring", "med", "miss",
    "mot", "o", "om", "på", "sam", "till", "und", "under", "upp", "ur", "ut", "van", "vid", "å", "åter",
    "över",
];

/// Tells whether letters are an ending of derivation and no word.
pub(super) fn derives(part: &str) -> bool {
    DERIVING.contains(&part)
}

/// Tells whether letters are an ending of derivation, in any inflection.
pub(super) fn derives_inflected(part: &str) -> bool {
    bases(part).any(|base| derives(&base))
}

/// Tells whether letters are a particle or a prefix.
pub(super) fn is_particle(part: &str) -> bool {
    PARTICLES.contains(&part)
}

/// Returns the words that this may be a form of, itself first.
pub(super) fn bases(form: &str) -> impl Iterator<Item = Cow<'_, str>> {
    noun_bases(form).chain(without(form, OF_OTHERS)).chain(in_place(form, OF_VERBS_IN_PLACE))
}

/// Returns the nouns that this may be a form of, itself first.
pub(super) fn noun_bases(form: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let contracted =
        CONTRACTING.iter().filter_map(|ending| expanded(form.strip_suffix(ending)?)).map(Cow::Owned);
    let doubled =
        without(form, &OF_NOUNS[2..]).filter_map(|base| Some(Cow::Owned(single(&base)?.to_owned())));
    without(form, OF_NOUNS).chain(in_place(form, OF_NOUNS_IN_PLACE)).chain(contracted).chain(doubled)
}

/// Returns the adjectives that this may be a form of, itself first.
pub(super) fn adjective_bases(form: &str) -> impl Iterator<Item = Cow<'_, str>> {
    without(form, &["", "a", "as", "t", "ts", "e", "s"])
}

fn without<'a>(form: &'a str, endings: &'static [&str]) -> impl Iterator<Item = Cow<'a, str>> {
    endings.iter().filter_map(|ending| form.strip_suffix(ending)).map(Cow::Borrowed)
}

fn in_place<'a>(form: &'a str, endings: &'static [(&str, &str)]) -> impl Iterator<Item = Cow<'a, str>> {
    endings.iter().filter_map(|(ending, lost)| Some(Cow::Owned(form.strip_suffix(ending)?.to_owned() + lost)))
}

/// `fågl` → `fågel`.
fn expanded(base: &str) -> Option<String> {
    let last = base.chars().last().filter(|last| "lnr".contains(*last))?;
    Some(format!("{}e{last}", &base[..base.len() - last.len_utf8()]))
}

/// `rumm` → `rum`.
fn single(base: &str) -> Option<&str> {
    let last = base.chars().last().filter(|last| "mn".contains(*last))?;
    base.strip_suffix(last).filter(|shorter| shorter.ends_with(last))
}
