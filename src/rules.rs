//! The rules that handbooks are held to, a file each: its name, its weight, its book and its words.
//!
//! Does not find mistakes: the stage that does calls the rule for its words.

use crate::diagnostic::Rule;

/// Defines `RULE` with its id, weight and book; one that opens with `off` sleeps until the settings wake it.
macro_rules! rule {
    ($severity:ident $id:literal) => {
        $crate::rules::rule!(true $severity $id);
    };
    (off $severity:ident $id:literal) => {
        $crate::rules::rule!(false $severity $id);
    };
    ($is_on:literal $severity:ident $id:literal) => {
        /// The rule; its book says what it means.
        pub const RULE: $crate::diagnostic::Rule = $crate::diagnostic::Rule {
            id: $id,
            severity: $crate::diagnostic::Severity::$severity,
            is_on: $is_on,
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
    ambiguous_anchor
    answer_form
    answered_question
    ask_share
    ask_without_contact
    bad_attribute
    bad_date
    bad_deviation
    bad_file_name
    bad_guard
    bad_id
    bad_implementation
    bad_indentation
    bad_position
    bad_reference
    bad_source_range
    bad_url
    bad_when
    bad_yaml
    blank_text
    broken_link
    clause_without_source
    conflict_marks
    contradicting_trees
    duplicate_address
    duplicate_id
    duplicate_key
    duty_without_role
    empty_document
    empty_file
    empty_handbook
    empty_heading
    empty_range
    equal_futures
    equal_labels
    expired_citation
    failing_scenario
    force_above_source
    force_without_law
    gap
    guard_form
    hard_to_read
    hidden_character
    incomplete_accessibility
    lfs_pointer
    link_to_draft
    long_path
    r#loop
    loosened_without_decision
    looser_than_parent
    missing_contact
    missing_image
    missing_key
    missing_routine
    never_violated
    no_answers
    norm_without_force
    not_utf8
    number_without_clause
    organisation_loop
    organisation_too_wide
    over_limit
    overdue_review
    passive_without_actor
    question_differs
    question_form
    question_without_effect
    raw_html
    recursive_use
    refused_yaml
    remote_asset
    reserved_id
    rests_on_uncited
    role_without_duty
    shadowed_rule
    skipped_heading_level
    stray_file
    suspect
    symbolic_link
    tab_indentation
    text_cut_by_comma
    text_cut_by_comment
    text_needs_quotes
    theme_error
    too_large
    too_many_classes
    tree_too_large
    twin_file_names
    uncited_clause
    uncited_outcome
    unclear_time
    unclosed_front_matter
    uncovered_continue
    uncovered_use
    unknown_answer
    unknown_document
    unknown_event
    unknown_fact
    unknown_key
    unknown_law
    unknown_open_question
    unknown_organisation
    unknown_outcome
    unknown_role
    unknown_section
    unknown_source
    unknown_step
    unknown_term
    unknown_tree
    unknown_word
    unlike_questions
    unreachable_note
    unreachable_rule
    unreachable_step
    unreadable_file
    unreviewed_citation
    unsafe_link
    unsure_fact
    use_without_all_outcomes
    verdict_above_force
    wrong_shape
    yes_against_ban
}

/// Returns the rule of a name.
#[must_use]
pub fn named(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}
