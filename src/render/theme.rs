//! Turns the built-in theme and the project's own into templates, words and files that are copied.
//!
//! Does not touch the disk: the built-in theme is part of the program, the project's own comes with its sources. A file
//! of the project replaces the built-in file of the same name; a template may still extend the one it replaces under
//! the name `built-in/…`.

mod fault;

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use include_dir::{Dir, include_dir};
use tera::{Context, Tera};

use crate::diagnostic::{Diagnostic, Report};
use crate::model::language::Language;
use crate::render::words::Words;
use crate::source::{FileId, FileKind, SourceFile, Sources};

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/theme");
const FALLBACK: &str = "built-in/";

/// The templates, words and files of a site.
#[derive(Debug)]
pub struct Theme {
    templates: Tera,
    swedish: Words,
    english: Words,
    /// Files that are copied to the site, by their address.
    pub files: BTreeMap<String, Arc<[u8]>>,
    /// Whether the project replaces some template.
    pub has_own_templates: bool,
}

impl Theme {
    /// Reads the built-in theme and the project's own; mistakes in the latter are in the report.
    #[must_use]
    pub fn of(sources: &Sources, report: &mut Report) -> Self {
        let own: Vec<&SourceFile> = sources.of_kind(FileKind::Theme).collect();
        let (templates, has_own_templates) = templates(&own, report);
        let swedish = words(Language::Swedish, &own, report);
        let english = words(Language::English, &own, report);
        Self { templates, swedish, english, files: files(&own, sources), has_own_templates }
    }

    /// Returns the theme that is part of the program.
    #[must_use]
    pub fn built_in() -> Self {
        Self::of(&Sources::default(), &mut Report::default())
    }

    /// Returns the words of a language.
    #[must_use]
    pub fn words(&self, language: Language) -> &Words {
        match language {
            Language::Swedish => &self.swedish,
            Language::English => &self.english,
        }
    }

    /// Gives all templates a value under a name.
    pub fn share(&mut self, name: &'static str, value: &impl serde::Serialize) {
        self.templates.global_context().insert(name, value);
    }

    /// Makes a page of a template; a mistake that shows first in the making is returned.
    pub fn render(&self, template: &str, context: &Context) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut page = Vec::with_capacity(16 * 1024);
        self.templates
            .render_to(template, context, &mut page)
            .map_err(|error| Box::new(fault::of_template(&error, template)))?;
        Ok(page)
    }
}

fn templates(own: &[&SourceFile], report: &mut Report) -> (Tera, bool) {
    let mut own: BTreeMap<&str, &str> = own
        .iter()
        .filter_map(|file| Some((file.path.strip_prefix("theme/templates/")?, &*file.text)))
        .collect();
    // Each turn reports the mistakes of one set of files and goes on without them, so that all are found in one run.
    loop {
        let mut templates = Tera::new();
        templates.set_fallback_prefixes([FALLBACK]).expect("there are no templates yet");
        templates.autoescape_on(vec![".html", ".xml"]);
        let built_in = built_in("templates/").map(|(name, text)| (format!("{FALLBACK}{name}"), text));
        let project = own.iter().map(|(name, text)| ((*name).to_owned(), *text));
        let Err(error) = templates.add_raw_templates(built_in.chain(project)) else {
            return (templates, !own.is_empty());
        };
        assert!(!own.is_empty(), "the built-in templates are sound: {error}");
        let faults = fault::of_templates(&error, &own);
        for fault in &faults {
            own.remove(fault.template.as_str());
        }
        if faults.is_empty() {
            own.clear();
        }
        report.extend(faults.into_iter().map(|fault| fault.diagnostic));
    }
}

fn words(language: Language, own: &[&SourceFile], report: &mut Report) -> Words {
    let name = format!("language/{}.ftl", language.tag());
    let mut files = Vec::new();
    if let Some(text) = BUILT_IN.get_file(&name).and_then(include_dir::File::contents_utf8) {
        files.extend(FluentResource::try_new(text.to_owned()));
    }
    let path = format!("theme/{name}");
    if let Some(file) = own.iter().find(|file| *file.path == *path) {
        let read = FluentResource::try_new(file.text.to_string());
        files.push(read.unwrap_or_else(|(rest, mistakes)| {
            let id = FileId::of(&file.path);
            report.extend(mistakes.iter().map(|mistake| fault::of_language(id, mistake.pos.clone())));
            rest
        }));
    }
    Words::new(language, files)
}

/// Returns the text files below a folder of the built-in theme, with their names in it.
fn built_in(folder: &'static str) -> impl Iterator<Item = (String, &'static str)> {
    all_files(&BUILT_IN).into_iter().filter_map(move |file| {
        let name = file.path().to_str()?.strip_prefix(folder)?;
        Some((name.to_owned(), file.contents_utf8()?))
    })
}

fn all_files(folder: &'static Dir<'static>) -> Vec<&'static include_dir::File<'static>> {
    folder.files().chain(folder.dirs().flat_map(all_files)).collect()
}

fn files(own: &[&SourceFile], sources: &Sources) -> BTreeMap<String, Arc<[u8]>> {
    let built_in = BUILT_IN
        .files()
        .filter_map(|file| Some((file.path().to_str()?.to_owned(), Arc::from(file.contents()))));
    let texts = own.iter().map(|file| (&file.path, Arc::from(file.text.as_bytes())));
    let others = sources.assets.values().filter(|asset| asset.kind == FileKind::Theme);
    let project = texts
        .chain(others.map(|asset| (&asset.path, Arc::clone(&asset.bytes))))
        .filter_map(|(path, bytes)| Some((path.strip_prefix("theme/")?.to_owned(), bytes)))
        .filter(|(name, _)| !name.starts_with("templates/") && !name.starts_with("language/"));
    built_in.chain(project).collect()
}
