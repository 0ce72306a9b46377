//! An officer enters that a person was told face to face.

use sothon_domain::access::Actor;
use sothon_domain::effects::legal_date;
use sothon_domain::life_certificate::days_of_telling;
use sothon_domain::person::PersonId;
use sothon_store::life_reminder::{self, LifeDue};
use sothon_store::{Act, Subject, person};
use time::Date;

use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// What an officer enters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByHand {
    /// Who was told.
    pub person: PersonId,
    /// Until when she is to show that she is alive.
    pub due: Date,
    /// On which legal date she was told.
    pub told_on: Date,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// It is written down, or was before.
    Done,
    /// It can't have been on that day, or is too long ago; nothing is written down.
    NotADay,
    /// The member of staff is she, or has a tie to her: a colleague has to do it. Nothing is written down.
    Related,
}

/// Takes her off the list of people whom no reminder reached, and counts as a notice that did. It changes nothing of the
/// record, and so is done while that is locked. A repeat changes nothing, whoever enters it.
///
/// # Errors
/// The actor may not, nobody of that kind is in her office's reach, or the store fails.
pub async fn tell_by_hand(app: &App, actor: &Actor, sent: &ByHand) -> Result<Entered, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::FollowUndelivered)?;
    let at = app.clock.now();
    if !days_of_telling(legal_date(at)).any(|day| day == sent.told_on) {
        return Ok(Entered::NotADay);
    }
    let mut tx = app.db.begin_despite_lock(&scope, sent.person).await?;
    if person::is_related(&mut tx, &scope, &[sent.person], member.id).await? {
        tx.abandon().await?;
        return Ok(Entered::Related);
    }
    let whose = LifeDue { person: sent.person, due: sent.due };
    let told = (sent.told_on, member.id, at);
    if !life_reminder::told_by_hand(&mut tx, &scope, whose, told).await? {
        tx.abandon().await?;
        return Ok(Entered::Done);
    }
    let detail = serde_json::json!({
        "due": sent.due.to_string(),
        "told_on": sent.told_on.to_string(),
    });
    let (act, subject) = ("life-certificate.told-by-hand", Subject::Person(sent.person));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Entered::Done)
}
