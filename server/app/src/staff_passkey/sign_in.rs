//! A passkey signs a member of staff in; with her finger, face or lock it counts as two factors.

use sothon_domain::access::Actor;
use sothon_domain::person::StaffId;
use uuid::Uuid;

use super::check::{Checked, Use, check};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedIn {
    /// It is this member.
    Done(StaffId),
    /// The ceremony took too long or was answered before.
    Expired,
    /// The key does not sign in, whyever.
    Refused,
}

/// Signs in whoever owns the passkey of this answer, given as WebAuthn writes it in JSON.
pub async fn sign_in(app: &App, ceremony: Uuid, answer: &str) -> Result<SignedIn, AppError> {
    authorise(&Actor::nobody(), UseCase::StaffSignIn)?;
    Ok(match check(app, Use::SignIn, ceremony, answer).await? {
        Checked::Right(staff) => SignedIn::Done(staff),
        Checked::Expired => SignedIn::Expired,
        Checked::Refused => SignedIn::Refused,
    })
}
