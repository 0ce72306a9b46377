//! A person proves who she is with what only she and the register know.

use sothon_domain::access::Actor;
use sothon_domain::activation::{Claimed, TRIES, TRIES_COUNT};
use sothon_locales::Language;
use sothon_store::activation::{self, Compared, Counted, Try};
use sothon_store::{Act, Subject};
use time::{Duration, OffsetDateTime};

use crate::authorisation::{UseCase, authorise};
use crate::sign_in::{ChallengeId, CodeBy, Destination, Sending, send, wait_for};
use crate::{App, AppError};

/// What became of it. An unknown number, a wrong number of the identity card, a wrong date of birth and a
/// phone that gets no code have one answer, found in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proved {
    /// All of it is right; a code is on its way to the registered phone.
    Sent(ChallengeId),
    /// All of it is right, but a code was asked for too recently or too often.
    Wait(Duration),
    /// We could not confirm it.
    NotConfirmed {
        /// How many tries are left, at least one.
        left: u32,
    },
    /// No try is left: only a branch helps.
    OnlyABranchHelps,
}

/// Compares what is claimed with the register, counts the try and sends a code where all of it is right.
/// `browser` is the token of the visitor's cookie.
///
/// # Errors
/// The store fails.
pub async fn prove(
    app: &App,
    actor: &Actor,
    browser: &str,
    claimed: &Claimed,
    language: Language,
) -> Result<Proved, AppError> {
    let scope = authorise(actor, UseCase::ActivateFromHome)?;
    let now = app.clock.now();
    let Compared { person, member } = activation::compare(&app.db, &scope, claimed).await?;
    let to = member.as_ref().and_then(|member| Destination::of(member, CodeBy::Sms, now));
    if let Some(to) = &to
        && let Some(wait) = wait(app, claimed, to, now).await?
    {
        return Ok(Proved::Wait(wait));
    }
    let mut tx = app.db.begin().await?;
    let one = Try {
        number: &claimed.number,
        browser,
        passes: to.is_some(),
        at: now,
        ends_at: now + TRIES_COUNT,
        most: TRIES,
    };
    let proved = match activation::count(&mut tx, &one).await? {
        Counted::Passes => {
            let number = &claimed.number;
            let destination = to.as_ref();
            let romanised = member.as_ref().is_some_and(|member| member.romanised);
            let sending = Sending { number, person, destination, language, romanised, at: now };
            Proved::Sent(send(app, &mut tx, &sending).await?)
        }
        Counted::Failed { left } => Proved::NotConfirmed { left },
        Counted::TooMany => Proved::OnlyABranchHelps,
    };
    let act = match proved {
        Proved::Sent(_) => "activation.proved",
        _ => "activation.refused",
    };
    let subject = person.map_or_else(|| Subject::Other("unknown".to_owned()), Subject::Person);
    let detail = serde_json::json!({});
    tx.commit(Act { actor, act, subject, at: now, detail, event: false }).await?;
    Ok(proved)
}

/// How long to wait before a code may be sent, by the limits of sign-in. Only who is right learns of it.
async fn wait(
    app: &App,
    claimed: &Claimed,
    to: &Destination,
    now: OffsetDateTime,
) -> Result<Option<Duration>, AppError> {
    let of_number = wait_for(app, claimed.number.as_str(), now).await?;
    let of_phone = wait_for(app, to.as_str(), now).await?;
    Ok(of_number.max(of_phone))
}
