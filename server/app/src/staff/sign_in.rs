//! Sign-in of staff: address, password and second factor in one form, with one answer for whatever is
//! wrong.

use sothon_domain::access::Actor;
use sothon_domain::person::StaffId;
use sothon_store::staff::{self, SignInOutcome, SignInTry, TryOf};
use time::Duration;

use super::{password, second_factor};
use crate::authorisation::{UseCase, authorise};
use crate::watch::{Cause, Way};
use crate::{App, AppError};

/// The secret that is compared for an address nobody has.
const NOBODYS_SECRET: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// How long wrong tries at an address count after the last one. Whoever waits for that gives up more
/// than a thousand tries, one a minute, to make ten that wait for less.
pub(super) const COUNT_FOR: Duration = Duration::hours(24);

/// What became of a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignedIn {
    /// Everything was right, and the code is used up.
    Done(StaffId),
    /// The address, the password or the code was wrong, or the code was used before.
    Wrong,
    /// Too soon after a wrong try at this address.
    Wait(Duration),
}

/// Tries to sign in. An address nobody has takes the same work and gets the same answer.
///
/// # Errors
/// [`AppError::Overloaded`] when too many passwords are being checked.
pub async fn sign_in(
    app: &App,
    address: &str,
    password: &str,
    code: &str,
) -> Result<SignedIn, AppError> {
    let signed_in = attempt(app, address, password, code).await;
    match &signed_in {
        Ok(SignedIn::Wrong) => app.watch.not_let_in(Way::Password, Cause::Wrong),
        Ok(SignedIn::Wait(_)) => app.watch.not_let_in(Way::Password, Cause::TooSoon),
        Err(AppError::Overloaded) => app.watch.not_let_in(Way::Password, Cause::Overloaded),
        Ok(SignedIn::Done(_)) | Err(_) => {}
    }
    signed_in
}

async fn attempt(
    app: &App,
    address: &str,
    password: &str,
    code: &str,
) -> Result<SignedIn, AppError> {
    authorise(&Actor::nobody(), UseCase::StaffSignIn)?;
    let address = address.trim();
    // What can't be right tells nothing and is not counted: a key pressed too early.
    let empty = [address, password, code.trim()].contains(&"");
    if empty || address.chars().any(char::is_control) {
        return Ok(SignedIn::Wrong);
    }
    let at = app.clock.now();
    if let Some(wait) = staff::wait_of(&app.db, address, at).await? {
        return Ok(SignedIn::Wait(wait));
    }
    let found = staff::candidate(&app.db, address).await?;
    let hash = found.as_ref().map_or(password::NOBODYS, |found| &found.password_hash);
    let secret = found.as_ref().map_or(NOBODYS_SECRET, |found| &found.second_factor);
    let known = password::is_right(password, hash).await?;
    let step = second_factor::step(&second_factor::stored(secret)?, code, at);
    let attempt = SignInTry {
        email: address,
        of: TryOf::SignIn,
        member: found.as_ref().map(|found| &found.member),
        proved: step.filter(|_| known),
        at,
        delay_after,
        expires_at: at + COUNT_FOR,
    };
    Ok(match staff::try_sign_in(&app.db, attempt).await? {
        SignInOutcome::Right(staff) => SignedIn::Done(staff),
        SignInOutcome::Wrong => SignedIn::Wrong,
        SignInOutcome::Wait(wait) => SignedIn::Wait(wait),
    })
}

/// How long the address must wait after this many wrong tries in a row: as a pensioner's number, and
/// from the tenth on a minute, for whoever knows the password may guess six digits. Never a lock.
pub(super) fn delay_after(wrong: u32) -> Duration {
    match wrong {
        0..10 => crate::sign_in::delay_after(wrong),
        _ => Duration::minutes(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_grows_to_a_minute_and_never_locks() {
        let seconds = [0, 1, 2, 3, 4, 9, 10, 1_000].map(|n| delay_after(n).whole_seconds());
        assert_eq!(seconds, [0, 1, 3, 5, 10, 10, 60, 60]);
    }

    #[test]
    fn nobodys_secret_makes_codes_like_any_other() {
        assert!(second_factor::stored(NOBODYS_SECRET).is_ok());
    }
}
