//! The first request of each ceremony: a challenge for the browser.

use serde::{Deserialize, Serialize};
use sothon_domain::access::Actor;
use sothon_domain::person::{PasskeyName, PersonId};
use sothon_store::{passkey, person};
use uuid::Uuid;
use webauthn_rs::prelude::PasskeyRegistration;

use super::answer;
use super::ceremony::{Begun, Kind, keep};
use super::making::{MOST, Owner, challenge};
use crate::authorisation::{UseCase, authorise, authorise_own};
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
}

/// What the second request of adding needs.
#[derive(Serialize, Deserialize)]
pub(super) struct Adding {
    pub(super) person: PersonId,
    pub(super) user_handle: Uuid,
    pub(super) name: String,
    pub(super) registration: PasskeyRegistration,
}

/// Begins to add a passkey of the actor's under this name.
pub async fn begin_adding(app: &App, actor: &Actor, name: &str) -> Result<BegunAdding, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::KeepPasskeys)?;
    let Ok(name) = name.parse::<PasskeyName>() else { return Ok(BegunAdding::NoName) };
    let mine = passkey::list(&app.db, &scope, person).await?;
    if mine.len() >= MOST {
        return Ok(BegunAdding::TooMany);
    }
    let shown = person::load(&app.db, &scope, person).await?.name.khmer.full();
    let mine = mine.into_iter().map(|key| (key.user_handle, key.credential_id)).collect();
    let owner = Owner::of(app.entropy.as_ref(), shown, mine);
    let user_handle = owner.user_handle;
    let (options, registration) = challenge(app, owner)?;
    let name = name.as_str().to_owned();
    let state = Adding { person, user_handle, name, registration };
    let ceremony = keep(app, Kind::Adding, &state).await?;
    Ok(BegunAdding::Begun(Begun { ceremony, options }))
}

/// Begins a sign-in by whichever passkey of ours the device keeps.
pub async fn begin_sign_in(app: &App, actor: &Actor) -> Result<Begun, AppError> {
    authorise(actor, UseCase::SignIn)?;
    answer::begin(app, Kind::SignIn).await
}
