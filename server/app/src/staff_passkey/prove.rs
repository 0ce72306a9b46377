//! A member of staff proves by a passkey that it is she who sits there, before she approves something.

use uuid::Uuid;

use super::check::{Checked, Use, check};
use crate::authorisation::{UseCase, authorise};
use crate::staff::session::{self, AtWork};
use crate::{App, AppError};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proved {
    /// The session holds the proof for ten minutes.
    Done,
    /// The ceremony took too long or was answered before.
    Expired,
    /// The key is none of hers, or proves nothing, whyever.
    Refused,
}

/// Compares what a key has signed, given as WebAuthn writes it in JSON, with the keys of whoever is at work
/// in the session of this token, whoever said at its beginning that it is she.
pub async fn prove(
    app: &App,
    at_work: &AtWork,
    token: &str,
    ceremony: Uuid,
    answer: &str,
) -> Result<Proved, AppError> {
    authorise(&at_work.actor(), UseCase::KeepStaffPasskeys)?;
    Ok(match check(app, Use::Proof(at_work.member.id), ceremony, answer).await? {
        Checked::Right(_) => {
            session::keep_proof(app, token, app.clock.now()).await?;
            Proved::Done
        }
        Checked::Expired => Proved::Expired,
        Checked::Refused => Proved::Refused,
    })
}
