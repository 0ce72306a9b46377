//! Enrolments that wait for an officer.

use sothon_domain::access::Actor;
use sothon_domain::finger::{EnrolRefused, EnrolmentStage};
use sothon_domain::masked::{MaskedNames, PrivateFact, Shown};
use sothon_domain::person::FingerEnrolmentId;
use sothon_store::{finger, person};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError};

/// So many are listed, whoever has waited longest first.
const MOST: i64 = 100;

/// A waiting enrolment as an officer sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedEnrolment {
    /// Which.
    pub id: FingerEnrolmentId,
    /// Her name, masked.
    pub name: Shown,
    /// Her date of birth, masked.
    pub birth_date: Shown,
    /// When she was at the branch.
    pub enrolled_at: OffsetDateTime,
    /// Where it stands.
    pub stage: EnrolmentStage,
    /// Whether the actor may decide it now, and why not.
    pub may: Result<(), EnrolRefused>,
}

/// One in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingEnrolment {
    /// Which.
    pub id: FingerEnrolmentId,
    /// Her name in both scripts, masked.
    pub name: MaskedNames,
    /// When she was at the branch.
    pub enrolled_at: OffsetDateTime,
}

/// Those in the actor's reach that wait for an officer, the oldest first, a hundred of them.
pub async fn waiting(app: &App, actor: &Actor) -> Result<Vec<WaitingEnrolment>, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::SettleEnrolment)?;
    let found = finger::waiting(&app.db, &scope, MOST).await?;
    let mut waiting = Vec::with_capacity(found.len());
    for one in found {
        let her = person::load(&app.db, &scope, one.person).await?;
        let name = MaskedNames::of(&her.name);
        waiting.push(WaitingEnrolment { id: one.id, name, enrolled_at: one.enrolled_at });
    }
    Ok(waiting)
}

/// Opens one, masked. The reading is written down before anything is shown.
///
/// # Errors
/// [`AppError::NotFound`] outside the actor's reach.
pub async fn review(
    app: &App,
    actor: &Actor,
    id: FingerEnrolmentId,
) -> Result<ReviewedEnrolment, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::SettleEnrolment)?;
    let found = finger::find(&app.db, &scope, id).await?;
    record_reading(app, actor, member, found.person, None).await?;
    let her = person::load(&app.db, &scope, found.person).await?;
    let may = if person::may_be_related(&app.db, &scope, &[found.person], member.id).await? {
        Err(EnrolRefused::Related)
    } else {
        found.stage.decided(found.agent, member.id, true).map(drop)
    };
    Ok(ReviewedEnrolment {
        id,
        name: PrivateFact::Name(her.name).masked(),
        birth_date: PrivateFact::BirthDate(her.birth_date).masked(),
        enrolled_at: found.enrolled_at,
        stage: found.stage,
        may,
    })
}
