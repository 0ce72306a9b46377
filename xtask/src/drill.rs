//! The drill: what `./check` tries a few times, tried often. Kills in the middle of casework, random plays of people
//! and staff, and requests of a machine that knows only the description of our interface.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::root;

/// How often.
#[derive(Debug, Args)]
pub struct Drill {
    /// How many processes are killed in the middle of casework.
    #[arg(long, default_value_t = 100)]
    kills: u32,
    /// How many plays of a person and six members of staff.
    #[arg(long, default_value_t = 150)]
    plays: u32,
    /// The first play; the same number plays the same acts.
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// How many requests are made up for each address of the interface, in one round.
    #[arg(long, default_value_t = 400)]
    requests: u32,
    /// How many seconds each asker of the interface has: rounds go on until they are over, and no longer. Two of the four
    /// ask one after the other.
    #[arg(long, default_value_t = 170)]
    seconds: u32,
}

/// One test that is run more often than `./check` runs it.
struct Exercise {
    package: &'static str,
    target: &'static str,
    test: &'static str,
    settings: Vec<(&'static str, String)>,
}

/// Runs every exercise and says what was tried.
///
/// # Errors
/// When one of them finds a fault; its output stands above.
pub fn drill(drill: &Drill) -> Result<String> {
    for exercise in exercises(drill) {
        println!("== {} {:?}", exercise.test, exercise.settings);
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(root()).args(["test", "--quiet", "--locked"]);
        cargo.args(["-p", exercise.package, "--test", exercise.target]);
        cargo.args(["--", exercise.test, "--nocapture"]);
        cargo.env("SQLX_OFFLINE", "true").envs(exercise.settings);
        let ended = cargo.status().context("cargo test")?;
        ensure!(ended.success(), "{} found a fault", exercise.test);
    }
    let Drill { kills, plays, requests, seconds, .. } = drill;
    let asked = format!("rounds of {requests} requests an address for {seconds} s an asker");
    Ok(format!("{kills} kills, {plays} plays, {asked}: no fault"))
}

fn exercises(drill: &Drill) -> [Exercise; 3] {
    let exercise = |package, target, test, settings| Exercise { package, target, test, settings };
    [
        exercise(
            "sothon-testkit",
            "kill",
            "kills_lose_and_double_nothing",
            vec![("SOTHON_KILLS", drill.kills.to_string())],
        ),
        exercise(
            "sothon-app",
            "app",
            "case::interleaved",
            vec![
                ("SOTHON_PLAYS", drill.plays.to_string()),
                ("SOTHON_PLAY_SEED", drill.seed.to_string()),
            ],
        ),
        exercise(
            "sothon-http",
            "portal",
            "contract",
            vec![
                ("SOTHON_CONTRACT_EXAMPLES", drill.requests.to_string()),
                ("SOTHON_CONTRACT_SECONDS", drill.seconds.to_string()),
            ],
        ),
    ]
}
