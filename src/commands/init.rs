//! `vagval init`: makes a small handbook that builds.
//!
//! Does not write into a folder that holds anything.

use std::path::PathBuf;

use include_dir::{Dir, include_dir};

use crate::commands::{Conclusion, Globals, terminal};
use crate::failure::{Failure, Tried};

/// The small handbook, as plain files.
static HANDBOOK: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/commands/init");

/// Make a small handbook that builds
#[derive(Debug, clap::Args)]
pub struct Init {
    /// Folder to make; it must not exist, or be empty
    dir: PathBuf,
}

/// Writes the small handbook to a new folder.
#[expect(clippy::disallowed_methods, reason = "init makes the folder of a handbook")]
pub fn run(init: &Init, globals: &Globals) -> Result<Conclusion, Failure> {
    let dir = &init.dir;
    let shown = dir.display();
    if dir.is_dir() && dir.read_dir().tried(|| format!("cannot list `{shown}`"))?.next().is_some() {
        let failure = Failure::usage(format!("the folder `{shown}` is not empty"));
        return Err(failure.help("name a folder that does not exist yet"));
    }
    if dir.symlink_metadata().is_ok_and(|found| !found.is_dir()) {
        return Err(Failure::usage(format!("`{shown}` is not a folder")));
    }
    std::fs::create_dir_all(dir).tried(|| format!("cannot make the folder `{shown}`"))?;
    HANDBOOK.extract(dir).tried(|| format!("cannot write to `{shown}`"))?;
    if globals.quiet {
        return Ok(Conclusion::Fine);
    }
    terminal::answer(&format!(
        "A small handbook stands in {shown}. Look at it with:\n\n  vagval serve --root {shown} --open\n"
    ));
    Ok(Conclusion::Fine)
}
