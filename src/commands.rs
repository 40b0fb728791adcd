//! The commands, a file each: its arguments, whose doc comments are the help text, and one function that calls the stages.
//!
//! Does not know how anything is done.

pub mod build;
pub mod check;
pub mod explain;
pub mod export;
pub mod init;
mod progress;
pub mod project;
pub mod review;
pub mod serve;
mod signals;
mod table;
pub(crate) mod terminal;
pub mod test;
pub(crate) mod threads;
pub mod walk;

use std::path::PathBuf;

/// What every command understands.
#[derive(Debug, clap::Args)]
pub struct Globals {
    /// Folder of the handbook: the one that holds handbook.yaml
    #[arg(long, global = true, value_name = "DIR", default_value = ".", display_order = 100)]
    pub root: PathBuf,
    /// Print problems only
    #[arg(long, short, global = true, display_order = 101)]
    pub quiet: bool,
}

/// How a command ended that nothing kept from its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// All is well.
    Fine,
    /// There are problems in content, trees or theme.
    Problems,
    /// There are problems in the settings.
    SettingsProblems,
}

impl Conclusion {
    /// Returns the exit code.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Problems => 1,
            Self::SettingsProblems => 2,
        }
    }
}
