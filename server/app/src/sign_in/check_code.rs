//! Compares a typed code with the one that was sent.

use sothon_domain::access::Actor;
use sothon_domain::person::PersonId;
use sothon_store::sign_in_code::{self, CodeFor, CodeOutcome, CodeTry};
use time::Duration;

use super::limits::{TRIES, TRIES_IN_ALL, delay_after};
use super::{ChallengeId, code_mac};
use crate::authorisation::{UseCase, authorise};
use crate::watch::{Cause, Way};
use crate::{App, AppError};

/// What became of a typed code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checked {
    /// The code was right and is used up.
    SignedIn(PersonId),
    /// It was wrong, too old, used before or never sent: the answer is the same.
    Wrong,
    /// Too soon after a wrong one.
    Wait(Duration),
    /// So many wrong tries that only a branch can help.
    OnlyABranchHelps,
}

/// Tries a code once; the try counts whether or not the person waits for the answer.
pub async fn check_code(
    app: &App,
    actor: &Actor,
    challenge: ChallengeId,
    code: &str,
) -> Result<Checked, AppError> {
    authorise(actor, UseCase::SignIn)?;
    let code_try = CodeTry {
        sent_for: CodeFor::SignIn,
        challenge: challenge.0,
        code_mac: &code_mac(app.db.vault().codes_key(), challenge, code),
        at: app.clock.now(),
        most_tries: TRIES,
        most_in_all: TRIES_IN_ALL,
        delay_after,
    };
    let checked = match sign_in_code::try_code(&app.db, code_try).await? {
        CodeOutcome::Right(person) => Checked::SignedIn(person),
        CodeOutcome::Wait(wait) => Checked::Wait(wait),
        CodeOutcome::BranchOnly => Checked::OnlyABranchHelps,
        CodeOutcome::Wrong { .. } | CodeOutcome::Spent | CodeOutcome::Unknown => Checked::Wrong,
    };
    match checked {
        Checked::SignedIn(_) => {}
        Checked::Wrong => app.watch.not_let_in(Way::Code, Cause::Wrong),
        Checked::Wait(_) => app.watch.not_let_in(Way::Code, Cause::TooSoon),
        Checked::OnlyABranchHelps => app.watch.not_let_in(Way::Code, Cause::Stopped),
    }
    Ok(checked)
}
