//! A passkey signs its owner in.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::PersonId;
use sothon_store::passkey::{self, Found};
use sothon_store::{Act, Subject, Tx};
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PublicKeyCredential, WebauthnError,
};

use super::ceremony::{Kind, take};
use super::relying_party::relying_party;
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedIn {
    /// It is this person.
    Person(PersonId),
    /// The ceremony took too long or was answered before.
    Expired,
    /// The key is unknown, removed, copied or not rightly used: the answer is the same.
    Refused,
}

/// Signs in whoever owns the passkey of this answer, given as WebAuthn writes it in JSON.
pub async fn sign_in(
    app: &App,
    actor: &Actor,
    ceremony: Uuid,
    answer: &str,
) -> Result<SignedIn, AppError> {
    let scope = authorise(actor, UseCase::SignIn)?;
    let state = take::<DiscoverableAuthentication>(app, Kind::SignIn, ceremony).await?;
    let Some(state) = state else { return Ok(SignedIn::Expired) };
    let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(answer) else {
        return Ok(SignedIn::Refused);
    };
    let party = relying_party(app)?;
    let Ok((handle, credential_id)) = party.identify_discoverable_authentication(&answer) else {
        return Ok(SignedIn::Refused);
    };
    let mut tx = app.db.begin().await?;
    let Some(found) = passkey::find(&mut tx, &scope, credential_id).await? else {
        let nobody = Subject::Other("unknown".to_owned());
        return refuse(app, tx, nobody, "sign-in.refused", "unknown-key").await;
    };
    let owner = Subject::Person(found.person);
    if found.user_handle != handle {
        return refuse(app, tx, owner, "sign-in.refused", "another-person").await;
    }
    let mut key = opened(&found)?;
    match party.finish_discoverable_authentication_v2(&answer, state, &key) {
        Ok(result) => {
            key.update_credential(&result);
            done(app, tx, &scope, &found, &key).await
        }
        // Somebody holds a copy, or the device has lost count: which, an auditor finds out.
        Err(WebauthnError::CredentialPossibleCompromise) => {
            refuse(app, tx, owner, "passkey.cloned", "counter").await
        }
        Err(error) => refuse(app, tx, owner, "sign-in.refused", why(&error)).await,
    }
}

fn opened(found: &Found) -> Result<Passkey, AppError> {
    let key = serde_json::from_value(found.credential.clone());
    key.map_err(|_| AppError::Inconsistent("a passkey that can't be read"))
}

/// A word for auditors.
fn why(error: &WebauthnError) -> &'static str {
    match error {
        WebauthnError::InvalidRPOrigin => "origin",
        WebauthnError::UserNotVerified => "not-verified",
        WebauthnError::MismatchedChallenge => "challenge",
        _ => "not-genuine",
    }
}

async fn done(
    app: &App,
    mut tx: Tx,
    scope: &Scope,
    found: &Found,
    key: &Passkey,
) -> Result<SignedIn, AppError> {
    let at = app.clock.now();
    let credential = serde_json::to_value(key).expect("a credential is plain data");
    passkey::used(&mut tx, scope, found.id, &credential, at).await?;
    let (actor, subject) = (Actor::person(found.person), Subject::Person(found.person));
    let detail = serde_json::json!({ "passkey": found.id.to_string() });
    let act = Act { actor: &actor, act: "sign-in.done", subject, at, detail, event: false };
    tx.commit(act).await?;
    Ok(SignedIn::Person(found.person))
}

async fn refuse(
    app: &App,
    tx: Tx,
    subject: Subject,
    act: &'static str,
    why: &'static str,
) -> Result<SignedIn, AppError> {
    let (actor, at) = (Actor::nobody(), app.clock.now());
    let detail = serde_json::json!({ "passkey": why });
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?;
    Ok(SignedIn::Refused)
}
