//! A PIN is chosen on the registered phone, once a request for a new one or the old PIN allows it.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::person::Phone;
use sothon_store::person::{self, Person};
use sothon_store::pin_renewal::{self, Ready};
use sothon_store::{Act, Claim, Subject, Tx, ussd_pin};
use subtle::ConstantTimeEq;

use super::check::PinProof;
use super::hash::hash;
use super::set::{New, Room, acceptable, make_room, put, refuse_anothers};
use super::{PinRefusal, PinSet, SetPin};
use crate::authorisation::{UseCase, authorise_own};
use crate::pin_renewal::tell_chosen;
use crate::{App, AppError};

/// What allows it.
#[derive(Clone, Copy)]
enum Allowed<'a> {
    /// Her request, with the hash of the number that she was told.
    Request(&'a Ready, &'a [u8]),
    /// Her old PIN, which was right in this call, and has to be hers still when the new one is written.
    OldPin(&'a PinProof),
}

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
    let (scope, actor) = (Scope::Own(found.person), Actor::dialler(found.person));
    let me = person::load(&app.db, &scope, found.person).await?;
    choose(app, (&actor, &scope), (&me, phone), Allowed::Request(found, proof), sent).await
}

/// Why a PIN that was typed once will not do as the actor's new one; empty where it will.
pub async fn consider(
    app: &App,
    actor: &Actor,
    phone: &Phone,
    typed: &SetPin<'_>,
) -> Result<Vec<PinRefusal>, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::ChangeUssdPin)?;
    let me = person::load(&app.db, &scope, person).await?;
    Ok(match acceptable(typed, &me, phone) {
        Ok(_) => Vec::new(),
        Err(refusals) => refusals,
    })
}

/// Sets the actor's new PIN on her registered phone, right after her old one was typed there; the caller has checked
/// that, so that a wrong one counts as everywhere. None when another PIN was set since: `old` is hers no more. She is
/// told on all her contacts. A request for a new PIN that stands goes on: it may be hers, and this the act of somebody
/// who knows her PIN.
///
/// # Errors
/// [`AppError::RecordLocked`] when her record is locked.
pub async fn change(
    app: &App,
    actor: &Actor,
    phone: &Phone,
    (old, sent): (&PinProof, &SetPin<'_>),
) -> Result<Option<PinSet>, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::ChangeUssdPin)?;
    let me = person::load(&app.db, &scope, person).await?;
    if me.phone.as_ref() != Some(phone) {
        return Ok(Some(PinSet::Refused(vec![PinRefusal::NoPhone])));
    }
    choose(app, (actor, &scope), (&me, phone), Allowed::OldPin(old), sent).await
}

async fn choose(
    app: &App,
    (actor, scope): (&Actor, &Scope),
    (me, phone): (&Person, &Phone),
    allowed: Allowed<'_>,
    sent: &SetPin<'_>,
) -> Result<Option<PinSet>, AppError> {
    let pin = match acceptable(sent, me, phone) {
        Ok(pin) => pin,
        Err(refusals) => return Ok(Some(PinSet::Refused(refusals))),
    };
    let hash = hash(app.db.vault().codes_key(), phone, &pin)?;
    let new = New { scope: scope.clone(), person: me.id, phone, hash, at: app.clock.now() };
    let mut tx = app.db.begin_for(&new.scope, new.person).await?;
    let number = match make_room(&mut tx, &new).await? {
        Room::Free(number) => number,
        Room::Anothers(number) => return refuse_anothers(tx, actor, &new, number).await.map(Some),
        Room::None => return Ok(Some(PinSet::Refused(vec![PinRefusal::TooOften]))),
    };
    // The body is the keyed hash: a plain hash of four digits would give them away.
    let redirect = "/my-pension/phone-pin";
    match tx.claim_key(actor, sent.key, &new.hash, redirect, new.at).await? {
        Claim::Done { redirect } => return Ok(Some(PinSet::Done { redirect })),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if !allowed.use_up(&mut tx, &new).await? {
        return Ok(None);
    }
    put(app, &mut tx, &new, number).await?;
    tell_chosen(app, &mut tx, &new.scope, new.person).await?;
    let (act, detail) = allowed.written();
    let subject = Subject::Person(new.person);
    tx.commit(Act { actor, act, subject, at: new.at, detail, event: true }).await?;
    Ok(Some(PinSet::Done { redirect: redirect.to_owned() }))
}

impl Allowed<'_> {
    /// Uses a request up; says whether it, or the old PIN, still allows a new one.
    async fn use_up(self, tx: &mut Tx, new: &New<'_>) -> Result<bool, AppError> {
        match self {
            Self::Request(found, proof) => {
                let (id, scope) = (found.id, &new.scope);
                Ok(pin_renewal::use_up(tx, scope, (id, proof), new.phone, new.at).await?)
            }
            Self::OldPin(proof) => is_current(tx, new, proof).await,
        }
    }

    /// The name and the detail of the act.
    fn written(self) -> (&'static str, serde_json::Value) {
        match self {
            Self::Request(found, _) => {
                ("pin-renewal.used", serde_json::json!({ "renewal": found.id.to_string() }))
            }
            Self::OldPin(_) => ("ussd-pin.changed", serde_json::json!({})),
        }
    }
}

/// Whether what she typed is her PIN now. Her row and the number's are locked, so none is set in between.
async fn is_current(tx: &mut Tx, new: &New<'_>, old: &PinProof) -> Result<bool, AppError> {
    let holders = ussd_pin::of_number(tx, &Scope::All(Purpose::SignIn), new.phone).await?;
    let hers = holders.iter().find(|holder| holder.person == new.person);
    Ok(hers.is_some_and(|holder| bool::from(holder.pin_hash.ct_eq(&old.hash))))
}
