//! Turns a clause into HTML: its text, and below it what it weighs, whom it binds, when, and on what ground.
//!
//! Does not show a foot where nothing binds: in our own voice a paragraph is only a paragraph.

use crate::model::clause::{Deviation, Marks, SourceRange};
use crate::model::force::Force;
use crate::model::id::{OpenQuestionId, Place};
use crate::model::standing::Standing;
use crate::model::text::{Clause, Target};
use crate::render::html::footnote::Footnotes;
use crate::render::html::{Prose, Voice, escape, inline};
use crate::render::scene::{Link, Scene};
use crate::render::{norm, provenance, when};

type HandbookClause = Clause<Target, Marks>;

impl Prose<'_> {
    /// Whether a paragraph is shown as a clause with a foot.
    pub(super) fn is_shown_as_clause(&self, clause: &HandbookClause) -> bool {
        let marks = &clause.marks;
        let is_dated = marks.from.is_some() || marks.to.is_some();
        let is_rule = !marks.norms.is_empty() || marks.when.is_some() || marks.deviates.is_some() || is_dated;
        match self.voice {
            Voice::Book => clause.anchor.is_some() || is_rule,
            Voice::Plain => is_rule || self.usual.is_some_and(|force| force != marks.force),
        }
    }

    /// Adds a paragraph without a foot.
    pub(super) fn paragraph(&mut self, clause: &HandbookClause) {
        self.push("<p");
        if self.voice == Voice::Book {
            self.push(" class=\"rule-text\"");
        }
        self.anchor(clause);
        self.push(">");
        self.former_anchors(&clause.marks);
        self.inlines(&clause.content);
        self.push("</p>\n");
    }

    /// Adds the anchor of a clause as an attribute.
    pub(super) fn anchor(&mut self, clause: &HandbookClause) {
        if let Some(anchor) = &clause.anchor {
            self.out.extend([" id=\"", anchor.as_str(), "\""]);
        }
    }

    /// Opens the element of a clause.
    pub(super) fn open_clause(&mut self, element: &str, clause: &HandbookClause) {
        self.out.extend(["<", element, " class=\"clause\""]);
        self.anchor(clause);
        self.out.extend([" data-force=\"", clause.marks.force.word(), "\">"]);
        self.former_anchors(&clause.marks);
    }

    /// Adds the text of a clause and its foot.
    pub(super) fn clause_text(&mut self, clause: &HandbookClause) {
        self.push("\n<p class=\"rule-text\">");
        self.inlines(&clause.content);
        self.push("</p>\n<div class=\"clause-foot\">");
        let scene = self.scene;
        let marks = &clause.marks;
        let of_document = self.document.map(|document| scene.handbook.standing_of(document, Some(marks)));
        standing(scene, marks, of_document.unwrap_or(Standing::Applies), &mut self.out);
        if let Some(deviation) = &marks.deviates {
            deviates(scene, deviation, &mut self.out);
        }
        marks.open.iter().for_each(|id| open_question(scene, id, &mut self.out));
        if !marks.sources.is_empty() {
            sources(scene, &marks.sources, &mut self.out);
        }
        if let Some(anchor) = &clause.anchor {
            permalink(scene, anchor.as_str(), &mut self.out);
        }
        self.push("</div>\n");
    }

    fn former_anchors(&mut self, marks: &Marks) {
        for former in &marks.was {
            self.push("<span id=\"");
            self.text(former);
            self.push("\"></span>");
        }
    }
}

/// Adds a clause quoted on another page; of a section, its heading.
pub(super) fn quote(scene: &Scene<'_>, place: &Place, html: &mut String) {
    let Some(passage) = scene.handbook.passages.get(place) else { return };
    html.extend([
        "<div class=\"clause\" data-force=\"",
        passage.marks.force.word(),
        "\">\n<p class=\"rule-text\">",
    ]);
    inline::write(scene, &Footnotes::default(), &passage.content, html);
    html.push_str("</p>\n<div class=\"clause-foot\">");
    standing(scene, &passage.marks, scene.handbook.standing(place), html);
    let document = Place { document: place.document.clone(), anchor: None };
    link(&Link { name: scene.title_of(&document), href: scene.place(place).href }, html);
    html.push_str("</div>\n</div>\n");
}

