//! A person sets the PIN of the phone service.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::person::{PersonId, Phone};
use sothon_domain::pin::{Pin, Tries};
use sothon_store::person::{self, Person};
use sothon_store::ussd_number::{self, Number};
use sothon_store::{Act, Claim, Subject, Tx, ussd_pin};
use subtle::ConstantTimeEq;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::hash::hash;
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError, pin_renewal, trusted_contact};

/// How often a day PINs may be set for one number. A PIN that another member of the number has is
/// refused, so somebody who shares her phone could find hers by trying.
pub(super) const SETS_A_DAY: usize = 6;
pub(super) const DAY: Duration = Duration::hours(24);

/// What a person sends.
#[derive(Clone)]
pub struct SetPin<'a> {
    /// The PIN as typed.
    pub pin: &'a str,
    /// The PIN as typed again.
    pub again: &'a str,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PinSet {
    /// It is set; see the page at this path.
    Done {
        /// The path, without language prefix.
        redirect: String,
    },
    /// It won't do; nothing was changed.
    Refused(Vec<PinRefusal>),
}

/// Why a PIN was not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinRefusal {
    /// Not four digits.
    Malformed,
    /// Easily guessed, or another member's on the same phone: the answer is the same.
    Weak,
    /// Typed differently the second time.
    Differs,
    /// Tried too often today.
    TooOften,
    /// No phone is registered for her; only a branch can help.
    NoPhone,
}

/// A PIN that will do, on its way.
pub(super) struct New<'a> {
    pub(super) scope: Scope,
    pub(super) person: PersonId,
    pub(super) phone: &'a Phone,
    pub(super) hash: [u8; 32],
    pub(super) at: OffsetDateTime,
}

/// Whether a number has room for a PIN; this time is counted in it, and not yet saved.
pub(super) enum Room {
    /// It has.
    Free(Number),
    /// Another member of the number has this PIN.
    Anothers(Number),
    /// PINs were set too often today.
    None,
}

/// Sets the actor's PIN for her registered phone, and ends every wait on that number and of hers.
/// A repeat of the same form answers the same.
pub async fn set(app: &App, actor: &Actor, sent: &SetPin<'_>) -> Result<PinSet, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SetUssdPin)?;
    let me = person::load(&app.db, &scope, person).await?;
    let Some(phone) = &me.phone else { return Ok(PinSet::Refused(vec![PinRefusal::NoPhone])) };
    let pin = match acceptable(sent, &me, phone) {
        Ok(pin) => pin,
        Err(refusals) => return Ok(PinSet::Refused(refusals)),
    };
    let hash = hash(app.db.vault().codes_key(), phone, &pin)?;
    let new = New { scope, person, phone, hash, at: app.clock.now() };
    let tx = app.db.begin_for(&new.scope, person).await?;
    save(app, tx, actor, &new, sent.key).await
}

/// The PIN, if it will do by itself.
pub(super) fn acceptable(
    sent: &SetPin<'_>,
    me: &Person,
    phone: &Phone,
) -> Result<Pin, Vec<PinRefusal>> {
    let Ok(pin) = sent.pin.parse::<Pin>() else { return Err(vec![PinRefusal::Malformed]) };
    let mut refusals = Vec::new();
    if pin.weakness(me.birth_date.year(), phone).is_some() {
        refusals.push(PinRefusal::Weak);
    }
    if sent.again.parse().as_ref() != Ok(&pin) {
        refusals.push(PinRefusal::Differs);
    }
    if refusals.is_empty() { Ok(pin) } else { Err(refusals) }
}

async fn save(
    app: &App,
    mut tx: Tx,
    actor: &Actor,
    new: &New<'_>,
    key: Uuid,
) -> Result<PinSet, AppError> {
    let at = new.at;
    let room = make_room(&mut tx, new).await?;
    if let Room::Anothers(number) = room {
        return refuse_anothers(tx, actor, new, number).await;
    }
    // The body is the keyed hash: a plain hash of four digits would give them away.
    let redirect = "/my-pension/phone-pin?set";
    match tx.claim_key(actor, key, &new.hash, redirect, at).await? {
        Claim::Done { redirect } => return Ok(PinSet::Done { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let Room::Free(number) = room else {
        return Ok(PinSet::Refused(vec![PinRefusal::TooOften]));
    };
    put(app, &mut tx, new, number).await?;
    pin_renewal::end_for_new_pin(&mut tx, &new.scope, new.person, at).await?;
    let (subject, detail) = (Subject::Person(new.person), serde_json::json!({}));
    tx.commit(Act { actor, act: "ussd-pin.set", subject, at, detail, event: true }).await?;
    Ok(PinSet::Done { redirect: redirect.to_owned() })
}

/// Locks the number and looks whether it has room for the PIN.
pub(super) async fn make_room(tx: &mut Tx, new: &New<'_>) -> Result<Room, AppError> {
    let mut number = ussd_number::lock(tx, new.phone, new.at).await?;
    number.set_at.retain(|set| *set > new.at - DAY);
    if number.set_at.len() >= SETS_A_DAY {
        return Ok(Room::None);
    }
    number.set_at.push(new.at);
    let anothers = is_anothers(tx, new).await?;
    Ok(if anothers { Room::Anothers(number) } else { Room::Free(number) })
}

/// Writes the PIN, ends every wait on the number and of hers, and tells her trusted contact.
pub(super) async fn put(
    app: &App,
    tx: &mut Tx,
    new: &New<'_>,
    mut number: Number,
) -> Result<(), AppError> {
    number.tries = Tries::none(new.at);
    ussd_number::save(tx, new.phone, &number).await?;
    ussd_pin::put(tx, &new.scope, new.person, new.phone, &new.hash, new.at).await?;
    trusted_contact::tell_change(app, tx, &new.scope, new.person).await
}

/// Whether another member of the number has this PIN. Whoever shares the number is looked at as when
/// it dials; the answer says no more than that the PIN won't do.
pub(super) async fn is_anothers(tx: &mut Tx, new: &New<'_>) -> Result<bool, AppError> {
    let holders = ussd_pin::of_number(tx, &Scope::All(Purpose::SignIn), new.phone).await?;
    let others = holders.iter().filter(|holder| holder.person != new.person);
    Ok(others.fold(false, |same, holder| same | bool::from(holder.pin_hash.ct_eq(&new.hash))))
}

/// The try is counted, and the form's key stays unused.
pub(super) async fn refuse_anothers(
    mut tx: Tx,
    actor: &Actor,
    new: &New<'_>,
    number: Number,
) -> Result<PinSet, AppError> {
    ussd_number::save(&mut tx, new.phone, &number).await?;
    let (subject, detail) = (Subject::Person(new.person), serde_json::json!({}));
    let act = "ussd-pin.refused";
    tx.commit(Act { actor, act, subject, at: new.at, detail, event: false }).await?;
    Ok(PinSet::Refused(vec![PinRefusal::Weak]))
}
