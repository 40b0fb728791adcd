//! Turns the language files of the theme into the words of the site's frame.
//!
//! Does not choose a language: a page says which words it speaks. Text from the handbook never passes through here.

mod answer;

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::civil::Date;
use tera::Value;
use unic_langid::LanguageIdentifier;

use crate::model::language::Language;

/// The words of one language.
pub struct Words {
    /// The language.
    pub language: Language,
    /// The words that need no values, by their keys, as templates read them.
    pub fixed: Value,
    texts: BTreeMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// Gathers the words of a language from its files; later files replace what earlier ones say.
    #[must_use]
    pub fn new(language: Language, files: Vec<FluentResource>) -> Self {
        let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks that isolate values would end up in titles and addresses.
        bundle.set_use_isolating(false);
        let keys: Vec<String> =
            files.iter().flat_map(|file| keys(file.source())).map(str::to_owned).collect();
        for file in files {
            bundle.add_resource_overriding(file);
        }
        let text = |key: String| Some((key.clone(), format(&bundle, &key, None)?));
        let texts: BTreeMap<String, String> = keys.into_iter().filter_map(text).collect();
        Self { language, fixed: Value::from_serializable(&texts), texts, bundle }
    }

    /// Returns a word or sentence that needs no values.
    ///
    /// # Panics
    /// If the language files lack the key, which `tests/language.rs` rules out.
    #[must_use]
    pub fn say(&self, key: &str) -> &str {
        self.texts.get(key).expect("every language file holds every key")
    }

    /// Returns a sentence with a number in it, in the form that the number asks for.
    #[must_use]
    pub fn count(&self, key: &str, count: usize) -> String {
        let mut values = FluentArgs::new();
        values.set("count", count);
        self.formed(key, &values)
    }

    /// Returns a sentence with several numbers in it.
    #[must_use]
    pub fn counts(&self, key: &str, counts: &[(&str, usize)]) -> String {
        let mut values = FluentArgs::new();
        for (name, count) in counts {
            values.set(*name, *count);
        }
        self.formed(key, &values)
    }

    /// Returns a sentence with texts in it.
    #[must_use]
    pub fn with(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let mut values = FluentArgs::new();
        for (name, text) in texts {
            values.set(*name, *text);
        }
        self.formed(key, &values)
    }

    /// Returns a sentence with numbers and texts in it.
    ///
    /// # Panics
    /// If the language files lack the key, which `tests/language.rs` rules out.
    #[must_use]
    pub fn formed(&self, key: &str, values: &FluentArgs<'_>) -> String {
        format(&self.bundle, key, Some(values)).expect("every language file holds every key")
    }

    /// Returns names as a list, such as `a, b och c`; nothing if there are none.
    #[must_use]
    pub fn list(&self, names: &[String]) -> String {
        self.joined(names, "and")
    }

    /// Returns names of which one is meant, such as `a, b eller c`; nothing if there are none.
    #[must_use]
    pub fn either(&self, names: &[String]) -> String {
        self.joined(names, "or")
    }

    /// Returns names with commas between them, and before the last the word of a key.
    fn joined(&self, names: &[String], last_word: &str) -> String {
        match names {
            [] => String::new(),
            [name] => name.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.say(last_word)),
        }
    }

    /// Returns a day in words, such as `21 november 2026`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date.month()), date.year())
    }

    /// Returns the name of a month, 1–12.
    #[must_use]
    pub fn month(&self, month: impl Into<i64>) -> &str {
        self.say(&format!("month_{}", month.into()))
    }
}

/// Returns the keys of a language file: what stands before `=` at the start of a line.
pub fn keys(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let key = line.split_once('=')?.0.trim_end();
        key.starts_with(|letter: char| letter.is_ascii_alphabetic()).then_some(key)
    })
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    values: Option<&FluentArgs<'_>>,
) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut missing = Vec::new();
    let text = bundle.format_pattern(pattern, values, &mut missing).into_owned();
    missing.is_empty().then_some(text)
}
