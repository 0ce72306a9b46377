//! `sothon letter withdraw`.

use anyhow::{Context, bail};
use sothon_app::AppError;
use sothon_app::letter::{self, Withdrawal};
use sothon_domain::access::Actor;

use super::session::with_app;
use crate::args::{Common, Letter};

/// Takes a letter back and says so; a number that no letter has is a failure.
pub(crate) fn run(common: &Common, Letter::Withdraw { number }: Letter) -> anyhow::Result<()> {
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
        println!("{said}");
        Ok(())
    })
}
