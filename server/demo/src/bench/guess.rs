//! Guessing at the first sign-in from home: the answer may not take longer for a number that somebody has
//! than for one that nobody has.

use anyhow::{Context, ensure};

use super::load::Caller;
use super::people::Somebody;

const PAGE: &str = "/activate";

/// Somebody who guesses once, in a browser of her own.
#[derive(Debug, Clone)]
pub(super) struct Guesser {
    number: String,
}

/// Everybody guesses at a number that is somebody's.
pub(super) fn at_known(people: &[Somebody]) -> Vec<Guesser> {
    people.iter().map(|somebody| Guesser { number: somebody.number.to_string() }).collect()
}

/// As many guess at numbers that nobody has.
pub(super) fn at_unknown(people: &[Somebody]) -> Vec<Guesser> {
    people.iter().map(|somebody| Guesser { number: format!("X{}", somebody.number) }).collect()
}

/// The page with her answers, ready to be sent.
#[derive(Debug, Clone)]
pub(super) struct Ready {
    cookie: String,
    form: Vec<(&'static str, String)>,
}

/// Opens the page and types a card and a day that are nobody's.
pub(super) async fn open(caller: &Caller, guesser: Guesser) -> anyhow::Result<Ready> {
    let cookie = format!("sothon=browser-of-{}", guesser.number);
    let page = caller.get(PAGE, &cookie).await?;
    let (_, rest) = page.split_once("name=\"csrf\" value=\"").context("no token")?;
    let (csrf, _) = rest.split_once('"').context("no token")?;
    let form = vec![
        ("csrf", csrf.to_owned()),
        ("member_number", guesser.number),
        ("national_id", "999999999".to_owned()),
        ("born", "1/1/1900".to_owned()),
    ];
    Ok(Ready { cookie, form })
}

/// Sends them; the same page comes back.
pub(super) async fn send(caller: &Caller, ready: Ready) -> anyhow::Result<()> {
    let page = caller.post_in_vain(PAGE, &ready.cookie, &ready.form).await?;
    ensure!(page.contains("name=\"national_id\""), "another page: {page}");
    Ok(())
}
