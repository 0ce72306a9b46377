//! A PIN is chosen on the registered phone, once a request for a new one allows it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::Phone;
use sothon_store::pin_renewal::{self, Ready};
use sothon_store::{Act, Claim, Subject, person};

use super::hash::hash;
use super::set::{New, Room, acceptable, make_room, put, refuse_anothers};
use super::{PinRefusal, PinSet, SetPin};
use crate::pin_renewal::tell_chosen;
use crate::{App, AppError};

/// Sets the PIN of the member whose request this is and uses it up, in one transaction; every wait on the
/// number and of hers ends. `proof` is the hash of the number that she was told. None when it is another, or
/// the request allows it no more. The person is told on all her contacts.
///
/// # Errors
/// [`AppError::RecordLocked`] when she has locked her record this very moment.
pub(crate) async fn renew(
    app: &App,
    phone: &Phone,
    (found, proof): (&Ready, &[u8]),
    sent: &SetPin<'_>,
) -> Result<Option<PinSet>, AppError> {
    let (scope, actor, person) =
        (Scope::Own(found.person), Actor::dialler(found.person), found.person);
    let me = person::load(&app.db, &scope, person).await?;
    let pin = match acceptable(sent, &me, phone) {
        Ok(pin) => pin,
        Err(refusals) => return Ok(Some(PinSet::Refused(refusals))),
    };
    let hash = hash(app.db.vault().codes_key(), phone, &pin)?;
    let new = New { scope, person, phone, hash, at: app.clock.now() };
    let mut tx = app.db.begin_for(&new.scope, person).await?;
    let number = match make_room(&mut tx, &new).await? {
        Room::Free(number) => number,
        Room::Anothers(number) => return refuse_anothers(tx, &actor, &new, number).await.map(Some),
        Room::None => return Ok(Some(PinSet::Refused(vec![PinRefusal::TooOften]))),
    };
    // The body is the keyed hash: a plain hash of four digits would give them away.
    let redirect = "/my-pension/phone-pin";
    match tx.claim_key(&actor, sent.key, &new.hash, redirect, new.at).await? {
        Claim::Done { redirect } => return Ok(Some(PinSet::Done { redirect })),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if !pin_renewal::use_up(&mut tx, &new.scope, (found.id, proof), phone, new.at).await? {
        return Ok(None);
    }
    put(app, &mut tx, &new, number).await?;
    tell_chosen(app, &mut tx, &new.scope, person).await?;
    let (act, subject) = ("pin-renewal.used", Subject::Person(person));
    let detail = serde_json::json!({ "renewal": found.id.to_string() });
    tx.commit(Act { actor: &actor, act, subject, at: new.at, detail, event: true }).await?;
    Ok(Some(PinSet::Done { redirect: redirect.to_owned() }))
}
