//! Numbers with their nouns in messages: `1 outcome`, `2 outcomes`; and lists as `a, b or c`.

use std::fmt;

/// A number and its noun in the singular; the plural adds an `s`.
#[derive(Clone, Copy, Debug)]
pub struct Count(pub usize, pub &'static str);

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ending = if self.0 == 1 { "" } else { "s" };
        write!(formatter, "{} {}{ending}", self.0, self.1)
    }
}

/// Returns names in ticks as a list with a last word between the last two: `` `a`, `b` or `c` ``.
#[must_use]
pub fn list<'a>(names: impl IntoIterator<Item = &'a str>, word: &str) -> String {
    let mut names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    let Some(last) = names.pop() else { return String::new() };
    if names.is_empty() { last } else { format!("{} {word} {last}", names.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular() {
        assert_eq!(Count(1, "outcome").to_string(), "1 outcome");
        assert_eq!(Count(0, "outcome").to_string(), "0 outcomes");
    }

    #[test]
    fn lists_end_with_their_word() {
        assert_eq!(list(["a", "b", "c"], "or"), "`a`, `b` or `c`");
        assert_eq!(list(["a"], "or"), "`a`");
    }
}
