//! What an author is told: a diagnostic per mistake, and the report that gathers them.
//!
//! Does not draw: [`draw`] turns a report into text, JSON, SARIF or annotations.

pub mod bounded;
pub mod draw;
pub mod near;
pub mod position;
pub mod told;
pub mod word_diff;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::diagnostic::bounded::bounded;
use crate::source::Span;

/// The weight that the settings give a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Not told at all.
    Off,
    /// Told with this severity.
    Is(Severity),
}

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site would mislead a reader.
    Error,
    /// The site is still right.
    Warning,
}

/// One rule: its name, its weight and its book.
///
/// Each rule stands in a file of `src/rules/`, which holds its words; the stage that finds the mistake only calls it.
pub struct Rule {
    /// The name in messages, settings and `vagval explain`.
    pub id: &'static str,
    /// The weight, unless the settings say otherwise.
    pub severity: Severity,
    /// Whether it is told unless the settings say otherwise.
    pub is_on: bool,
    /// The book: what it means with examples and the message they give, in Markdown.
    pub book: &'static str,
}

impl fmt::Debug for Rule {
    // Without the book, which would hide everything else.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id)
    }
}

/// A place and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few plain words.
    pub text: String,
}

/// One mistake of an author.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// How much it weighs.
    pub severity: Severity,
    /// States the fact: lower case, names in ticks, no full stop.
    pub title: String,
    /// Where it is, with a label.
    pub place: Label,
    /// Other places that explain it.
    pub related: Vec<Label>,
    /// What came about, a line each, where a place does not tell it.
    pub note: Option<String>,
    /// The edit to make.
    pub help: Option<String>,
    /// What the mistakes have in common that are told as one message with a count, such as a missing target: of all
    /// rules, the same words stand for the same.
    pub group: Option<String>,
}

impl Diagnostic {
    /// Says which rule is broken and where.
    #[must_use]
    pub fn new(rule: &'static Rule, title: impl Into<String>, span: Span) -> Self {
        let place = Label { span, text: String::new() };
        let severity = rule.severity;
        Self {
            rule,
            severity,
            title: title.into(),
            place,
            related: Vec::new(),
            note: None,
            help: None,
            group: None,
        }
    }

    /// Says in a few words what is wrong at the place.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.place.text = text.into();
        self
    }

    /// Points at another place that explains the mistake.
    #[must_use]
    pub fn related(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push(Label { span, text: text.into() });
        self
    }

    /// Tells what came about, a line each, if there is something to tell.
    #[must_use]
    pub fn noted(mut self, note: Option<String>) -> Self {
        self.note = note;
        self
    }

    /// Gives the edit to make.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Suggests a near name, if there is one.
    #[must_use]
    pub fn suggest(self, near: Option<&str>) -> Self {
        match near {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None => self,
        }
    }

    /// Points at a near name and suggests it, if there is one; `what` is the kind of thing it names.
    #[must_use]
    pub fn similar(self, near: Option<(&str, Span)>, what: &str) -> Self {
        match near {
            Some((name, span)) => {
                self.related(span, format!("a similar {what} is defined here")).suggest(Some(name))
            }
            None => self,
        }
    }

    /// Returns all that is said of the mistake itself: the title, what came about, the edit to make.
    #[must_use]
    pub fn text(&self) -> String {
        let parts = std::iter::once(&self.title).chain(&self.note).chain(&self.help);
        parts.map(String::as_str).collect::<Vec<_>>().join("\n")
    }

    /// Tells this mistake together with all others of the same rule that have this in common.
    #[must_use]
    pub fn grouped(self, common: impl fmt::Display) -> Self {
        let rule = self.rule.id;
        self.grouped_across_rules(format!("{rule} {common}"))
    }

    /// Tells this mistake together with all others, of whatever rule, that have this in common.
    #[must_use]
    pub fn grouped_across_rules(mut self, common: impl Into<String>) -> Self {
        self.group = Some(common.into());
        self
    }
}

/// All that is wrong with a handbook.
#[derive(Clone, Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds many.
    pub fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.diagnostics.extend(diagnostics);
    }

    /// Returns the report with the weights that the settings give; what is off is left out, as is more than can be read.
    #[must_use]
    pub fn weighed(mut self, weights: &BTreeMap<String, Weight>) -> Self {
        self.diagnostics.retain_mut(|diagnostic| match weights.get(diagnostic.rule.id) {
            Some(Weight::Off) => false,
            Some(Weight::Is(severity)) => {
                diagnostic.severity = *severity;
                true
            }
            None => diagnostic.rule.is_on,
        });
        Self { diagnostics: bounded(self.diagnostics) }
    }

    /// Whether some diagnostic would make the site mislead a reader.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Returns all diagnostics in the order they were pushed.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Returns all diagnostics in the order they were pushed, the report being of no more use.
    #[must_use]
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// Returns the ids of the rules that were broken.
    #[must_use]
    pub fn broken(&self) -> BTreeSet<&'static str> {
        self.diagnostics.iter().map(|diagnostic| diagnostic.rule.id).collect()
    }
}
