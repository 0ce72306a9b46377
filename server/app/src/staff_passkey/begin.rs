//! The first request of each ceremony: a challenge for the browser.

use serde::{Deserialize, Serialize};
use sothon_domain::access::Actor;
use sothon_domain::person::{PasskeyName, StaffId};
use sothon_store::{staff, staff_passkey};
use uuid::Uuid;
use webauthn_rs::prelude::PasskeyRegistration;

use super::member;
use crate::authorisation::{UseCase, authorise, authorise_approval};
use crate::passkey::Begun;
use crate::passkey::answer;
use crate::passkey::ceremony::{Kind, keep};
use crate::passkey::making::{MOST, Owner, challenge};
use crate::{App, AppError};

/// What became of the wish to add a passkey.
#[derive(Debug, Clone, PartialEq)]
pub enum BegunAdding {
    /// The browser may make it.
    Begun(Begun),
    /// It needs a name of 1 to 40 letters.
    NoName,
    /// She has as many as one may have.
    TooMany,
    /// She has no password here: the institution's own sign-on says who she is, and a key of ours would
    /// go on signing her in after it has stopped to.
    NoPassword,
}

/// What the second request of adding needs.
#[derive(Serialize, Deserialize)]
pub(super) struct Adding {
    pub(super) staff: StaffId,
    pub(super) user_handle: Uuid,
    pub(super) name: String,
    pub(super) registration: PasskeyRegistration,
}

/// Begins to add a passkey of the actor's under this name.
///
/// # Errors
/// [`AppError::ProofNeeded`] when her last proof is older than ten minutes: a session left open makes no
/// key that outlives it.
pub async fn begin_adding(app: &App, actor: &Actor, name: &str) -> Result<BegunAdding, AppError> {
    authorise_approval(actor, UseCase::KeepStaffPasskeys)?;
    let staff = member(actor)?.id;
    let Ok(name) = name.parse::<PasskeyName>() else { return Ok(BegunAdding::NoName) };
    let mine = staff_passkey::list(&app.db, staff).await?;
    if mine.len() >= MOST {
        return Ok(BegunAdding::TooMany);
    }
    let shown = staff::load(&app.db, staff).await?.ok_or(AppError::SignInNeeded)?.email;
    if staff::candidate(&app.db, &shown).await?.is_none() {
        return Ok(BegunAdding::NoPassword);
    }
    let mine = mine.into_iter().map(|key| (key.user_handle, key.credential_id)).collect();
    let owner = Owner::of(app.entropy.as_ref(), shown, mine);
    let user_handle = owner.user_handle;
    let (options, registration) = challenge(app, owner)?;
    let name = name.as_str().to_owned();
    let state = Adding { staff, user_handle, name, registration };
    let ceremony = keep(app, Kind::StaffAdding, &state).await?;
    Ok(BegunAdding::Begun(Begun { ceremony, options }))
}

/// Begins a sign-in by whichever passkey of ours the device keeps.
pub async fn begin_sign_in(app: &App) -> Result<Begun, AppError> {
    authorise(&Actor::nobody(), UseCase::StaffSignIn)?;
    answer::begin(app, Kind::StaffSignIn).await
}

/// Begins a proof that it is she, by one of the actor's own keys that are good; whose key answers is compared.
///
/// # Errors
/// [`AppError::NotFound`] when she has none.
pub async fn begin_proof(app: &App, actor: &Actor) -> Result<Begun, AppError> {
    authorise(actor, UseCase::KeepStaffPasskeys)?;
    let mine = staff_passkey::list(&app.db, member(actor)?.id).await?;
    if mine.iter().all(|key| key.copied_at.is_some()) {
        return Err(AppError::NotFound);
    }
    // Her keys are not named: a device that is asked for named ones may leave out whose they are.
    answer::begin(app, Kind::StaffProof).await
}
