//! A new key, whoever keeps it: what her browser is asked for, and whether it made that.

use sothon_domain::effects::Entropy;
use uuid::Uuid;
use webauthn_rs::prelude::{
    CreationChallengeResponse, Passkey, PasskeyRegistration, RegisterPublicKeyCredential,
};

use super::relying_party::relying_party;
use crate::{App, AppError};

/// How many passkeys one may have.
pub(crate) const MOST: usize = 10;

/// For whom a key is made.
pub(crate) struct Owner {
    /// What the browser knows her by; it tells nobody who she is.
    pub(crate) user_handle: Uuid,
    /// What her devices show beside the key: several people may share one.
    pub(crate) shown: String,
    /// The credentials she has; a device that keeps one of them makes no second.
    pub(crate) known: Vec<Vec<u8>>,
}

impl Owner {
    /// The owner of these keys, each with its user handle and its credential; who has none gets a handle
    /// drawn by chance.
    pub(crate) fn of(entropy: &dyn Entropy, shown: String, keys: Vec<(Uuid, Vec<u8>)>) -> Self {
        let handle = keys.first().map(|(handle, _)| *handle);
        let user_handle = handle.unwrap_or_else(|| random_id(entropy));
        Self { user_handle, shown, known: keys.into_iter().map(|(_, known)| known).collect() }
    }
}

/// The options for her browser, and what the answer will be compared with.
pub(crate) fn challenge(
    app: &App,
    owner: Owner,
) -> Result<(serde_json::Value, PasskeyRegistration), AppError> {
    let (creation, registration) = relying_party(app)?
        .start_passkey_registration(
            owner.user_handle,
            &owner.shown,
            &owner.shown,
            Some(owner.known),
        )
        .map_err(|_| AppError::Inconsistent("no challenge for a new passkey"))?;
    Ok((discoverable(creation), registration))
}

/// The options, with the wish that the device keeps the key itself: it then signs in without a number or
/// an address.
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

/// The credential, when it answers the challenge of this ceremony on our own page, with its owner's finger,
/// face or lock, and stays on the device. `sent` is as WebAuthn writes it in JSON.
pub(crate) fn verified(
    app: &App,
    registration: &PasskeyRegistration,
    sent: &str,
) -> Result<Option<Passkey>, AppError> {
    let Ok(sent) = serde_json::from_str::<RegisterPublicKeyCredential>(sent) else {
        return Ok(None);
    };
    let forgotten = sent.extensions.cred_props.as_ref().is_some_and(|told| told.rk == Some(false));
    let finished = relying_party(app)?.finish_passkey_registration(&sent, registration);
    if let Err(error) = &finished {
        tracing::info!(?error, "a new passkey was not accepted");
    }
    Ok(finished.ok().filter(|_| !forgotten))
}
