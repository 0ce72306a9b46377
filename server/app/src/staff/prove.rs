//! A member of staff proves by a fresh code that it is she who sits there, before she approves something.

use sothon_store::staff::{self, SignInOutcome, SignInTry, TryOf};
use time::Duration;

use super::second_factor;
use super::session::{self, AtWork};
use super::sign_in::{COUNT_FOR, delay_after};
use crate::{App, AppError};

/// What became of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proved {
    /// It was right and is used up; the session holds the proof for ten minutes.
    Done,
    /// It was wrong, or used before.
    Wrong,
    /// Too soon after a wrong one, here or at the sign-in.
    Wait(Duration),
}

/// Compares a code with the second factor of whoever is at work in the session of this token. Wrong ones
/// count with those of the sign-in, for they guess the same secret.
pub async fn prove(
    app: &App,
    at_work: &AtWork,
    token: &str,
    code: &str,
) -> Result<Proved, AppError> {
    let at = app.clock.now();
    if let Some(wait) = staff::wait_of(&app.db, &at_work.email, at).await? {
        return Ok(Proved::Wait(wait));
    }
    let found = staff::candidate(&app.db, &at_work.email).await?.ok_or(AppError::SignInNeeded)?;
    let attempt = SignInTry {
        email: &at_work.email,
        of: TryOf::Proof,
        member: Some(&at_work.member),
        proved: second_factor::step(&second_factor::stored(&found.second_factor)?, code, at),
        at,
        delay_after,
        expires_at: at + COUNT_FOR,
    };
    Ok(match staff::try_sign_in(&app.db, attempt).await? {
        SignInOutcome::Right(_) => {
            session::keep_proof(app, token, at).await?;
            Proved::Done
        }
        SignInOutcome::Wrong => Proved::Wrong,
        SignInOutcome::Wait(wait) => Proved::Wait(wait),
    })
}
