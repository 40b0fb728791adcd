//! Drafts: what the files say, with every name still as it was written and where.
//!
//! Does not know whether a name exists; [`crate::resolve`] turns drafts into a handbook.

mod document;
mod register;
mod review;
mod tree;

use std::sync::Arc;

pub use document::*;
pub use register::*;
pub use review::*;
pub use tree::*;

use crate::model::settings::Settings;
use crate::source::Spanned;

/// A name as it was written.
pub type Name = Spanned<String>;

/// All files of a project, parsed.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    /// `handbook.yaml`; names of roles and organisations in it stand in `settings_names`.
    pub settings: Settings,
    /// Names in the settings that must exist.
    pub settings_names: SettingsNames,
    /// `content/**/*.md`, in the order of their paths.
    pub documents: Vec<Arc<DocumentDraft>>,
    /// `content/registers/*.yaml`.
    pub registers: Registers,
    /// `decisions/*.yaml`, in the order of their paths.
    pub trees: Vec<Arc<TreeDraft>>,
    /// `decisions/facts.yaml`.
    pub shared_questions: Vec<SharedQuestionDraft>,
    /// `decisions/reviewed.lock`; none if there is no such file, or if it cannot be read.
    pub reviews: Option<Vec<ReviewDraft>>,
    /// Ids that files which did not parse would have defined: references to them are silent.
    pub poisoned: Poisoned,
    /// The paths of the files under `content/` that links and images may point at.
    pub assets: Vec<Arc<str>>,
}

/// Names in the settings that must exist.
#[derive(Clone, Debug, Default)]
pub struct SettingsNames {
    /// The role that keeps the handbook.
    pub owner: Option<Name>,
    /// The organisations that trees are offered to.
    pub organisations: Vec<Name>,
    /// The trees that help on each occasion.
    pub occasions: Vec<OccasionDraft>,
}

/// An occasion; see [`crate::model::settings::Occasion`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct OccasionDraft {
    pub title: String,
    pub trees: Vec<Name>,
}

/// What cannot be known because a file did not parse.
#[derive(Clone, Debug, Default)]
pub struct Poisoned {
    /// Documents, by the id that follows from their file and any id that could be read.
    pub documents: Vec<String>,
    /// Trees, by the stem of their file.
    pub trees: Vec<String>,
    /// Registers in which something was refused, so that an entry may be lost: all references to these are silent.
    pub registers: Vec<RegisterKind>,
    /// Files under `content/` that links and images may point at, by their paths.
    pub assets: Vec<Arc<str>>,
    /// Whether something was refused in `decisions/facts.yaml`.
    pub shared_questions: bool,
}

/// The registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegisterKind {
    /// `organisations.yaml`
    Organisations,
    /// `roles.yaml`
    Roles,
    /// `terms.yaml`
    Terms,
    /// `laws.yaml`
    Laws,
    /// `sources.yaml`
    Sources,
    /// `events.yaml`
    Events,
    /// `open-questions.yaml`
    OpenQuestions,
}
