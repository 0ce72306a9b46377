//! `sothon-demo`: synthetic people for trying Sothon out. Never part of a production package.

#![deny(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a closed pipe is no fault: sothon_cli::answer and sothon_cli::beside"
)]

mod bench;
mod people;
mod phone;
mod run;
mod scanner;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, Subcommand};
use sothon_domain::effects::legal_date;
use sothon_domain::khmer::digits;
use time::{Date, Month, OffsetDateTime};

#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes people.csv, payments.csv, payment-dates.csv and demo-people.txt for `sothon import`.
    ///
    /// The people are written as real systems write them, and faulty rows in known numbers stand
    /// between them. What the import is to report is in expected.tsv, who is registered twice in
    /// duplicates.tsv, and who can hardly be in ghosts.tsv.
    People {
        /// How many good people, exactly. Faulty rows come on top; below 100 people there are none.
        #[arg(long, default_value_t = 2_000)]
        count: u64,
        /// The same seed gives the same people.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The folder to write into; made if it does not exist.
        #[arg(long, default_value = "demo-people")]
        out: PathBuf,
        /// The day the files are written for, such as 2026-11-21; today unless given.
        #[arg(long, value_parser = day)]
        today: Option<Date>,
        /// Leaves out every fault, so that the import takes every row.
        #[arg(long)]
        clean: bool,
    },
    /// Runs the portal with synthetic people, who are made at the first start.
    Run(Box<run::Args>),
    /// Loads a server of its own and prints what it measured.
    Bench(Box<bench::Args>),
    /// A keypad phone in this terminal, which dials the running demo.
    Phone(Box<phone::Args>),
    /// A scanner of fingers that do not exist, for the page of a branch on this machine.
    Scanner(Box<scanner::Args>),
    /// Reads pictures of fingers for the demo, which starts this itself.
    #[command(hide = true)]
    FingerEngine,
}

fn main() -> ExitCode {
    sothon_cli::report(demo())
}

fn demo() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::People { count, seed, out, today, clean } => {
            let today = today.unwrap_or_else(today_here);
            std::fs::create_dir_all(&out).with_context(|| format!("making {}", out.display()))?;
            people::write_files(&out, &people::Plan { count, seed, today, faults: !clean })
        }
        Command::Run(args) => run::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Phone(args) => phone::run(&args),
        Command::Scanner(args) => scanner::run(&args),
        Command::FingerEngine => sothon_cli::finger_engine(),
    }
}

#[expect(clippy::disallowed_methods, reason = "the binary is where the clock comes in")]
fn today_here() -> Date {
    legal_date(OffsetDateTime::now_utc())
}

fn day(text: &str) -> Result<Date, String> {
    let text = digits::to_ascii(text);
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return Err("a day like 2026-11-21".to_owned()) };
    let month: u8 = month.parse().map_err(|_| "the month is a number".to_owned())?;
    let month = Month::try_from(month).map_err(|error| error.to_string())?;
    let year = year.parse().map_err(|_| "the year is a number".to_owned())?;
    let day = day.parse().map_err(|_| "the day is a number".to_owned())?;
    Date::from_calendar_date(year, month, day).map_err(|error| error.to_string())
}
