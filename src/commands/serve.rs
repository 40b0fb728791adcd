//! `vagval serve`: shows the handbook in a browser while it is written.

use crate::commands::project::Reading;
use crate::commands::{Conclusion, Globals};
use crate::failure::Failure;

/// Show the handbook in a browser while you write
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// Port to listen on; 0 takes any that is free
    #[arg(long, default_value_t = 4000)]
    port: u16,
    /// Open the browser
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    reading: Reading,
}

/// x
pub fn run(_serve: &Serve, _globals: &Globals) -> Result<Conclusion, Failure> {
    Err(Failure::usage("not yet"))
}
