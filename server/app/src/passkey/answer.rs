//! What a key has signed, whoever keeps it: a challenge for the browser, and the comparison of its answer
//! with a key of ours. Whose key that is, whoever asks finds out in between.

use uuid::Uuid;
use webauthn_rs::Webauthn;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PublicKeyCredential, WebauthnError,
};

use super::ceremony::{Begun, Kind, keep, take};
use super::relying_party::relying_party;
use crate::{App, AppError};

/// An answer to a challenge of ours.
pub(crate) struct Answer {
    party: Webauthn,
    state: DiscoverableAuthentication,
    sent: PublicKeyCredential,
    handle: Uuid,
    /// Which key it names.
    pub(crate) credential_id: Vec<u8>,
}

/// What was sent.
pub(crate) enum Sent {
    /// The ceremony took too long, was answered before, or is none of this kind.
    Expired,
    /// It names no key.
    Unreadable,
    /// It names a key; whether it is right is not known yet.
    Answer(Box<Answer>),
}

/// How an answer compares with the key that it names.
pub(crate) enum Compared {
    /// It is right; the credential as it is after this use.
    Right(serde_json::Value),
    /// The counter went back: somebody holds a copy, or the device has lost count. Which, nobody can say.
    Copied,
    /// It is wrong; a word for auditors.
    Wrong(&'static str),
}

/// Begins a ceremony of this kind with whichever passkey of ours the device keeps.
pub(crate) async fn begin(app: &App, kind: Kind) -> Result<Begun, AppError> {
    let (request, state) = relying_party(app)?
        .start_discoverable_authentication()
        .map_err(|_| AppError::Inconsistent("no challenge for a passkey"))?;
    let options = serde_json::to_value(request.public_key).expect("options are plain data");
    Ok(Begun { ceremony: keep(app, kind, &state).await?, options })
}

/// Reads an answer, given as WebAuthn writes it in JSON. Its ceremony is over by that.
pub(crate) async fn read(
    app: &App,
    kind: Kind,
    ceremony: Uuid,
    answer: &str,
) -> Result<Sent, AppError> {
    let state = take::<DiscoverableAuthentication>(app, kind, ceremony).await?;
    let Some(state) = state else { return Ok(Sent::Expired) };
    let Ok(sent) = serde_json::from_str::<PublicKeyCredential>(answer) else {
        return Ok(Sent::Unreadable);
    };
    let party = relying_party(app)?;
    let Ok((handle, credential_id)) = party.identify_discoverable_authentication(&sent) else {
        return Ok(Sent::Unreadable);
    };
    let credential_id = credential_id.to_vec();
    Ok(Sent::Answer(Box::new(Answer { party, state, sent, handle, credential_id })))
}

impl Answer {
    /// Compares it with the key's own handle and credential, as they are stored.
    pub(crate) fn compare(
        self,
        user_handle: Uuid,
        credential: &serde_json::Value,
    ) -> Result<Compared, AppError> {
        if user_handle != self.handle {
            return Ok(Compared::Wrong("another-person"));
        }
        let mut key = serde_json::from_value::<Passkey>(credential.clone())
            .map_err(|_| AppError::Inconsistent("a passkey that can't be read"))?;
        let finished =
            self.party.finish_discoverable_authentication_v2(&self.sent, self.state, &key);
        Ok(match finished {
            Ok(result) => {
                key.update_credential(&result);
                Compared::Right(serde_json::to_value(&key).expect("a credential is plain data"))
            }
            Err(WebauthnError::CredentialPossibleCompromise) => Compared::Copied,
            Err(error) => Compared::Wrong(why(&error)),
        })
    }
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
