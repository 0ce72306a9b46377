//! `sothon machines new`, `sothon machines renew`, `sothon machines list`, `sothon machines revoke`.

use anyhow::{Context, bail};
use sothon_app::machine::{self, Listed, Made, Wanted};
use sothon_app::{App, AppError};
use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::effects::legal_date;
use sothon_domain::machine::MachineNumber;
use sothon_domain::person::PlaceCode;
use sothon_locales::Words;

use super::session::with_app;
use crate::args::{Common, Machines};
use crate::say::say;

/// Does what was asked about the keys of partners' machines.
pub(crate) fn run(common: &Common, asked: &Machines) -> anyhow::Result<()> {
    let words = common.words();
    with_app(common, async |app| match asked {
        Machines::New { partner, kinds, of } => {
            new(app, &Wanted { partner, reach: of, kinds }, words).await
        }
        Machines::Renew { number } => renew(app, *number, words).await,
        Machines::List => list(app, words).await,
        Machines::Revoke { number } => revoke(app, *number, words).await,
    })
}

async fn new(app: &App, wanted: &Wanted<'_>, words: &Words) -> anyhow::Result<()> {
    let partner = [("partner", wanted.partner.as_str().into())];
    let made = match machine::make(app, &Actor::system("terminal"), wanted).await {
        Err(AppError::NotFound) => bail!("{}", words.with("cli-machines-no-partner", &partner)),
        made => made.context("making a key")?,
    };
    hand_out(&made, words);
    Ok(())
}

async fn renew(app: &App, number: MachineNumber, words: &Words) -> anyhow::Result<()> {
    let named = [("number", number.to_string().into())];
    let made = match machine::renew(app, &Actor::system("terminal"), number).await {
        Err(AppError::NotFound) => bail!("{}", words.with("cli-machines-unknown", &named)),
        made => made.context("renewing the key")?,
    };
    hand_out(&made, words);
    Ok(())
}

/// Prints the key, which is kept nowhere.
fn hand_out(made: &Made, words: &Words) {
    let values = [("number", made.number.to_string().into()), ("key", made.key.as_str().into())];
    say!("{}", words.with("cli-machines-new", &values));
    say!("{}", words.get("cli-machines-new-next"));
}

async fn list(app: &App, words: &Words) -> anyhow::Result<()> {
    let machines = machine::list(app, &Actor::system("terminal")).await;
    let machines = machines.context("reading which machines there are")?;
    if machines.is_empty() {
        say!("{}", words.get("cli-machines-none"));
    }
    for machine in machines {
        say!("{}", line(&machine, words));
    }
    Ok(())
}

/// Number, partner, reach, days and kinds.
fn line(listed: &Listed, words: &Words) -> String {
    let Listed { machine, partner, made_at, revoked_at } = listed;
    let reach = machine.reach.place().map_or("head", PlaceCode::as_str);
    let made = words.short_date(legal_date(*made_at));
    let until = revoked_at.map(|at| words.short_date(legal_date(at)));
    let until = until.unwrap_or_else(|| "-".to_owned());
    let kinds: Vec<_> = machine.kinds.iter().copied().map(CaseKind::code).collect();
    format!("{}  {partner}  {reach}  {made}  {until}  {}", machine.number, kinds.join(" "))
}

async fn revoke(app: &App, number: MachineNumber, words: &Words) -> anyhow::Result<()> {
    let named = [("number", number.to_string().into())];
    match machine::revoke(app, &Actor::system("terminal"), number).await {
        Err(AppError::NotFound) => bail!("{}", words.with("cli-machines-unknown", &named)),
        revoked => revoked.context("revoking the key")?,
    }
    say!("{}", words.with("cli-machines-revoked", &named));
    Ok(())
}
