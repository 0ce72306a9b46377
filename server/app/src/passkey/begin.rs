//! The first request of each ceremony: a challenge for the browser.

use serde::{Deserialize, Serialize};
use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::Entropy;
use sothon_domain::person::{PasskeyName, PersonId};
use sothon_store::{passkey, person};
use uuid::Uuid;
use webauthn_rs::prelude::{CreationChallengeResponse, PasskeyRegistration};

use super::ceremony::{Begun, Kind, keep};
use super::relying_party::relying_party;
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// How many passkeys a person may have.
const MOST: usize = 10;

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
    let scope = authorise(actor, UseCase::KeepPasskeys)?;
    let Scope::Own(person) = scope else { return Err(AppError::NotFound) };
    let Ok(name) = name.parse::<PasskeyName>() else { return Ok(BegunAdding::NoName) };
    let mine = passkey::list(&app.db, &scope, person).await?;
    if mine.len() >= MOST {
        return Ok(BegunAdding::TooMany);
    }
    // Nothing but her devices and this table knows the handle, so it tells nobody who she is.
    let new_handle = || random_id(app.entropy.as_ref());
    let user_handle = mine.first().map_or_else(new_handle, |key| key.user_handle);
    let known = mine.into_iter().map(|key| key.credential_id).collect();
    // Her devices show this beside the key: several people may share one.
    let shown = person::load(&app.db, &scope, person).await?.name.khmer.full();
    let (creation, registration) = relying_party(app)?
        .start_passkey_registration(user_handle, &shown, &shown, Some(known))
        .map_err(|_| AppError::Inconsistent("no challenge for a new passkey"))?;
    let options = discoverable(creation);
    let name = name.as_str().to_owned();
    let state = Adding { person, user_handle, name, registration };
    let ceremony = keep(app, Kind::Adding, &state).await?;
    Ok(BegunAdding::Begun(Begun { ceremony, options }))
}

/// The options, with the wish that the device keeps the key itself: it then signs in without a member
/// number.
fn discoverable(creation: CreationChallengeResponse) -> serde_json::Value {
    let mut options = serde_json::to_value(creation.public_key).expect("options are plain data");
    options["authenticatorSelection"]["residentKey"] = "required".into();
    options["authenticatorSelection"]["requireResidentKey"] = true.into();
    options
}

fn random_id(entropy: &dyn Entropy) -> Uuid {
    let mut random = [0; 16];
    entropy.fill(&mut random);
    uuid::Builder::from_random_bytes(random).into_uuid()
}

/// Begins a sign-in by whichever passkey of ours the device keeps.
pub async fn begin_sign_in(app: &App, actor: &Actor) -> Result<Begun, AppError> {
    authorise(actor, UseCase::SignIn)?;
    let (request, state) = relying_party(app)?
        .start_discoverable_authentication()
        .map_err(|_| AppError::Inconsistent("no challenge for a passkey"))?;
    let options = serde_json::to_value(request.public_key).expect("options are plain data");
    Ok(Begun { ceremony: keep(app, Kind::SignIn, &state).await?, options })
}
