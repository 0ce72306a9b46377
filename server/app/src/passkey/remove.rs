//! A person removes a passkey: it signs nobody in from then on.

use sothon_domain::access::Actor;
use sothon_domain::person::PasskeyId;
use sothon_store::{Act, Claim, Subject, passkey};
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise_own};
use crate::notices::{News, tell};
use crate::{App, AppError, trusted_contact};

const NEWS: News = News {
    sms: "message-passkey-removed",
    subject: "message-passkey-removed-subject",
    mail: "message-passkey-removed-mail",
};

/// What a person sends.
#[derive(Debug, Clone, Copy)]
pub struct RemovePasskey {
    /// Which one.
    pub passkey: PasskeyId,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// Removes a passkey of the actor's, tells her, and says at which path, without language prefix, she
/// sees the rest. A repeat of the same form answers the same.
///
/// # Errors
/// [`AppError::NotFound`] when she has none such.
pub async fn remove(app: &App, actor: &Actor, sent: &RemovePasskey) -> Result<String, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::KeepPasskeys)?;
    let (at, redirect) = (app.clock.now(), "/my-pension/passkeys?removed");
    let passkey = sent.passkey;
    let mut tx = app.db.begin_for(&scope, person).await?;
    match tx.claim_key(actor, sent.key, passkey.uuid().as_bytes(), redirect, at).await? {
        Claim::Done { redirect } => return Ok(redirect),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    passkey::remove(&mut tx, &scope, person, passkey).await?;
    tell(app, &mut tx, &scope, person, &NEWS).await?;
    trusted_contact::tell_change(app, &mut tx, &scope, person).await?;
    let detail = serde_json::json!({ "passkey": passkey.to_string() });
    let subject = Subject::Person(person);
    tx.commit(Act { actor, act: "passkey.removed", subject, at, detail, event: true }).await?;
    Ok(redirect.to_owned())
}
