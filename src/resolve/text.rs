//! Running text: links become targets that exist, terms get their definition, numbers of laws their law.
//!
//! Does not read marks or blocks; see [`crate::resolve::marks`] and [`crate::resolve::blocks`].

use crate::model::handbook::Passage;
use crate::model::id::{Anchor, OpenQuestionId, Place, RoleId, SourceId, TermId};
use crate::model::text::{Inline, Target, Text};
use crate::parse::draft::{Name, RawLink};
use crate::resolve::findings::Findings;
use crate::resolve::lexicon::{Match, Named};
use crate::resolve::names::Here;
use crate::resolve::{links, reference, titles};

/// What is remembered while a document or a step is read from top to bottom.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    pub(crate) here: Here<'a>,
    /// The clause, section or document that is being read; none in trees.
    pub(crate) place: Option<Place>,
    /// The section that is being read.
    pub(crate) section: Option<Anchor>,
    /// The clauses and sections that were read.
    pub(crate) passages: Vec<(Place, Passage)>,
    /// What was used, and where.
    pub(crate) uses: Vec<(Use, Option<Place>)>,
    pub(crate) findings: Findings,
    /// Whether a name was not found in the clause that is being read, or in what it inherits.
    pub(crate) is_doubtful: bool,
    /// The terms that have been met in this section.
    defined: Vec<TermId>,
}

/// What a passage or a step uses.
#[derive(Clone, Debug)]
pub(crate) enum Use {
    /// Links to it.
    Link(Target),
    /// Binds a role.
    Binds(RoleId),
    /// Rests on a source.
    Rests(SourceId),
    /// Carries out a section.
    Implements(Place),
    /// Concerns an open question.
    Open(OpenQuestionId),
}

/// Which words of a text become links by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    /// Terms and laws.
    Linked,
    /// Laws only: in quotations, which are not ours to explain.
    Quoted,
    /// None: in headings and in what is a link already.
    Plain,
}

impl<'a> Reading<'a> {
    /// Starts to read.
    pub(crate) fn new(here: Here<'a>, place: Option<Place>) -> Self {
        Self {
            here,
            place,
            section: None,
            passages: Vec::new(),
            uses: Vec::new(),
            findings: Findings::default(),
            is_doubtful: false,
            defined: Vec::new(),
        }
    }

    /// Notes that what is being read uses something.
    pub(crate) fn note(&mut self, used: Use) {
        self.uses.push((used, self.place.clone()));
    }

    /// Begins a stretch in which every term gets its definition anew.
    pub(crate) fn begin_section(&mut self, section: Option<Anchor>) {
        self.section = section;
        self.defined.clear();
    }

    /// Resolves running text.
    pub(crate) fn text(&mut self, content: &[Inline<RawLink>], words: Words) -> Text {
        let mut text = Vec::with_capacity(content.len());
        let mut at = 0;
        while at < content.len() {
            let run = content[at..].iter().take_while(|piece| is_run(piece)).count();
            if run == 0 {
                self.piece(&content[at], words, &mut text);
                at += 1;
                continue;
            }
            let glued = Glued {
                before: at > 0 && ends_in_word(&content[at - 1]),
                after: content.get(at + run).is_some_and(starts_in_word),
            };
            self.run(&content[at..at + run], (words, glued), &mut text);
            at += run;
        }
        text
    }

    fn piece(&mut self, piece: &Inline<RawLink>, words: Words, text: &mut Text) {
        match piece {
            Inline::Text(_) | Inline::SoftBreak => {}
            Inline::HardBreak => text.push(Inline::HardBreak),
            Inline::Code(code) => text.push(Inline::Code(code.clone())),
            Inline::FootnoteMark(name) => text.push(Inline::FootnoteMark(name.clone())),
            Inline::Strong(inner) => text.push(Inline::Strong(self.text(inner, words))),
            Inline::Emphasis(inner) => text.push(Inline::Emphasis(self.text(inner, words))),
            Inline::Struck(inner) => text.push(Inline::Struck(self.text(inner, words))),
            Inline::Link(link, inner) => self.link(link, inner, text),
            Inline::Image(link, alternative) => self.image(link, alternative, text),
        }
    }

