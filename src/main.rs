//! Starts the command line; all else stands in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    vagval::cli::run()
}
