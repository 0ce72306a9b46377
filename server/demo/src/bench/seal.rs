//! Sealing the audit each second, as the server does, while cases are sent as fast as they can be.

use std::slice::Chunks;
use std::time::Duration;

use anyhow::{Context, ensure};
use sothon_app::{App, seal};
use sothon_store::standing;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

use super::load::now;
use super::people::Somebody;
use super::queue::send_cases;

/// As often as the server seals.
const EVERY: Duration = Duration::from_secs(1);

/// What one run measured.
struct Measured {
    /// Cases a second, each with its two answers.
    cases: u128,
    /// Rows of the audit that were sealed a second, until the last of them was.
    rows: u128,
    sealed: Sealed,
}

/// What was sealed in a run.
#[derive(Default)]
struct Sealed {
    rows: usize,
    /// How long sealing itself took.
    took: Duration,
    /// The longest that a row waited from when it was written until it was sealed.
    lag: Duration,
}

/// In each run everybody answers and sends a case. Done before the server runs: its own rounds would seal beside ours.
pub(super) async fn measure(app: &App, runs: Chunks<'_, Somebody>) -> anyhow::Result<String> {
    let mut measured = Vec::new();
    for people in runs {
        measured.push(run(app, people).await?);
    }
    measured.sort_by_key(|run| run.cases);
    let all: Vec<String> = measured.iter().map(|run| run.cases.to_string()).collect();
    let lag = measured.iter().map(|run| run.sealed.lag).max().context("nothing was measured")?;
    let Measured { cases, rows, sealed } = &measured[measured.len() / 2];
    Ok(format!(
        "median    {cases} cases a second, {rows} rows sealed a second in {:.1?} of sealing for {} rows\n\
         lag       no row waited longer than {lag:.1?} until it was sealed, each second anew\n\
         runs      {} cases a second, without a browser",
        sealed.took,
        sealed.rows,
        all.join(", ")
    ))
}

async fn run(app: &App, people: &[Somebody]) -> anyhow::Result<Measured> {
    // What was written before the run.
    while seal::run_once(app).await?.is_some() {}
    let (stop, told) = watch::channel(false);
    let (sealing, begun) = (tokio::spawn(seal_each_second(app.clone(), told)), now());
    let sent = send_cases(app, people).await;
    let sent_in = now() - begun;
    stop.send_replace(true);
    let sealed = sealing.await.context("whoever seals")??;
    let sealed_in = now() - begun;
    sent?;
    ensure!(standing::oldest_unsealed(&app.db).await?.is_none(), "a row is not sealed");
    let (cases, rows) = (a_second(people.len(), sent_in), a_second(sealed.rows, sealed_in));
    Ok(Measured { cases, rows, sealed })
}

fn a_second(count: usize, took: Duration) -> u128 {
    count as u128 * 1_000 / took.as_millis().max(1)
}

/// Seals until it is told that nothing more is written, and then what is left.
async fn seal_each_second(app: App, mut told: watch::Receiver<bool>) -> anyhow::Result<Sealed> {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut all = Sealed::default();
    loop {
        let over = tokio::select! {
            _ = told.wait_for(|over| *over) => true,
            _ = ticks.tick() => false,
        };
        let oldest = standing::oldest_unsealed(&app.db).await?;
        let begun = now();
        let sealed = seal::run_once(&app).await?;
        all.took += now() - begun;
        all.rows += sealed.map_or(0, |sealed| sealed.rows);
        let waited = oldest.map(|oldest| (app.clock.now() - oldest).unsigned_abs());
        all.lag = all.lag.max(waited.unwrap_or_default());
        // What the database does by itself may keep the last rows back for a moment.
        if over && oldest.is_none() {
            return Ok(all);
        }
    }
}
