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
    bad_attribute
    bad_date
    bad_file_name
    bad_guard
    bad_id
    bad_indentation
    bad_source_range
    bad_url
    bad_when
    bad_yaml
    blank_text
    broken_link
    conflict_marks
    duplicate_address
    duplicate_id
    duplicate_key
    empty_document
    empty_file
    empty_handbook
    equal_labels
    hidden_character
    lfs_pointer
    missing_key
    no_answers
    not_utf8
    not_yet_supported
    over_limit
    raw_html
    refused_yaml
    remote_asset
    reserved_id
    skipped_heading_level
    stray_file
    symbolic_link
    tab_indentation
    text_cut_by_comma
    text_cut_by_comment
    text_needs_quotes
    theme_error
    too_large
    twin_file_names
    unclosed_front_matter
    unknown_key
    unknown_step
    unknown_word
    unreadable_file
    unsafe_link
    wrong_shape
}

/// Returns the rule of a name.
#[must_use]
pub fn named(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}
