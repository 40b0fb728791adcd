//! The languages in which the frame of a page can speak.

/// A language of the frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Swedish.
    #[default]
    Swedish,
    /// English.
    English,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    /// Returns the tag for `lang` attributes and language files.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// Returns the language that a tag names.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}
