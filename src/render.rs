//! Turns a handbook and its flows into a site: a table of addresses and, for each, a pure function to its bytes.
//!
//! Does not write: pages are made when they are asked for and dropped when they have been written.

pub mod address;
pub mod change;
pub mod files;
pub mod frame;
pub mod html;
pub mod link;
pub mod markdown;
pub mod norm;
pub mod order;
pub mod page;
pub mod provenance;
pub mod relations;
pub mod scene;
pub mod segment;
mod table;
pub mod theme;
pub mod tree;
pub mod when;
pub mod words;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::compile::Flows;
use crate::diagnostic::Report;
use crate::model::binding::whose::Whose;
use crate::model::handbook::Handbook;
use crate::render::address::{Address, Places, twin_address};
use crate::render::files::calendar::calendar;
use crate::render::files::search::Search;
use crate::render::link::{absolute, path_of};
use crate::render::page::Page;
use crate::render::page::own::own_pages;
use crate::render::relations::Relations;
use crate::render::scene::{Made, Scene};
use crate::render::theme::Theme;
use crate::source::Sources;

/// A site: what stands at which address.
#[derive(Debug)]
pub struct Site {
    /// The handbook.
    pub handbook: Handbook,
    /// Its compiled trees.
    pub flows: Flows,
    theme: Theme,
    places: Places,
    relations: Relations,
    search: Search,
    table: BTreeMap<Address, Page>,
    /// The files of the search, which are known when the index has been made.
    shards: OnceLock<BTreeMap<Address, Page>>,
}

/// Lays out the site; two things at one address and mistakes in the theme are in the report.
#[must_use]
pub fn site(handbook: Handbook, flows: Flows, sources: &Sources, report: &mut Report) -> Site {
    let mut theme = Theme::of(sources, report);
    frame::share(&handbook, &mut theme);
    let places = Places::of(&handbook, &flows);
    let mut claims = table::claims(&handbook, &flows, &places);
    claims.extend(table::files(&handbook, &theme, sources));
    let mut table = table::settle(claims, report);
    // A sitemap holds absolute addresses only, so without `base-url` there is none; nor does the handbook of another day
    // belong in search engines.
    if let Some(base) = handbook.settings.base_url.as_ref().filter(|_| handbook.other_day().is_none()) {
        let pages = table.iter().filter(|(_, page)| page.is_for_readers());
        let addresses = pages.map(|(address, _)| absolute(base, address)).collect();
        table.insert("sitemap.xml".to_owned(), Page::Sitemap(addresses));
    }
    let relations = Relations::of(&handbook);
    let search = Search::new(own_pages(&table, &places, theme.words(handbook.settings.language)));
    let mut site = Site { handbook, flows, theme, places, relations, search, table, shards: OnceLock::new() };
    if site.theme.has_own_templates {
        site.try_templates(report);
    }
    site
}

impl Site {
    /// Returns every address in order: paths with `/`, relative to the site, such as `vagval/om.html`.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let mut addresses: Vec<&str> =
            self.table.keys().chain(self.shards().keys()).map(String::as_str).collect();
        addresses.sort_unstable();
        addresses.into_iter()
    }

    /// Returns the addresses of all pages for readers in order, without the files beside them.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        let is_page = |address: &&str| address.rsplit_once('.').is_some_and(|(_, ending)| ending == "html");
        self.addresses().filter(is_page)
    }

    /// Returns what stands at an address; none if there is nothing.
    #[must_use]
    pub fn page(&self, address: &str) -> Option<&Page> {
        self.entry(address).map(|(_, page)| page)
    }

    /// Returns the bytes at an address; none if there is nothing.
    ///
    /// # Panics
    /// If a built-in template cannot be filled; a project's own have been tried on every page.
    #[must_use]
    pub fn bytes(&self, address: &str) -> Option<Vec<u8>> {
        let (here, page) = self.entry(address)?;
        Some(self.make(here, page).expect("the templates have been tried on every page"))
    }

    /// Returns the limit above which no page holds the whole handbook, if the handbook is beyond it.
    #[must_use]
    pub fn is_beyond_one_page(&self) -> Option<usize> {
        (!self.places.has_whole).then_some(self.handbook.settings.limits.print_pages)
    }

    /// Returns the words of the site's frame.
    #[must_use]
    pub fn words(&self) -> &words::Words {
        self.theme.words(self.handbook.settings.language)
    }

    /// Returns a calendar of tasks; none if nothing comes again, or if the handbook speaks for no day.
    #[must_use]
    pub fn calendar(&self, whose: &Whose) -> Option<String> {
        calendar(&self.scene(frame::HOME, None), whose)
    }

    /// Returns the addresses whose bytes are made by themselves: a twin is made with its page.
    pub fn originals(&self) -> impl Iterator<Item = &str> {
        let all = self.table.iter().chain(self.shards());
        all.filter(|(_, page)| !page.is_twin()).map(|(address, _)| address.as_str())
    }

    /// Returns the bytes at an address, and of a page those of its twin, which is made of them; nothing if nothing stands
    /// there.
    #[must_use]
    pub fn with_twin(&self, address: &str) -> Vec<(Address, Vec<u8>)> {
        let Some(bytes) = self.bytes(address) else { return Vec::new() };
        let twin = twin_address(address);
        let file = match self.page(&twin) {
            Some(Page::Twin(page, _)) if page == address => {
                Some(files::twin::file(&self.scene(&twin, None), address, &bytes))
            }
            _ => None,
        };
        let file = file.map(|file| (twin, file));
        std::iter::once((address.to_owned(), bytes)).chain(file).collect()
    }

    /// Returns all that can be found, as a search engine reads it in bulk.
    #[must_use]
    pub fn search_lines(&self) -> String {
        files::search::lines::text(&self.scene(frame::HOME, None))
    }

    /// Returns the files of the search; makes the index if nobody has asked for it before.
    fn shards(&self) -> &BTreeMap<Address, Page> {
        self.shards
            .get_or_init(|| self.search.shards(&self.handbook).table(&self.places).into_iter().collect())
    }

    fn entry(&self, address: &str) -> Option<(&Address, &Page)> {
        self.table.get_key_value(address).or_else(|| self.shards().get_key_value(address))
    }

    fn make(&self, here: &str, page: &Page) -> Made {
        // A server shows this page at every address where nothing stands, so that relative links would lead astray.
        let base = self.handbook.settings.base_url.as_deref().filter(|_| matches!(page, Page::Missing));
        page.bytes(self.scene(here, base.map(path_of)))
    }

    fn scene<'a>(&'a self, here: &'a str, root: Option<&'a str>) -> Scene<'a> {
        let words = self.words();
        let Self { handbook, flows, places, relations, search, theme, .. } = self;
        Scene { handbook, flows, places, relations, search, theme, words, here, root }
    }

    /// Makes every page once, since a project's own template may fail on one of them only; with mistakes in it, the
    /// built-in theme takes its place.
    fn try_templates(&mut self, report: &mut Report) {
        let table: Vec<_> = self.table.iter().filter(|(_, page)| !page.is_twin()).collect();
        let faults: Vec<_> =
            table.par_iter().filter_map(|(here, page)| self.make(here, page).err()).collect();
        if faults.is_empty() {
            return;
        }
        let told: BTreeMap<_, _> = faults.into_iter().map(|fault| (fault.place.clone(), *fault)).collect();
        report.extend(told.into_values());
        self.theme = Theme::built_in();
        frame::share(&self.handbook, &mut self.theme);
    }
}
