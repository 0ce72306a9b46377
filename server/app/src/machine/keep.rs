//! An operator makes the key of a partner's machine, renews and revokes it.

use sothon_domain::access::{Actor, Office};
use sothon_domain::casework::CaseKind;
use sothon_domain::effects::new_token;
use sothon_domain::machine::MachineNumber;
use sothon_domain::person::PlaceCode;
use sothon_domain::place_change::EntryCode;
use sothon_store::machine::{self, Listed, NewMachine};
use sothon_store::{Act, Tx};

use super::{hash, subject};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// For whom a key is made, and what for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Whose machine it is: a partner of the register.
    pub partner: &'a EntryCode,
    /// For whom it enters cases.
    pub reach: &'a Office,
    /// The kinds of cases that it enters.
    pub kinds: &'a [CaseKind],
}

/// A key that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The number of the machine.
    pub number: MachineNumber,
    /// Its key of 64 hexadecimal digits, which is kept nowhere and shown this once.
    pub key: String,
}

/// Makes the key of a machine.
///
/// # Errors
/// [`AppError::NotFound`] where the partner is not registered or closed, or no kind is named.
pub async fn make(app: &App, actor: &Actor, wanted: &Wanted<'_>) -> Result<Made, AppError> {
    authorise(actor, UseCase::KeepMachineKeys)?;
    let Wanted { partner, reach, kinds } = *wanted;
    if kinds.is_empty() {
        return Err(AppError::NotFound);
    }
    let key = new_key(app);
    let mut tx = app.db.begin().await?;
    let new = NewMachine { key_hash: &hash(&key), partner, reach, kinds, at: app.clock.now() };
    let number = machine::insert(&mut tx, &new).await?;
    let codes: Vec<_> = kinds.iter().map(|kind| kind.code()).collect();
    let detail = serde_json::json!({
        "partner": partner.as_str(),
        "reach": reach.place().map_or("head", PlaceCode::as_str),
        "kinds": codes,
    });
    commit(app, tx, (actor, "machine.key-made"), number, detail).await?;
    Ok(Made { number, key })
}

/// Makes another key for a machine; the one before opens nothing from now on. It stays the same machine: what it sent and
/// did not see answered it sends again with the other key, and what it entered it still sees.
///
/// # Errors
/// [`AppError::NotFound`] where no machine has this number, or its key was revoked before.
pub async fn renew(app: &App, actor: &Actor, number: MachineNumber) -> Result<Made, AppError> {
    authorise(actor, UseCase::KeepMachineKeys)?;
    let key = new_key(app);
    let mut tx = app.db.begin().await?;
    machine::renew(&mut tx, number, &hash(&key)).await?;
    commit(app, tx, (actor, "machine.key-renewed"), number, serde_json::json!({})).await?;
    Ok(Made { number, key })
}

/// 256 random bits in 64 hexadecimal digits.
fn new_key(app: &App) -> String {
    let entropy = app.entropy.as_ref();
    format!("{}{}", new_token(entropy), new_token(entropy))
}

/// Revokes the key of a machine at once and for good.
///
/// # Errors
/// [`AppError::NotFound`] where no machine has this number, or its key was revoked before.
pub async fn revoke(app: &App, actor: &Actor, number: MachineNumber) -> Result<(), AppError> {
    authorise(actor, UseCase::KeepMachineKeys)?;
    let mut tx = app.db.begin().await?;
    machine::revoke(&mut tx, number, app.clock.now()).await?;
    commit(app, tx, (actor, "machine.key-revoked"), number, serde_json::json!({})).await
}

/// Every machine, in the order of their numbers.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Listed>, AppError> {
    authorise(actor, UseCase::KeepMachineKeys)?;
    Ok(machine::list(&app.db).await?)
}

async fn commit(
    app: &App,
    tx: Tx,
    (actor, act): (&Actor, &'static str),
    number: MachineNumber,
    detail: serde_json::Value,
) -> Result<(), AppError> {
    let (subject, at) = (subject(number), app.clock.now());
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}
