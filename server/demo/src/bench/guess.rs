//! Guessing at the first sign-in from home: the answer may not take longer for a number that somebody has
//! than for one that nobody has.

use std::time::Duration;

use anyhow::{Context, ensure};

use super::load::{Caller, timed};
use super::people::Somebody;

const PAGE: &str = "/activate";

/// One run: numbers that somebody has. As many that nobody has are guessed in turn with them.
#[derive(Debug, Clone)]
pub(super) struct Guesses {
    numbers: Vec<String>,
}

/// A guess at the number of each of these people.
pub(super) fn prepare(people: &[Somebody]) -> Guesses {
    Guesses { numbers: people.iter().map(|somebody| somebody.number.to_string()).collect() }
}

/// What one run measured.
struct Measured {
    known: Duration,
    unknown: Duration,
}

impl Measured {
    /// By how much a known number takes longer, in hundredths of a percent of an unknown one.
    fn longer(&self) -> i128 {
        let [known, unknown] =
            [self.known, self.unknown].map(|waited| i128::try_from(waited.as_nanos()).unwrap_or(0));
        (known - unknown) * 10_000 / unknown.max(1)
    }
}

/// Runs the guesses, one after the other, and says by how much the medians of both differ.
pub(super) async fn measure(all: Vec<Guesses>, caller: &Caller) -> anyhow::Result<String> {
    let mut runs = Vec::new();
    for guesses in all {
        runs.push(run(caller, guesses).await?);
    }
    runs.sort_by_key(Measured::longer);
    let said: Vec<String> = runs.iter().map(|run| percent(run.longer())).collect();
    let run = &runs[runs.len() / 2];
    Ok(format!(
        "known     half within {:.3?}\nunknown   half within {:.3?}\n\
         longer    by {} ({}), in turn, one at a time, the caller in the same process",
        run.known,
        run.unknown,
        percent(run.longer()),
        said.join(", ")
    ))
}

fn percent(hundredths: i128) -> String {
    let sign = if hundredths < 0 { "-" } else { "+" };
    let whole = hundredths.unsigned_abs();
    format!("{sign}{}.{:02} %", whole / 100, whole % 100)
}

/// Each pair in the other order than the one before, so that what grows or warms up meets both alike.
async fn run(caller: &Caller, guesses: Guesses) -> anyhow::Result<Measured> {
    let mut pairs = Vec::new();
    for number in guesses.numbers {
        let unknown = open(caller, format!("X{number}")).await?;
        pairs.push((open(caller, number).await?, unknown));
    }
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for (turn, (somebodys, nobodys)) in pairs.into_iter().enumerate() {
        if turn % 2 == 0 {
            known.push(timed(send(caller, somebodys)).await?);
            unknown.push(timed(send(caller, nobodys)).await?);
        } else {
            unknown.push(timed(send(caller, nobodys)).await?);
            known.push(timed(send(caller, somebodys)).await?);
        }
    }
    Ok(Measured { known: half_within(known)?, unknown: half_within(unknown)? })
}

fn half_within(mut waited: Vec<Duration>) -> anyhow::Result<Duration> {
    waited.sort_unstable();
    waited.get(waited.len() / 2).copied().context("nothing was measured")
}

/// The page with her answers, ready to be sent.
struct Ready {
    cookie: String,
    form: Vec<(&'static str, String)>,
}

/// Opens the page and types a card and a day that are nobody's.
async fn open(caller: &Caller, number: String) -> anyhow::Result<Ready> {
    let cookie = format!("sothon=browser-of-{number}");
    let page = caller.get(PAGE, &cookie).await?;
    let (_, rest) = page.split_once("name=\"csrf\" value=\"").context("no token")?;
    let (csrf, _) = rest.split_once('"').context("no token")?;
    let form = vec![
        ("csrf", csrf.to_owned()),
        ("member_number", number),
        ("national_id", "999999999".to_owned()),
        ("born", "1/1/1900".to_owned()),
    ];
    Ok(Ready { cookie, form })
}

/// Sends them; the same page comes back.
async fn send(caller: &Caller, ready: Ready) -> anyhow::Result<()> {
    let page = caller.post_in_vain(PAGE, &ready.cookie, &ready.form).await?;
    ensure!(page.contains("name=\"national_id\""), "another page: {page}");
    Ok(())
}
