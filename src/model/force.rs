//! The normative standing of a clause, from law to advice.

/// How much a clause binds; the order runs from the strongest to the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// A law says so.
    Law,
    /// Decided by the organisation's highest body.
    Decided,
    /// Decided in the organisation that it binds.
    Local,
    /// Proposed, not decided.
    Proposal,
    /// What somebody thinks.
    Opinion,
    /// Helps to understand.
    Background,
    /// What this handbook advises.
    Advice,
}

impl Force {
    /// All of them, strongest first.
    pub const ALL: [Self; 7] = [
        Self::Law,
        Self::Decided,
        Self::Local,
        Self::Proposal,
        Self::Opinion,
        Self::Background,
        Self::Advice,
    ];

    /// Returns the word used in attributes, markup and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Decided => "decided",
            Self::Local => "local",
            Self::Proposal => "proposal",
            Self::Opinion => "opinion",
            Self::Background => "background",
            Self::Advice => "advice",
        }
    }

    /// Returns the force that a word names.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|force| force.word() == word)
    }

    /// Whether a duty, a recommendation, a ban or a permission can have this force.
    #[must_use]
    pub fn can_bind(self) -> bool {
        self <= Self::Proposal
    }
}
