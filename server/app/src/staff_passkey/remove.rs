//! A member of staff removes a passkey: it signs nobody in from then on.

use sothon_domain::access::Actor;
use sothon_domain::person::StaffPasskeyId;
use sothon_store::{Act, Claim, Subject, staff, staff_passkey};
use uuid::Uuid;

use super::member;
use super::notice::{News, tell};
use crate::authorisation::{UseCase, authorise_approval};
use crate::{App, AppError};

/// What a member sends.
#[derive(Debug, Clone, Copy)]
pub struct RemoveStaffPasskey {
    /// Which one.
    pub passkey: StaffPasskeyId,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// Removes a passkey of the actor's, tells her, and says at which path, without language prefix, she sees
/// the rest. A repeat of the same form answers the same.
///
/// # Errors
/// [`AppError::NotFound`] when she has none such, [`AppError::ProofNeeded`] when her last proof is older
/// than ten minutes.
pub async fn remove(
    app: &App,
    actor: &Actor,
    sent: &RemoveStaffPasskey,
) -> Result<String, AppError> {
    authorise_approval(actor, UseCase::KeepStaffPasskeys)?;
    let (owner, passkey) = (member(actor)?.id, sent.passkey);
    let (at, redirect) = (app.clock.now(), "/staff/passkeys?removed");
    let email = staff::load(&app.db, owner).await?.ok_or(AppError::SignInNeeded)?.email;
    let mut tx = app.db.begin().await?;
    match tx.claim_key(actor, sent.key, passkey.uuid().as_bytes(), redirect, at).await? {
        Claim::Done { redirect } => return Ok(redirect),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    staff_passkey::remove(&mut tx, owner, passkey).await?;
    tell(app, &mut tx, &email, News::Removed).await?;
    let detail = serde_json::json!({ "passkey": passkey.to_string() });
    let subject = Subject::Other(format!("staff:{owner}"));
    let act = Act { actor, act: "staff.passkey-removed", subject, at, detail, event: false };
    tx.commit(act).await?;
    Ok(redirect.to_owned())
}
