//! A person no longer wants a trusted contact.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::PersonId;
use sothon_store::trusted_contact::{self, Reached};
use sothon_store::{Act, Claim, Subject, Tx};
use uuid::Uuid;

use super::ContactSet;
use super::set::CHANGED;
use super::tell::tell;
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError, notices};

/// Removes the actor's trusted contact; the contact and the person are told. Where none is named nothing
/// happens; a repeat of the same form answers the same.
pub async fn remove(app: &App, actor: &Actor, key: Uuid) -> Result<ContactSet, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SetTrustedContact)?;
    let at = app.clock.now();
    let redirect = "/my-pension/trusted-contact?removed";
    let mut tx = app.db.begin_for(&scope, me).await?;
    match tx.claim_key(actor, key, b"trusted-contact:remove", redirect, at).await? {
        Claim::Done { redirect } => return Ok(ContactSet::Done { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let redirect = redirect.to_owned();
    let Some(before) = trusted_contact::reach(&mut tx, &scope, me).await? else {
        return Ok(ContactSet::Done { redirect });
    };
    take_away(app, &mut tx, &scope, me, &before).await?;
    let (subject, detail) = (Subject::Person(me), serde_json::json!({}));
    let act = "trusted-contact.removed";
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(ContactSet::Done { redirect })
}

/// Removes the contact of a person, and tells both.
pub(crate) async fn take_away(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    me: PersonId,
    before: &Reached,
) -> Result<(), AppError> {
    trusted_contact::remove(tx, scope, me).await?;
    notices::tell(app, tx, scope, me, &CHANGED).await?;
    tell(app, tx, before, "trusted-contact-message-removed").await
}
