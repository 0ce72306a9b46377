//! The person sees that a new PIN was asked for, and stops it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::PersonId;
use sothon_domain::pin_renewal::Ending;
use sothon_store::pin_renewal::{self, Standing};
use sothon_store::{Act, Claim, Subject, Tx};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// The actor's own request that stands, if one does.
pub async fn mine(app: &App, actor: &Actor) -> Result<Option<Standing>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SetUssdPin)?;
    Ok(pin_renewal::standing(&app.db, &scope, me, app.clock.now()).await?)
}

/// Stops the actor's own request, also while her record is locked. Where none stands nothing happens; a
/// repeat of the form does nothing more.
pub async fn stop(app: &App, actor: &Actor, key: Uuid) -> Result<(), AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SetUssdPin)?;
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(&scope, me).await?;
    match tx.claim_key(actor, key, b"pin-renewal:stop", "/my-pension/phone-pin", at).await? {
        Claim::Done { .. } => return Ok(()),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    match stopped(&mut tx, (actor, &scope), me, at).await? {
        Some(act) => Ok(tx.commit(act).await?),
        None => Ok(()),
    }
}

/// Stops the request of a person in a transaction that has locked her row and does more; whether there was one.
pub(crate) async fn stop_for(
    tx: &mut Tx,
    by: (&Actor, &Scope),
    me: PersonId,
    at: OffsetDateTime,
) -> Result<bool, AppError> {
    let Some(act) = stopped(tx, by, me, at).await? else { return Ok(false) };
    tx.also(act).await?;
    Ok(true)
}

/// Ends the request; the act to be written down, if there was one.
async fn stopped<'a>(
    tx: &mut Tx,
    (actor, scope): (&'a Actor, &Scope),
    me: PersonId,
    at: OffsetDateTime,
) -> Result<Option<Act<'a>>, AppError> {
    let ended = pin_renewal::end_standing(tx, scope, me, Ending::Stopped, at).await?;
    Ok(ended.map(|id| {
        let detail = serde_json::json!({ "renewal": id.to_string() });
        let (act, subject) = ("pin-renewal.stopped", Subject::Person(me));
        Act { actor, act, subject, at, detail, event: true }
    }))
}

/// Ends the request of a person who sets a PIN in another way, in the transaction of that.
pub(crate) async fn end_for_new_pin(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    pin_renewal::end_standing(tx, scope, person, Ending::SetAnew, at).await?;
    Ok(())
}
