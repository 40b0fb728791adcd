//! Turns what can be found into the index at the back of a book: words and names, and where they are told of.
//!
//! Does not judge what a heading is about: it stands under each of its nouns, names and terms. Does not know any order of
//! letters: that is the page's.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::handbook::Handbook;
use crate::model::text::plain;
use crate::search::section::{Section, Spot};
use crate::search::{Group, Index, speech, word};

/// A word or a name of the subject index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The word or name.
    pub name: String,
    /// The entry or page that is about it alone.
    pub own: Option<Spot>,
    /// The trees, documents and sections with it in their title, by their numbers in the index.
    pub places: Vec<usize>,
    /// The subjects that a reader may mean, by their names: what it is another word for, and compounds of it.
    pub see: BTreeSet<String>,
}

/// Returns the subjects of a handbook, by their names in small letters.
#[must_use]
pub fn subjects(handbook: &Handbook, index: &Index) -> BTreeMap<String, Subject> {
    let mut subjects = BTreeMap::new();
    for section in &index.sections {
        add_named(&mut subjects, handbook, &section.spot);
    }
    let words = Words::of(handbook, index);
    for (number, section) in index.sections.iter().enumerate() {
        for name in words.of_title(handbook, section) {
            subject(&mut subjects, name).places.push(number);
        }
    }
    for (longer, head) in &index.heads {
        let (longer, head) = (&words.names[*longer as usize], &words.names[*head as usize]);
        if longer != head
            && subjects.contains_key(&longer.to_lowercase())
            && let Some(subject) = subjects.get_mut(&head.to_lowercase())
        {
            subject.see.insert(longer.clone());
        }
    }
    subjects
}

fn subject<'a>(subjects: &'a mut BTreeMap<String, Subject>, name: &str) -> &'a mut Subject {
    let new = || Subject { name: name.to_owned(), ..Subject::default() };
    subjects.entry(name.to_lowercase()).or_insert_with(new)
}

/// Adds what has a name of its own, and its other names.
fn add_named(subjects: &mut BTreeMap<String, Subject>, handbook: &Handbook, spot: &Spot) {
    let (name, others): (&str, Vec<&str>) = match spot {
        Spot::Term(id) => {
            let term = &handbook.terms[id];
            (&term.term, term.synonyms.iter().map(String::as_str).collect())
        }
        Spot::Law(id) => {
            let law = &handbook.laws[id];
            (law.short.as_ref().unwrap_or(&law.name), vec![id.as_str(), &law.name])
        }
        Spot::Role(id) => (&handbook.roles[id].name, Vec::new()),
        Spot::Organisation(id) => (&handbook.organisations[id].name, Vec::new()),
        Spot::Page(page) => (&page.title, Vec::new()),
        Spot::Tree(_) | Spot::Document(_) | Spot::Section(..) | Spot::OpenQuestion(_) => return,
    };
    subject(subjects, name).own.get_or_insert_with(|| spot.clone());
    // An id is often the name without its marks.
    let alike = |other: &str| word::bare(&other.to_lowercase()) == word::bare(&name.to_lowercase());
    for other in others.into_iter().filter(|other| !alike(other)) {
        subject(subjects, other).see.insert(name.to_owned());
    }
}

/// The name under which each word is listed.
struct Words<'a> {
    /// By the number of its group; empty for what is no subject.
    names: Vec<String>,
    groups: HashMap<&'a str, usize>,
    /// Terms of several words, by the group of the first: those of the others, and the term.
    terms: HashMap<usize, Vec<(Vec<usize>, &'a str)>>,
}

impl<'a> Words<'a> {
    /// Names each group by its term in the glossary, else by the word that its forms are forms of.
    fn of(handbook: &'a Handbook, index: &'a Index) -> Self {
        let numbered = index.groups.iter().enumerate();
        let forms =
            numbered.flat_map(|(number, group)| group.forms.iter().map(move |form| (form.as_str(), number)));
        let groups: HashMap<&str, usize> = forms.collect();
        let proper = proper_names(handbook, &index.sections);
        let name = |group: &Group| match proper.get(&group.name) {
            Some(proper) => proper.clone(),
            None if group.is_subject => group.name.clone(),
            None => String::new(),
        };
        let mut names: Vec<String> = index.groups.iter().map(name).collect();
        for term in handbook.terms.values() {
            if let Some(number) = groups.get(term.term.to_lowercase().as_str()) {
                names[*number].clone_from(&term.term);
            }
        }
        let terms = long_terms(handbook, &groups);
        Self { names, groups, terms }
    }

    /// Returns the names of the words of a title, and of the terms in it, each once.
    fn of_title(&self, handbook: &Handbook, section: &Section) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        let mut groups = Vec::new();
        word::each(&title(handbook, &section.spot), |word| {
            let group = self.groups.get(word).copied();
            groups.extend(group);
            let is_number = word.starts_with(char::is_numeric);
            if !is_number && !speech::is_common(section.language, word) {
                let name = group.map(|number| self.names[number].as_str());
                names.extend(name.filter(|name| !name.is_empty()));
            }
        });
        for (place, first) in groups.iter().enumerate() {
            let terms = self.terms.get(first).into_iter().flatten();
            let standing = terms.filter(|(others, _)| groups[place + 1..].starts_with(others));
            names.extend(standing.map(|(_, term)| *term));
        }
        names
    }
}

/// Returns the terms of several words, by the group of their first.
fn long_terms<'a>(
    handbook: &'a Handbook,
    groups: &HashMap<&str, usize>,
) -> HashMap<usize, Vec<(Vec<usize>, &'a str)>> {
    let mut terms: HashMap<usize, Vec<(Vec<usize>, &str)>> = HashMap::new();
    for term in handbook.terms.values() {
        let words = word::all(&term.term);
        let of_words: Option<Vec<usize>> =
            words.iter().map(|word| groups.get(word.as_str()).copied()).collect();
        if let Some([first, others @ ..]) = of_words.as_deref()
            && !others.is_empty()
        {
            terms.entry(*first).or_default().push((others.to_vec(), &term.term));
        }
    }
    terms
}

/// Returns the words that titles write with a capital where they need not, by how they are written in small letters.
fn proper_names(handbook: &Handbook, sections: &[Section]) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for section in sections {
        let title = title(handbook, &section.spot);
        let words = title.split(|letter: char| !letter.is_alphanumeric());
        // A heading may begin with its number.
        let words = words.filter(|word| word.starts_with(char::is_alphabetic));
        for (place, word) in words.enumerate() {
            let is_proper = word.chars().nth(usize::from(place == 0)).is_some_and(char::is_uppercase);
            if is_proper {
                names.entry(word.to_lowercase()).or_insert_with(|| word.to_owned());
            }
        }
    }
    names
}

/// Returns the title of what is listed under its words; nothing for what is listed under its name.
#[must_use]
pub fn title(handbook: &Handbook, spot: &Spot) -> String {
    match spot {
        Spot::Tree(id) => handbook.trees[id].title.clone(),
        Spot::Document(id) => handbook.documents[id].title.clone(),
        Spot::Section(id, number) => plain(&handbook.documents[id].sections[*number].title),
        Spot::OpenQuestion(id) => handbook.open_questions[id].title.clone(),
        Spot::Term(_) | Spot::Law(_) | Spot::Role(_) | Spot::Organisation(_) | Spot::Page(_) => String::new(),
    }
}
