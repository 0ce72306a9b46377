//! A person keeps a passkey that her browser has made.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::new_id;
use sothon_domain::person::PasskeyId;
use sothon_store::passkey::{self, NewPasskey};
use sothon_store::{Act, Claim, StoreError, Subject, Tx};
use time::OffsetDateTime;
use uuid::Uuid;
use webauthn_rs::prelude::Passkey;

use super::begin::Adding;
use super::ceremony::{Kind, take};
use super::making::verified;
use crate::authorisation::{UseCase, authorise_own};
use crate::notices::{News, tell};
use crate::{App, AppError, trusted_contact};

const NEWS: News = News {
    sms: "message-passkey-added",
    subject: "message-passkey-added-subject",
    mail: "message-passkey-added-mail",
};

/// What the browser sends.
#[derive(Debug, Clone, Copy)]
pub struct AddPasskey<'a> {
    /// Which ceremony it carried out; also the key that makes sending twice one act.
    pub ceremony: Uuid,
    /// The new credential, as WebAuthn writes it in JSON.
    pub credential: &'a str,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// It is kept; see the page at this path.
    Done {
        /// The path, without language prefix.
        redirect: String,
    },
    /// The ceremony took too long, or is not hers.
    Expired,
    /// The credential is none that we can trust, or is somebody's already.
    NotAccepted,
}

/// A credential that was found right, on its way.
struct Made {
    scope: Scope,
    state: Adding,
    credential: Passkey,
    at: OffsetDateTime,
}

/// Keeps a passkey of the actor's and tells her. A repeat of the same answer says the same.
pub async fn add(app: &App, actor: &Actor, sent: &AddPasskey<'_>) -> Result<Added, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::KeepPasskeys)?;
    let state = take::<Adding>(app, Kind::Adding, sent.ceremony).await?;
    let (at, redirect) = (app.clock.now(), "/my-pension/passkeys?added");
    let mut tx = app.db.begin_for(&scope, person).await?;
    match tx.claim_key(actor, sent.ceremony, sent.credential.as_bytes(), redirect, at).await? {
        Claim::Done { redirect } => return Ok(Added::Done { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let Some(state) = state.filter(|state| state.person == person) else {
        return Ok(Added::Expired);
    };
    let Some(credential) = verified(app, &state.registration, sent.credential)? else {
        return Ok(Added::NotAccepted);
    };
    let new = Made { scope, state, credential, at };
    match save(app, tx, actor, &new).await {
        Ok(()) => Ok(Added::Done { redirect: redirect.to_owned() }),
        Err(AppError::Store(StoreError::Duplicate { .. })) => Ok(Added::NotAccepted),
        Err(error) => Err(error),
    }
}

async fn save(app: &App, mut tx: Tx, actor: &Actor, made: &Made) -> Result<(), AppError> {
    let (scope, person, at) = (&made.scope, made.state.person, made.at);
    let name = made.state.name.parse();
    let new = NewPasskey {
        id: PasskeyId::new(new_id(app.clock.as_ref(), app.entropy.as_ref())),
        person,
        user_handle: made.state.user_handle,
        credential_id: made.credential.cred_id().as_slice(),
        credential: &serde_json::to_value(&made.credential).expect("a credential is plain data"),
        name: &name.map_err(|_| AppError::Inconsistent("a ceremony without a name"))?,
        at,
    };
    passkey::add(&mut tx, scope, &new).await?;
    tell(app, &mut tx, scope, person, &NEWS).await?;
    trusted_contact::tell_change(app, &mut tx, scope, person).await?;
    let detail = serde_json::json!({ "passkey": new.id.to_string() });
    let subject = Subject::Person(person);
    Ok(tx.commit(Act { actor, act: "passkey.added", subject, at, detail, event: true }).await?)
}
