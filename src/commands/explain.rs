//! `vagval explain`: tells what a rule means, from its book.
//!
//! Does not read the project.

use crate::commands::{Conclusion, terminal};
use crate::diagnostic::near::near;
use crate::diagnostic::{Rule, Severity};
use crate::failure::Failure;
use crate::rules;

/// Tell what a rule means, with an example
#[derive(Debug, clap::Args)]
pub struct Explain {
    /// Name of the rule, as it stands in a message; without it all rules are listed
    rule: Option<String>,
}

/// Prints the book of a rule, or the list of all rules.
pub fn run(explain: &Explain) -> Result<Conclusion, Failure> {
    match &explain.rule {
        Some(rule) => terminal::answer(named(rule)?.book),
        None => terminal::answer(&list()),
    }
    Ok(Conclusion::Fine)
}

/// Returns the rule of a name, or says which names are near.
pub(super) fn named(id: &str) -> Result<&'static Rule, Failure> {
    rules::named(id).ok_or_else(|| {
        let failure = Failure::usage(format!("there is no rule `{id}`"));
        match near(id, rules::ALL.iter().map(|rule| rule.id)) {
            Some(near) => failure.help(format!("did you mean `{near}`?")),
            None => failure.help("`vagval explain` lists all rules"),
        }
    })
}

fn list() -> String {
    let width = rules::ALL.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
    rules::ALL.iter().fold(String::new(), |list, rule| {
        format!("{list}{:width$}  {:7}  {}\n", rule.id, weight(rule), title(rule))
    })
}

fn weight(rule: &Rule) -> &'static str {
    match rule.severity {
        _ if !rule.is_on => "off",
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Returns the first line of a rule's book.
fn title(rule: &Rule) -> &'static str {
    rule.book.lines().next().unwrap_or_default().trim_start_matches("# ")
}
