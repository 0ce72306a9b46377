//! A payee who is registered with another office than the one that proposes: found by the number and the name together,
//! and by nothing else.

use sothon_domain::access::{Actor, StaffMember};
use sothon_domain::person::PersonId;
use sothon_store::{Act, Subject, person};
use time::Duration;

use super::{WHEREVER, receiver};
use crate::{App, AppError, delegate};

/// How often a day one of the staff may name somebody of another office: a paper names one, whoever guesses needs many.
const MOST_TRIES: u32 = 10;
const TRIES_WINDOW: Duration = Duration::hours(24);

/// Who was found.
pub(super) enum Elsewhere {
    /// Nobody has both.
    Nobody,
    /// Whoever has both.
    Found(PersonId),
    /// Too many were named today.
    TooManyTries,
}

/// Looks for a number that nobody in the reach of the office has. Every try is counted. A number that somebody has is
/// written down beside that record, whether the name fits or not; a name that does not fit is answered like a number
/// that nobody has.
pub(super) async fn look(
    app: &App,
    (actor, member): (&Actor, &StaffMember),
    (number, name): (&str, &str),
) -> Result<Elsewhere, AppError> {
    let at = app.clock.now();
    let (tries, until) = (format!("payee:elsewhere:{}", member.id), at + TRIES_WINDOW);
    if app.ephemeral.count(&tries, until).await? > MOST_TRIES {
        return Ok(Elsewhere::TooManyTries);
    }
    let Some(payee) = receiver::typed(app, &WHEREVER, number).await? else {
        return Ok(Elsewhere::Nobody);
    };
    let found = person::load(&app.db, &WHEREVER, payee).await?;
    let fits = delegate::fits(&found.name, name);
    let detail = serde_json::json!({ "officer": member.id.to_string(), "name_fits": fits });
    let (act, subject) = ("payee.sought-elsewhere", Subject::Person(payee));
    let tx = app.db.begin().await?;
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(if fits { Elsewhere::Found(payee) } else { Elsewhere::Nobody })
}
