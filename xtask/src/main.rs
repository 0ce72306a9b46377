//! `cargo xtask`: chores for those who work on Sothon.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{bench, drill, feed_client, fuzz, sqlx, ussd_atlas, voice_script};

/// Chores for those who work on Sothon.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Describe the queries of server/store anew, from a throw-away PostgreSQL, into .sqlx.
    Sqlx {
        /// Change nothing; fail when .sqlx is out of date.
        #[arg(long)]
        check: bool,
    },
    /// Pull the batches for the back office, dying on the way, and prove that none was lost or doubled.
    FeedClient(feed_client::FeedClient),
    /// Try often what `./check` tries a few times: kills, random plays, requests made up from our description.
    Drill(drill::Drill),
    /// Let libFuzzer make up bytes for the parsers of what strangers send. Needs nightly Rust.
    Fuzz(fuzz::Fuzz),
    /// Write all screens of the short code into one file, as handsets show them, and count them.
    UssdAtlas,
    /// Write what a native speaker reads aloud, and count what nobody has read yet.
    VoiceScript(voice_script::VoiceScript),
    /// Measure a running server, or the engine of fingerprints.
    Bench {
        #[command(subcommand)]
        what: Bench,
    },
}

#[derive(Subcommand)]
enum Bench {
    /// Pages a signed-in pensioner reads, per second.
    Enquiry(bench::Enquiry),
    /// Everybody's pension worked out again.
    Calculate(bench::Calculate),
    /// How well fingers are told apart, over a folder of pictures.
    Fingerprint(bench::Fingerprint),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().chore {
        Chore::Sqlx { check } => sqlx::run(check),
        Chore::FeedClient(client) => feed_client::feed_client(&client),
        Chore::Drill(times) => drill::drill(&times),
        Chore::Fuzz(order) => fuzz::fuzz(&order),
        Chore::UssdAtlas => ussd_atlas::ussd_atlas(),
        Chore::VoiceScript(order) => voice_script::voice_script(&order),
        Chore::Bench { what: Bench::Enquiry(enquiry) } => bench::enquiry(&enquiry),
        Chore::Bench { what: Bench::Calculate(calculate) } => bench::calculate(&calculate),
        Chore::Bench { what: Bench::Fingerprint(order) } => bench::fingerprint(&order),
    };
    match done {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
