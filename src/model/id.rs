//! Names of things: short slugs that stand in addresses and references.
//!
//! Does not check that a name exists; an id of one kind cannot be mistaken for an id of another.

use std::fmt;
use std::sync::Arc;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Names a thing; the caller has seen that the text is a well-formed id.
            pub fn new(text: impl Into<Arc<str>>) -> Self {
                Self(text.into())
            }

            /// Returns the id as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

ids! {
    /// A document.
    DocumentId
    /// A section or clause within its document.
    Anchor
    /// A decision tree.
    TreeId
    /// A question or outcome within its tree; also the fact that a question asks for.
    StepId
    /// A question of `decisions/facts.yaml`, which means the same in every tree that asks it.
    FactId
    /// An answer within its question.
    AnswerId
    /// A role of the register.
    RoleId
    /// An organisation of the register.
    OrganisationId
    /// A term of the register.
    TermId
    /// A law of the register: an SFS number such as `2018:218`, or a slug.
    LawId
    /// A source of the register.
    SourceId
    /// An event of the register.
    EventId
    /// An open question of the register.
    OpenQuestionId
}

/// A whole document, or a section or clause in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The document.
    pub document: DocumentId,
    /// The section or clause; none means the document as a whole.
    pub anchor: Option<Anchor>,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.anchor {
            Some(anchor) => write!(formatter, "{}#{anchor}", self.document),
            None => write!(formatter, "{}", self.document),
        }
    }
}
