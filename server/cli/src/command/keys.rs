//! `sothon keys new`, `sothon keys show`, `sothon keys rotate`.

use anyhow::{Context, bail};
use sothon_adapters::entropy::SystemEntropy;
use sothon_app::keys;
use sothon_domain::access::Actor;
use sothon_store::KeyRing;

use super::session::with_app;
use crate::args::{Common, Keys};
use crate::house::{self, Lock, Locked, Place};
use crate::say::say;

/// Does what was asked about keys.
pub(crate) fn run(common: &Common, asked: &Keys) -> anyhow::Result<()> {
    match asked {
        Keys::New => new(common),
        Keys::Show => show(common),
        Keys::Rotate => rotate(common),
    }
}

/// Makes the next key and says what to do with it. Needs no database: a portal that runs goes on with the
/// keys it has read.
fn new(common: &Common) -> anyhow::Result<()> {
    let (words, place) = (common.words(), Place::choose(common)?);
    let number = KeyRing::add_data_key(&place.keys, &SystemEntropy).context("making a key")?;
    if common.database_url().is_none() {
        house::prepare(&place)?; // what root has just made belongs to the server
    }
    say!("{}", words.with("cli-keys-new", &[("number", i64::from(number).into())]));
    Ok(())
}

fn show(common: &Common) -> anyhow::Result<()> {
    let words = common.words();
    with_app(common, async |app| {
        for held in keys::held(app, &Actor::system("terminal")).await.context("counting rows")? {
            let values = [
                ("key", i64::from(held.key).into()),
                ("persons", held.persons.into()),
                ("staff", held.staff.into()),
                ("passing", held.passing.into()),
            ];
            say!("{}", words.with("cli-keys-held", &values));
        }
        Ok(())
    })
}

/// Moves everything that lasts under the newest key. A portal that was started before that key was made
/// could read nothing that is moved: none may run here.
fn rotate(common: &Common) -> anyhow::Result<()> {
    let words = common.words();
    if common.database_url().is_none()
        && let Locked::Theirs(_) = Lock::take(&Place::choose(common)?)?
    {
        bail!("{}", words.get("cli-keys-portal-runs"));
    }
    with_app(common, async |app| {
        let moved = keys::rotate(app, &Actor::system("terminal")).await.context("moving rows")?;
        let moved = i64::try_from(moved).unwrap_or(i64::MAX);
        say!("{}", words.with("cli-keys-rotated", &[("rows", moved.into())]));
        Ok(())
    })
}
