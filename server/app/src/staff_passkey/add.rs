//! A member of staff keeps a passkey that her browser has made.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::StaffPasskeyId;
use sothon_store::staff_passkey::{self, NewStaffPasskey};
use sothon_store::{Act, Claim, StoreError, Subject, Tx, staff};
use time::OffsetDateTime;
use uuid::Uuid;
use webauthn_rs::prelude::Passkey;

use super::begin::Adding;
use super::member;
use super::notice::{News, tell};
use crate::authorisation::{UseCase, authorise};
use crate::passkey::ceremony::{Kind, take};
use crate::passkey::making::verified;
use crate::{App, AppError};

/// What the browser sends.
#[derive(Debug, Clone, Copy)]
pub struct AddStaffPasskey<'a> {
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

/// Keeps a passkey of the actor's and tells her. A repeat of the same answer says the same. That it is she
/// was proved when the ceremony began, five minutes ago at most.
pub async fn add(app: &App, actor: &Actor, sent: &AddStaffPasskey<'_>) -> Result<Added, AppError> {
    authorise(actor, UseCase::KeepStaffPasskeys)?;
    let owner = member(actor)?.id;
    let state = take::<Adding>(app, Kind::StaffAdding, sent.ceremony).await?;
    let (at, redirect) = (app.clock.now(), "/staff/passkeys?added");
    let mut tx = app.db.begin().await?;
    match tx.claim_key(actor, sent.ceremony, sent.credential.as_bytes(), redirect, at).await? {
        Claim::Done { redirect } => return Ok(Added::Done { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let Some(state) = state.filter(|state| state.staff == owner) else {
        return Ok(Added::Expired);
    };
    let Some(credential) = verified(app, &state.registration, sent.credential)? else {
        return Ok(Added::NotAccepted);
    };
    match save(app, tx, actor, &state, &credential, at).await {
        Ok(()) => Ok(Added::Done { redirect: redirect.to_owned() }),
        Err(AppError::Store(StoreError::Duplicate { .. })) => Ok(Added::NotAccepted),
        Err(error) => Err(error),
    }
}

async fn save(
    app: &App,
    mut tx: Tx,
    actor: &Actor,
    state: &Adding,
    made: &Passkey,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let name = state.name.parse();
    let new = NewStaffPasskey {
        id: StaffPasskeyId::new(new_id(app.clock.as_ref(), app.entropy.as_ref())),
        staff: state.staff,
        user_handle: state.user_handle,
        credential_id: made.cred_id().as_slice(),
        credential: &serde_json::to_value(made).expect("a credential is plain data"),
        name: &name.map_err(|_| AppError::Inconsistent("a ceremony without a name"))?,
        at,
    };
    let email = staff::load(&app.db, state.staff).await?.ok_or(AppError::SignInNeeded)?.email;
    staff_passkey::add(&mut tx, &new).await?;
    tell(app, &mut tx, &email, News::Added).await?;
    let detail = serde_json::json!({ "passkey": new.id.to_string() });
    let subject = Subject::Other(format!("staff:{}", state.staff));
    let act = Act { actor, act: "staff.passkey-added", subject, at, detail, event: false };
    Ok(tx.commit(act).await?)
}
