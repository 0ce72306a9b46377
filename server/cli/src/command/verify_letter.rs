//! `sothon verify-letter`.

use anyhow::{Context, bail};
use sothon_adapters::clock::SystemClock;
use sothon_domain::effects::today;
use sothon_domain::letter::{LetterKeys, LetterKind, SignedStatement, Statement};
use sothon_locales::Words;
use sothon_store::KeyRing;

use crate::args::{Common, VerifyLetterArgs};
use crate::house::Place;
use crate::say::say;

/// Says in one line whether the letter is genuine and then what it states. Needs no database; a letter
/// that is not genuine is a failure.
pub(crate) fn run(common: &Common, args: &VerifyLetterArgs) -> anyhow::Result<()> {
    if args.public_key {
        for (_, key) in own_keys(common)?.iter() {
            say!("{key}");
        }
    }
    let Some(letter) = &args.letter else { return Ok(()) };
    let keys = match args.key {
        Some(key) => key.into(),
        None => own_keys(common)?,
    };
    let words = common.words();
    // Of an address, the statement is what stands last.
    let text = letter.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let signed = text.parse::<SignedStatement>();
    match signed.and_then(|signed| signed.verify_by(&keys)) {
        Ok(statement) => {
            print(&statement, words);
            Ok(())
        }
        Err(_) => bail!("{}", words.get("verify-forged")),
    }
}

/// The public keys that belong to the keys of this set-up.
fn own_keys(common: &Common) -> anyhow::Result<LetterKeys> {
    let place = Place::choose(common)?;
    let ring = KeyRing::load(&place.keys).context("reading the keys (or give the key: --key)")?;
    Ok(ring.letter_keys())
}

fn print(statement: &Statement, words: &Words) {
    let expired = statement.has_expired_on(today(&SystemClock));
    say!("{}", words.get(if expired { "verify-expired" } else { "verify-genuine" }));
    say!("{}", words.get("verify-checked-signature"));
    let mut facts = vec![
        ("verify-name", statement.masked_name.to_string()),
        ("verify-kind", words.letter_kind(statement.kind)),
    ];
    facts.extend(statement.year.map(|year| ("verify-year", words.digits(&year.to_string()))));
    facts.extend(statement.case.map(|case| ("verify-case", case.to_string())));
    facts.extend([
        ("verify-number", statement.number.to_string()),
        ("verify-issued", words.date(statement.issued_on)),
        ("verify-valid-until", words.date(statement.valid_until)),
    ]);
    let what = match statement.kind {
        LetterKind::PaymentStatement => "verify-paid-sum",
        _ => "verify-amount",
    };
    facts.extend(statement.amount.map(|amount| (what, words.amount(amount))));
    for (name, value) in facts {
        let values = [("name", words.get(name).into()), ("value", value.into())];
        say!("{}", words.with("verify-fact", &values));
    }
}
