//! What keeps the tool from its work, by who can mend it: the one who types, the machine, or we.
//!
//! Does not tell of mistakes in the handbook: those are diagnostics, many in a run, each with its place.

pub mod in_hand;

use std::fmt;

/// Who can mend a failure; each has its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The command line or the settings.
    Usage,
    /// Disk, permission, lock or limits.
    Environment,
    /// A mistake of ours.
    Bug,
    /// The one who types asked to stop: SIGINT.
    Interrupt,
    /// The system asked to stop: SIGTERM.
    Termination,
}

/// Why the tool stopped, and what to do about it.
#[derive(Debug)]
pub struct Failure {
    /// Who can mend it.
    pub cause: Cause,
    /// States the fact: lower case, names in ticks, no full stop.
    pub title: String,
    /// The edit to make or the command to type.
    pub help: Vec<String>,
}

impl Failure {
    /// Says that the command line or the settings ask for something that cannot be done.
    #[must_use]
    pub fn usage(title: impl Into<String>) -> Self {
        Self { cause: Cause::Usage, title: title.into(), help: Vec::new() }
    }

    /// Says that the machine refused something.
    #[must_use]
    pub fn environment(title: impl Into<String>) -> Self {
        Self { cause: Cause::Environment, title: title.into(), help: Vec::new() }
    }

    /// Says that we made a mistake.
    #[must_use]
    pub fn bug(title: impl Into<String>) -> Self {
        let help = "this is a mistake in vagval and not in the handbook; please report it";
        Self { cause: Cause::Bug, title: title.into(), help: vec![help.to_owned()] }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Returns the exit code; 1 is left to mistakes in the handbook.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self.cause {
            Cause::Usage => 2,
            Cause::Environment => 3,
            Cause::Bug => 4,
            Cause::Interrupt => 130,
            Cause::Termination => 143,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.title)?;
        self.help.iter().try_for_each(|help| write!(formatter, "\n  = help: {help}"))
    }
}

impl std::error::Error for Failure {}

/// Turns a refusal of the machine into a failure that says what was tried.
pub trait Tried<T> {
    /// Says what was tried, such as ``cannot write `site/om.html` ``.
    fn tried(self, what: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T> Tried<T> for std::io::Result<T> {
    fn tried(self, what: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|refusal| Failure::environment(format!("{}: {}", what(), reason(&refusal))))
    }
}

/// Returns the reason the system gives, without its number.
pub(crate) fn reason(refusal: &std::io::Error) -> String {
    let told = refusal.to_string();
    let plain = told.split(" (os error").next().unwrap_or(&told);
    plain
        .chars()
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(plain.chars().skip(1)).collect())
}

/// Whether the system refuses this file and would not refuse another: it is gone, or not ours to read.
pub(crate) fn is_about_the_file(refusal: &std::io::Error) -> bool {
    use std::io::ErrorKind::{IsADirectory, NotADirectory, NotFound, PermissionDenied};
    [IsADirectory, NotADirectory, NotFound, PermissionDenied].contains(&refusal.kind())
}
