//! A person types her PIN on a device that a member of staff hands to her.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::pin::Tries;
use sothon_store::person::Person;
use sothon_store::{Claim, Tx, ussd_number, ussd_pin};
use time::OffsetDateTime;
use uuid::Uuid;

use super::hash::hash;
use super::set::{DAY, New, SETS_A_DAY, acceptable, is_anothers, refuse_anothers};
use super::{PinRefusal, SetPin};
use crate::{App, AppError, pin_renewal, trusted_contact};

/// A PIN that will do by itself, not written yet.
pub(crate) struct Handed<'a> {
    new: New<'a>,
    key: Uuid,
}

/// What became of writing it.
pub(crate) enum Written {
    /// It stands in this transaction, which the caller commits.
    Now(Tx),
    /// The same form wrote it before.
    Before,
    /// It won't do; nothing was changed.
    Refused(Vec<PinRefusal>),
}

/// Reads what she has typed. It is hashed before any row is locked.
///
/// # Errors
/// The inner one says why it won't do.
pub(crate) fn handed<'a>(
    app: &App,
    scope: &Scope,
    person: &'a Person,
    typed: &SetPin<'_>,
) -> Result<Result<Handed<'a>, Vec<PinRefusal>>, AppError> {
    let Some(phone) = &person.phone else { return Ok(Err(vec![PinRefusal::NoPhone])) };
    let pin = match acceptable(typed, person, phone) {
        Ok(pin) => pin,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let hash = hash(app.db.vault().codes_key(), phone, &pin)?;
    let new = New { scope: scope.clone(), person: person.id, phone, hash, at: app.clock.now() };
    Ok(Ok(Handed { new, key: typed.key }))
}

impl Handed<'_> {
    /// When it was typed.
    pub(crate) fn at(&self) -> OffsetDateTime {
        self.new.at
    }

    /// Whether the same form wrote it before.
    pub(crate) async fn is_known(&self, tx: &mut Tx, actor: &Actor) -> Result<bool, AppError> {
        let known = tx.known_key(actor, self.key, &self.new.hash).await?;
        Ok(matches!(known, Claim::Done { .. }))
    }

    /// Writes it in a transaction that has locked her row, and ends every wait on that number and of hers;
    /// her trusted contact is told. `path` is where the form leads. The key's body is the keyed hash: a
    /// plain one of four digits would give them away.
    pub(crate) async fn write(
        &self,
        app: &App,
        mut tx: Tx,
        actor: &Actor,
        path: &str,
    ) -> Result<Written, AppError> {
        let (new, at) = (&self.new, self.new.at);
        let mut number = ussd_number::lock(&mut tx, new.phone, at).await?;
        number.set_at.retain(|set| *set > at - DAY);
        let often = number.set_at.len() >= SETS_A_DAY;
        number.set_at.push(at);
        if !often && is_anothers(&mut tx, new).await? {
            refuse_anothers(tx, actor, new, number).await?;
            return Ok(Written::Refused(vec![PinRefusal::Weak]));
        }
        match tx.claim_key(actor, self.key, &new.hash, path, at).await? {
            Claim::Done { .. } => return Ok(Written::Before),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New if often => return Ok(Written::Refused(vec![PinRefusal::TooOften])),
            Claim::New => {}
        }
        number.tries = Tries::none(at);
        ussd_number::save(&mut tx, new.phone, &number).await?;
        ussd_pin::put(&mut tx, &new.scope, new.person, new.phone, &new.hash, at).await?;
        pin_renewal::end_for_new_pin(&mut tx, &new.scope, new.person, at).await?;
        trusted_contact::tell_change(app, &mut tx, &new.scope, new.person).await?;
        Ok(Written::Now(tx))
    }
}
