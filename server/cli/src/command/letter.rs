//! `sothon letter withdraw`, `sothon letter new-key`.

use anyhow::{Context, bail};
use sothon_adapters::entropy::SystemEntropy;
use sothon_app::AppError;
use sothon_app::letter::{self, Withdrawal};
use sothon_domain::access::Actor;
use sothon_domain::person::Reference;
use sothon_store::KeyRing;

use super::session::with_app;
use crate::args::{Common, Letter};
use crate::house::{self, Place};
use crate::say::say;

/// Does what was asked about letters.
pub(crate) fn run(common: &Common, asked: Letter) -> anyhow::Result<()> {
    match asked {
        Letter::Withdraw { number } => withdraw(common, number),
        Letter::NewKey => new_key(common),
    }
}

/// Makes the next key that signs letters, and says what to do with it. Needs no database: a portal that
/// runs goes on with the keys it has read.
fn new_key(common: &Common) -> anyhow::Result<()> {
    let (words, place) = (common.words(), Place::choose(common)?);
    KeyRing::add_letter_key(&place.keys, &SystemEntropy).context("making a key for letters")?;
    if common.database_url().is_none() {
        house::prepare(&place)?; // what root has just made belongs to the server
    }
    let ring = KeyRing::load(&place.keys).context("reading the keys")?;
    for (number, key) in ring.letter_keys().iter().take(1) {
        let values = [("number", number.to_string().into()), ("key", key.to_string().into())];
        say!("{}", words.with("cli-letter-new-key", &values));
    }
    say!("{}", words.get("cli-letter-new-key-next"));
    Ok(())
}

/// Takes a letter back and says so; a number that no letter has is a failure.
fn withdraw(common: &Common, number: Reference) -> anyhow::Result<()> {
    let words = common.words();
    with_app(common, async |app| {
        let named = ("number", number.to_string().into());
        let withdrawn = match letter::withdraw(app, &Actor::system("terminal"), number).await {
            Err(AppError::NotFound) => bail!("{}", words.with("cli-letter-unknown", &[named])),
            withdrawn => withdrawn.context("withdrawing the letter")?,
        };
        let said = match withdrawn {
            Withdrawal::Done => words.with("cli-letter-withdrawn", &[named]),
            Withdrawal::Already { on } => {
                let values = [named, ("date", words.date(on).into())];
                words.with("cli-letter-withdrawn-already", &values)
            }
        };
        say!("{said}");
        Ok(())
    })
}