/// Adds the mark of a force.
pub(super) fn force(scene: &Scene<'_>, force: Force, html: &mut String) {
    html.extend(["<span class=\"force\" data-force=\"", force.word(), "\">"]);
    escape(scene.words.say(&format!("force_{}", force.word())), html);
    html.push_str("</span>");
}

/// Adds what a clause weighs, whom it binds, when it is due and when it applies, by its own days or those of its document.
fn standing(scene: &Scene<'_>, marks: &Marks, standing: Standing, html: &mut String) {
    force(scene, marks.force, html);
    for norm in &marks.norms {
        html.push_str("<span>");
        escape(norm::modality(scene, norm.modality), html);
        html.push_str(": ");
        for (index, role) in norm.roles.iter().enumerate() {
            html.push_str(if index == 0 { "" } else { ", " });
            let Link { name, href } = scene.role(role);
            link(&Link { name: norm::mid_sentence(&name), href }, html);
        }
        html.push_str("</span>");
    }
    let due = marks.when.as_ref().map(|when| when::in_words(scene, when));
    let days = norm::days(scene, marks);
    let void = norm::why_void(scene, standing).filter(|why| !days.contains(why));
    for text in due.into_iter().chain(days).chain(void) {
        html.push_str("<span>");
        escape(&text, html);
        html.push_str("</span>");
    }
}

fn deviates(scene: &Scene<'_>, deviation: &Deviation, html: &mut String) {
    html.push_str("<span>");
    escape(scene.words.say("deviates_from"), html);
    html.push(' ');
    link(&scene.place(&deviation.from), html);
    html.push_str(" (");
    escape(deviation.decision.as_deref().unwrap_or(scene.words.say("deviates_undecided")), html);
    html.push(')');
    html.push_str("</span>");
}

fn open_question(scene: &Scene<'_>, id: &OpenQuestionId, html: &mut String) {
    let href = scene.href_of(&Target::OpenQuestion(id.clone()));
    let title = scene.handbook.open_questions.get(id).map_or(id.as_str(), |question| &question.title);
    html.push_str("<a href=\"");
    escape(&href, html);
    html.push_str("\">");
    let is_answered = scene.handbook.answer(id).is_some();
    escape(scene.words.say(if is_answered { "answered_question" } else { "open_question" }), html);
    html.push_str("<span class=\"quiet\">: ");
    escape(title, html);
    html.push_str("</span></a>");
}

fn sources(scene: &Scene<'_>, ranges: &[SourceRange], html: &mut String) {
    html.push_str("<details class=\"provenance\"><summary>");
    escape(scene.words.say("source"), html);
    html.push_str("</summary>");
    for range in ranges {
        let (source, lines) = provenance::in_words(scene, range);
        html.push_str("<p>");
        link(&source, html);
        if let Some(lines) = lines {
            html.push_str(", ");
            escape(&lines, html);
        }
        html.push_str("</p>");
    }
    html.push_str("</details>");
}

fn permalink(scene: &Scene<'_>, anchor: &str, html: &mut String) {
    html.extend(["<a class=\"permalink\" href=\"#", anchor, "\">"]);
    escape(scene.words.say("permalink"), html);
    html.push_str("<span class=\"quiet\"> ");
    escape(&scene.words.with("permalink_to", &[("anchor", anchor)]), html);
    html.push_str("</span></a>");
}

fn link(Link { name, href }: &Link, html: &mut String) {
    html.push_str("<a href=\"");
    escape(href, html);
    html.push_str("\">");
    escape(name, html);
    html.push_str("</a>");
}
