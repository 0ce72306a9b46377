//! The `sothon` command and what it shares with the demo: one place where everything is wired.
//!
//! Deliberately absent: rules, SQL, sentences.

#![deny(clippy::print_stdout, clippy::print_stderr, reason = "say.rs is the one way to a terminal")]

pub mod args;
pub mod house;
pub mod serve;

mod command;
mod doctor;
mod say;
mod shutdown;

use std::process::ExitCode;

use clap::Parser;
pub use say::{Answers, answer, beside, report};

use args::{Cli, Command};

/// Reads pictures of fingers for a portal that started this, with nothing to take: the hidden command `finger-engine`.
pub fn finger_engine() -> anyhow::Result<()> {
    command::finger_engine()
}

/// Pages are made of many small strings: this allocator serves them faster than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs the command line: 0 when done, 1 when it could not be done, 2 when it was typed wrong.
pub fn main() -> ExitCode {
    let Cli { common, command } = Cli::parse();
    let done = match command {
        Command::Serve(args) => serve::command(&common, &args),
        Command::Migrate => command::migrate(&common),
        Command::Doctor(args) => return doctor::command(&common, &args),
        Command::Staff(command) => command::staff(&common, command),
        Command::Import(args) => command::import(&common, &args),
        Command::Explain(args) => command::explain(&common, &args),
        Command::Recompute(args) => command::recompute(&common, &args),
        Command::VerifyAudit { known } => command::verify_audit(&common, known.as_deref()),
        Command::VerifyLetter(args) => command::verify_letter(&common, &args),
        Command::Keys(command) => command::keys(&common, &command),
        Command::Machines(command) => command::machines(&common, &command),
        Command::Letter(command) => command::letter(&common, command),
        Command::Correction(args::Correction::List { most }) => command::corrections(&common, most),
        Command::Papers(command) => command::papers(&common, &command),
        Command::Duplicates(args) => command::duplicates(&common, &args),
        Command::Rules(command) => command::rules(&common, &command),
        Command::FingerEngine => finger_engine(),
    };
    report(done)
}