    /// Resolves a link; of one that leads nowhere the text is kept.
    fn link(&mut self, link: &RawLink, inner: &[Inline<RawLink>], text: &mut Text) {
        let target = match link {
            RawLink::Wiki(name) => reference::target(&self.here, name, &mut self.findings),
            RawLink::Url(url) => links::target(&self.here, url, &mut self.findings),
        };
        let mut content = self.text(inner, Words::Plain);
        let Some(target) = target else {
            self.is_doubtful = true;
            if content.is_empty() {
                content.push(Inline::Text(written(link).value.clone()));
            }
            text.append(&mut content);
            return;
        };
        if content.is_empty() {
            content.push(Inline::Text(titles::title(self.here.names, &target)));
        }
        if let Target::Term(term) = &target {
            self.defined.push(term.clone());
        }
        self.note(Use::Link(target.clone()));
        text.push(Inline::Link(target, content));
    }

    /// Resolves an image; of one that is missing the words for it are kept.
    fn image(&mut self, link: &RawLink, alternative: &str, text: &mut Text) {
        text.push(match links::image(&self.here, written(link), &mut self.findings) {
            Some(target) => Inline::Image(target, alternative.to_owned()),
            None => Inline::Text(alternative.to_owned()),
        });
    }

    /// Resolves plain text over one or several lines.
    fn run(&mut self, run: &[Inline<RawLink>], (words, glued): (Words, Glued), text: &mut Text) {
        let joined;
        let line = if let [Inline::Text(line)] = run {
            line
        } else {
            joined = join(run);
            &joined
        };
        let mut written = 0;
        for Match { range, names } in self.found(line, words, glued) {
            let target = match names {
                Named::Term(term) => Target::Term(term),
                Named::Law(law) => Target::Law(law, None),
            };
            split(&line[written..range.start], text);
            let mut content = Text::new();
            split(&line[range.clone()], &mut content);
            self.note(Use::Link(target.clone()));
            text.push(Inline::Link(target, content));
            written = range.end;
        }
        split(&line[written..], text);
    }

    /// Returns the words that become links: laws each time, a term the first time in a section.
    fn found(&mut self, line: &str, words: Words, glued: Glued) -> Vec<Match> {
        if words == Words::Plain {
            return Vec::new();
        }
        let mut found = self.here.names.lexicon.matches(line);
        found.retain(|one| {
            let Named::Term(term) = &one.names else { return true };
            let is_part = glued.before && one.range.start == 0 || glued.after && one.range.end == line.len();
            let is_new = words == Words::Linked
                && !is_part
                && !self.defined.contains(term)
                && !is_quoted(line, one.range.start);
            if is_new {
                self.defined.push(term.clone());
            }
            is_new
        });
        found
    }
}

/// Whether a run of text touches a word at its ends without a blank between, as in `konto*t*`.
#[derive(Clone, Copy, Debug)]
struct Glued {
    before: bool,
    after: bool,
}

fn is_run(piece: &Inline<RawLink>) -> bool {
    matches!(piece, Inline::Text(_) | Inline::SoftBreak)
}

/// Joins pieces of plain text; a line's end in the source is kept as one.
fn join(run: &[Inline<RawLink>]) -> String {
    let mut line = String::new();
    for piece in run {
        if let Inline::Text(text) = piece {
            line.push_str(text);
        } else {
            line.push('\n');
        }
    }
    line
}

/// Adds joined text as pieces.
fn split(line: &str, text: &mut Text) {
    for (index, piece) in line.split('\n').enumerate() {
        if index > 0 {
            text.push(Inline::SoftBreak);
        }
        if !piece.is_empty() {
            text.push(Inline::Text(piece.to_owned()));
        }
    }
}

/// Whether a place in a line stands between quotation marks.
fn is_quoted(line: &str, at: usize) -> bool {
    let is_mark = |letter: char| matches!(letter, '”' | '“' | '"' | '«' | '»');
    let before = line[..at].chars().filter(|letter| is_mark(*letter)).count();
    before % 2 == 1 && line[at..].contains(is_mark)
}

fn starts_in_word(piece: &Inline<RawLink>) -> bool {
    edge(piece).starts_with(char::is_alphanumeric)
}

fn ends_in_word(piece: &Inline<RawLink>) -> bool {
    edge(piece).ends_with(char::is_alphanumeric)
}

fn edge(piece: &Inline<RawLink>) -> String {
    let mut text = String::new();
    piece.plain(&mut text);
    text
}

fn written(link: &RawLink) -> &Name {
    match link {
        RawLink::Wiki(name) | RawLink::Url(name) => name,
    }
}
