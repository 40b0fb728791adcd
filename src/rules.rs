//! The rules that handbooks are held to, a file each: its name, its weight, its book and its words.
//!
//! Does not find mistakes: the stage that does calls the rule for its words.

use crate::diagnostic::Rule;

/// Defines `RULE` with its id, weight and book.
macro_rules! rule {
    ($severity:ident $id:literal) => {
        /// The rule; its book says what it means.
        pub const RULE: $crate::diagnostic::Rule = $crate::diagnostic::Rule {
            id: $id,
            severity: $crate::diagnostic::Severity::$severity,
            book: include_str!(concat!("../../tests/rules/", $id, ".md")),
        };
    };
}
pub(crate) use rule;

/// Declares the module of every rule and the table of them all.
macro_rules! rules {
    ($($name:ident)+) => {
        $(pub mod $name;)+

        /// Every rule, in the order of their names.
        pub const ALL: &[&Rule] = &[$(&$name::RULE),+];
    };
}

rules! {
    active_file
    bad_file_name
    duplicate_address
    empty_handbook
    lfs_pointer
    not_utf8
    stray_file
    symbolic_link
    theme_error
    too_large
    twin_file_names
    unknown_step
    unreadable_file
}

/// Returns the rule of a name.
#[must_use]
pub fn named(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}
