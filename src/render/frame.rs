//! Turns a page's place in the site into its frame: title, navigation, the way here, and the foot.
//!
//! Does not list the whole site: each page names the four main rooms and the search only, so that output grows linearly.

use serde::Serialize;

use crate::model::handbook::Handbook;
use crate::render::address::{Address, twin_address};
use crate::render::link::{absolute, root_from};
use crate::render::scene::{Link, Scene};
use crate::render::segment::Segment;
use crate::render::theme::Theme;
use crate::render::words::Words;

/// What a page says of itself.
#[derive(Debug, Default)]
pub struct Head {
    title: Vec<String>,
    room: Option<Segment>,
    crumbs: Vec<(String, Address)>,
    is_alone: bool,
    linked: Option<Address>,
}

impl Head {
    /// Names a page.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: vec![title.into()], ..Self::default() }
    }

    /// Adds what the page belongs to, after its own name in the title.
    #[must_use]
    pub fn of(mut self, whole: impl Into<String>) -> Self {
        self.title.push(whole.into());
        self
    }

    /// Says in which room of the navigation the page stands.
    #[must_use]
    pub fn in_room(mut self, room: Segment) -> Self {
        self.room = Some(room);
        self
    }

    /// Says that the page has no twin in Markdown: it is no place to come to.
    #[must_use]
    pub fn alone(mut self) -> Self {
        self.is_alone = true;
        self
    }

    /// Says where the same stands as linked data.
    #[must_use]
    pub fn linked(mut self, address: Option<Address>) -> Self {
        self.linked = address;
        self
    }

    /// Adds a step of the way from the first page to this one.
    #[must_use]
    pub fn below(mut self, name: impl Into<String>, address: Address) -> Self {
        self.crumbs.push((name.into(), address));
        self
    }
}

/// What stands around a page.
#[derive(Debug, Serialize)]
pub struct Frame {
    title: String,
    lang: &'static str,
    root: String,
    home: String,
    is_home: bool,
    rooms: Vec<Room>,
    crumbs: Vec<Link>,
    subjects: String,
    about: String,
    accessibility: String,
    files: Vec<Alternate>,
}

/// A file that says what the page says.
#[derive(Debug, Serialize)]
struct Alternate {
    /// Its media type.
    kind: &'static str,
    href: String,
}

#[derive(Debug, Serialize)]
struct Room {
    name: String,
    href: String,
    /// `page` on the room's own page, `true` on those in it.
    current: Option<&'static str>,
    /// Whether a key leads here.
    is_search: bool,
}

impl Frame {
    /// Returns the frame of a page.
    #[must_use]
    pub fn around(scene: &Scene<'_>, head: Head) -> Self {
        let site = &scene.handbook.settings.title;
        let is_home = scene.here == HOME;
        let mut title =
            if is_home { site.clone() } else { format!("{} – {site}", head.title.join(" – ")) };
        if let Some(day) = scene.handbook.other_day() {
            title = format!("{title} ({})", scene.words.date(day));
        }
        Self {
            title,
            lang: scene.words.language.tag(),
            root: scene.root.map_or_else(|| root_from(scene.here), |root| absolute(root, "")),
            home: scene.href(HOME),
            is_home,
            rooms: rooms(scene, head.room),
            crumbs: head.crumbs.into_iter().map(|(name, address)| scene.link(name, &address)).collect(),
            subjects: scene.href(&scene.places.page(Segment::Subjects)),
            about: scene.href(&scene.places.page(Segment::About)),
            accessibility: scene.href(&scene.places.page(Segment::Accessibility)),
            files: alternates(scene, (head.is_alone, head.linked.as_ref())),
        }
    }
}

fn alternates(scene: &Scene<'_>, (is_alone, linked): (bool, Option<&Address>)) -> Vec<Alternate> {
    let markdown = Alternate { kind: "text/markdown", href: scene.href(&twin_address(scene.here)) };
    let linked = linked.map(|address| Alternate { kind: "application/ld+json", href: scene.href(address) });
    Some(markdown).filter(|_| !is_alone).into_iter().chain(linked).collect()
}

/// The address of the first page.
pub const HOME: &str = "index.html";

fn rooms(scene: &Scene<'_>, current: Option<Segment>) -> Vec<Room> {
    let words = scene.theme.words(scene.handbook.settings.language);
    let room = |segment: &Segment| {
        let address = scene.places.room(*segment);
        let mark = if scene.here == address { "page" } else { "true" };
        let current = (current == Some(*segment)).then_some(mark);
        let is_search = *segment == Segment::Search;
        Room { name: words.say(segment.key()).to_owned(), href: scene.href(&address), current, is_search }
    };
    scene.places.rooms.iter().map(room).collect()
}

/// What every page of the site says, given to the templates once.
#[derive(Debug, Serialize)]
struct Shared<'a> {
    title: &'a str,
    lang: &'static str,
    notice: Option<&'a str>,
    as_of: String,
    /// That another day is shown than the handbook's own.
    other_day: Option<String>,
    owner: Option<String>,
    t: tera::Value,
}

/// Gives the templates of a theme what every page of a handbook says.
pub fn share(handbook: &Handbook, theme: &mut Theme) {
    let settings = &handbook.settings;
    let words = theme.words(settings.language);
    let owner = settings.owner.as_ref().and_then(|id| handbook.roles.get(id));
    let shared = Shared {
        title: &settings.title,
        lang: settings.language.tag(),
        notice: settings.notice.as_deref(),
        as_of: as_of(handbook, words),
        other_day: other_day(handbook, words),
        owner: owner.map(|role| words.with("owned_by", &[("role", &role.name)])),
        t: words.fixed.clone(),
    };
    theme.share("site", &tera::Value::from_serializable(&shared));
}

/// Says which day is shown, if it is not the handbook's own.
#[must_use]
pub fn other_day(handbook: &Handbook, words: &Words) -> Option<String> {
    let (day, own) = (handbook.other_day()?, handbook.own_day()?);
    Some(words.with("other_day", &[("date", &words.date(day)), ("own", &words.date(own))]))
}

/// Returns in words for which day a handbook speaks.
#[must_use]
pub fn as_of(handbook: &Handbook, words: &Words) -> String {
    match handbook.day {
        Some(day) => words.with("as_of", &[("date", &words.date(day))]),
        None => words.say("as_of_unknown").to_owned(),
    }
}
