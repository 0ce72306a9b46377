//! The institution takes a letter back.

use sothon_domain::access::Actor;
use sothon_domain::effects::legal_date;
use sothon_domain::person::Reference;
use sothon_store::{Act, Subject, letter};
use time::Date;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// What became of a withdrawal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withdrawal {
    /// From now on whoever checks the letter is told that it no longer holds.
    Done,
    /// It was withdrawn before.
    Already {
        /// The day.
        on: Date,
    },
}

/// Withdraws the letter with this number, once; it is never given back.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such letter, or the actor may not.
pub async fn withdraw(app: &App, actor: &Actor, number: Reference) -> Result<Withdrawal, AppError> {
    let scope = authorise(actor, UseCase::WithdrawLetter)?;
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let Some(person) = letter::revoke(&mut tx, &scope, number, at).await? else {
        tx.abandon().await?;
        let known = letter::registered(&app.db, &scope, number).await?;
        let before = known.and_then(|known| known.revoked_at).ok_or(AppError::NotFound)?;
        return Ok(Withdrawal::Already { on: legal_date(before) });
    };
    let detail = serde_json::json!({ "reference": number.to_string() });
    let subject = Subject::Person(person);
    tx.commit(Act { actor, act: "letter.withdrawn", subject, at, detail, event: true }).await?;
    Ok(Withdrawal::Done)
}
