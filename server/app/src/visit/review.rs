//! One visit as a second one of the staff sees it, or whoever has seen her elsewhere.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person::VisitId;
use sothon_domain::visit::{Refused, VisitEvent, VisitState};
use sothon_store::person;
use sothon_store::visit::{self, Visit};

use super::is_to_attest;
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError};

/// What an agent has seen, for another to confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedVisit {
    /// Which.
    pub id: VisitId,
    /// Her name, masked.
    pub name: Shown,
    /// Her date of birth, masked.
    pub birth_date: Shown,
    /// Where it stands.
    pub state: VisitState,
    /// Whether the actor may confirm it now, or say that she was seen, and why not.
    pub confirm: Result<(), Refused>,
}

/// Opens a visit in the actor's reach, masked. The reading is written down before anything is shown.
///
/// # Errors
/// [`AppError::NotFound`] outside the reach of the office.
pub async fn review(app: &App, actor: &Actor, id: VisitId) -> Result<ReviewedVisit, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::SettleVisit)?;
    let found = visit::find(&app.db, &scope, &member.office, id).await?;
    let event = VisitEvent::Confirm { by: member.id, at: app.clock.now() };
    opened(app, actor, (&scope, member), (&found, event)).await
}

/// Opens a visit that was sent on, or was attested, masked, for whoever may have seen her. The reading is written down
/// before anything is shown.
///
/// # Errors
/// [`AppError::NotFound`] outside the reach of the office, and for a visit that is not the actor's to attest.
pub async fn review_sent(app: &App, actor: &Actor, id: VisitId) -> Result<ReviewedVisit, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AttestLife)?;
    let found = visit::find(&app.db, &scope, &member.office, id).await?;
    if !is_to_attest(member, found.state) {
        return Err(AppError::NotFound);
    }
    let event = VisitEvent::Seen { by: member.id };
    opened(app, actor, (&scope, member), (&found, event)).await
}

async fn opened(
    app: &App,
    actor: &Actor,
    (scope, member): (&Scope, &StaffMember),
    (found, event): (&Visit, VisitEvent),
) -> Result<ReviewedVisit, AppError> {
    record_reading(app, actor, member, found.person, None).await?;
    let her = person::load(&app.db, scope, found.person).await?;
    let is_related = person::may_be_related(&app.db, scope, &[found.person], member.id).await?;
    let confirm =
        if is_related { Err(Refused::Related) } else { found.state.after(event).map(drop) };
    Ok(ReviewedVisit {
        id: found.id,
        name: PrivateFact::Name(her.name).masked(),
        birth_date: PrivateFact::BirthDate(her.birth_date).masked(),
        state: found.state,
        confirm,
    })
}
