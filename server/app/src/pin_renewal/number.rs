//! The number of a renewal: told to the person when it is made sure that it is she, typed on her phone before
//! she chooses a PIN.
//!
//! It is worked out from the form with the server's key, so that a repeat of the form says the same number
//! and only its keyed hash is stored.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::{Phone, RenewalId};
use sothon_domain::pin_renewal::{Ending, NUMBER_TRIES, RenewalNumber};
use sothon_store::pin_renewal::{self, KeptNumber};
use sothon_store::{Act, Subject, Tx};
use subtle::ConstantTimeEq;
use time::Duration;

use super::notice;
use super::order::Order;
use crate::authorisation::{UseCase, authorise};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError};

/// For how long a repeat of the form shows the number again: a page that was not loaded, not a page that
/// somebody comes back to.
const SHOWN_FOR: Duration = Duration::minutes(15);

/// What became of a number that was typed on the phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberTyped {
    /// It is the one that she was told.
    Right {
        /// What [`super::choose`] asks for: its keyed hash.
        proof: Vec<u8>,
    },
    /// It is another one.
    Wrong {
        /// Tries left before the request ends.
        left: u32,
    },
    /// It was another one too often: the request has ended, and she is told.
    Over,
    /// She may not choose, or not any more.
    Gone,
}

/// Tries a number on the phone that may choose a PIN with it. What was typed is kept nowhere.
pub async fn type_number(
    app: &App,
    phone: &Phone,
    id: RenewalId,
    typed: &str,
) -> Result<NumberTyped, AppError> {
    let scope = authorise(&Actor::nobody(), UseCase::DialUssd)?;
    let Some(found) = pin_renewal::proved(&app.db, &scope, id, phone).await? else {
        return Ok(NumberTyped::Gone);
    };
    let (own, person, at) = (Scope::Own(found.person), found.person, app.clock.now());
    let mut tx = app.db.begin_for(&own, person).await?;
    let Some(kept) = pin_renewal::number_on(&mut tx, &own, id, phone, at).await? else {
        return Ok(NumberTyped::Gone);
    };
    if typed.parse().is_ok_and(|number| is_kept(app, id, number, &kept)) {
        tx.abandon().await?;
        return Ok(NumberTyped::Right { proof: kept.hash });
    }
    pin_renewal::wrong_number(&mut tx, &own, id).await?;
    let left = NUMBER_TRIES.saturating_sub(kept.wrong.unsigned_abs() + 1);
    if left == 0 {
        pin_renewal::end_standing(&mut tx, &own, person, Ending::WrongNumbers, at).await?;
        notice::tell_over(app, &mut tx, &own, person).await?;
    }
    let (act, subject) = ("pin-renewal.number-wrong", Subject::Person(person));
    let detail = serde_json::json!({ "renewal": id.to_string(), "left": left });
    let actor = &Actor::dialler(person);
    tx.commit(Act { actor, act, subject, at, detail, event: left == 0 }).await?;
    Ok(if left == 0 { NumberTyped::Over } else { NumberTyped::Wrong { left } })
}

/// Makes the number of this order's form and keeps its hash, in the transaction of the order.
pub(super) async fn make(
    order: &Order<'_>,
    tx: &mut Tx,
    locked: &pin_renewal::Locked,
) -> Result<RenewalNumber, AppError> {
    let number = made(order);
    let hash = hash(order.app, order.id, number);
    pin_renewal::keep_number(tx, order.scope, locked, Some(&hash), order.at).await?;
    Ok(number)
}

/// The number for a repeat of the form that made it: while it is good, and for a short while.
pub(super) async fn again(order: &Order<'_>) -> Result<Option<RenewalNumber>, AppError> {
    let kept = pin_renewal::number(&order.app.db, order.scope, order.id).await?;
    let number = made(order);
    let shown = kept.is_some_and(|kept| {
        order.at < kept.made_at + SHOWN_FOR && is_kept(order.app, order.id, number, &kept)
    });
    Ok(shown.then_some(number))
}

fn made(order: &Order<'_>) -> RenewalNumber {
    let parts = [order.id.uuid().into_bytes(), order.key.into_bytes()];
    let key = order.app.db.vault().codes_key();
    RenewalNumber::drawn(&keyed_hash(key, &[b"pin-renewal, a number:", &parts.concat()]))
}

fn is_kept(app: &App, id: RenewalId, number: RenewalNumber, kept: &KeptNumber) -> bool {
    hash(app, id, number).ct_eq(kept.hash.as_slice()).into()
}

/// Without the server's key, six digits would be found by trying.
fn hash(app: &App, id: RenewalId, number: RenewalNumber) -> [u8; 32] {
    let (key, id) = (app.db.vault().codes_key(), id.uuid());
    keyed_hash(key, &[b"pin-renewal, its hash:", id.as_bytes(), number.digits().as_bytes()])
}
