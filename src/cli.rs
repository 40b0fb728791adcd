//! Turns arguments into one call of a command, and what became of it into an exit code.
//!
//! Does not do anything itself: a command is a file in [`crate::commands`].

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::commands::{
    Conclusion, Globals, build, check, explain, export, init, review, serve, terminal, test, threads, walk,
};
use crate::failure::{Failure, in_hand};

/// Compile a folder of policy, routines and decision trees into a handbook with proved answers
#[derive(Debug, Parser)]
#[command(name = "vagval", version)]
struct Cli {
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Init),
    Build(build::Build),
    Check(check::Check),
    Serve(serve::Serve),
    Test(test::Test),
    Walk(walk::Walk),
    Export(export::Export),
    Review(review::Review),
    Explain(explain::Explain),
}

/// Runs the command that the arguments name; never panics.
#[must_use]
pub fn run() -> ExitCode {
    in_hand::watch_panics();
    threads::fit();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(refusal) => return usage(&refusal),
    };
    let conclusion = catch_unwind(AssertUnwindSafe(|| conclusion(&cli)));
    match conclusion.unwrap_or_else(|panic| Err(in_hand::failure(&*panic))) {
        Ok(conclusion) => ExitCode::from(conclusion.exit_code()),
        Err(failure) => {
            terminal::failure(&failure);
            ExitCode::from(failure.exit_code())
        }
    }
}

fn conclusion(cli: &Cli) -> Result<Conclusion, Failure> {
    let globals = &cli.globals;
    match &cli.command {
        Command::Init(init) => init::run(init, globals),
        Command::Build(build) => build::run(build, globals),
        Command::Check(check) => check::run(check, globals),
        Command::Serve(serve) => serve::run(serve, globals),
        Command::Test(test) => test::run(test, globals),
        Command::Walk(walk) => walk::run(walk, globals),
        Command::Export(export) => export::run(export, globals),
        Command::Review(review) => review::run(review, globals),
        Command::Explain(explain) => explain::run(explain),
    }
}

/// Prints what clap has to say: help and version are an answer, all else is a mistake of usage.
fn usage(refusal: &clap::Error) -> ExitCode {
    // A closed pipe is no failure: nobody is left to tell.
    let _ = refusal.print();
    ExitCode::from(u8::try_from(refusal.exit_code()).unwrap_or(2))
}
