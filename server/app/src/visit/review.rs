//! One visit as a second one of the staff sees it.

use sothon_domain::access::Actor;
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person::VisitId;
use sothon_domain::visit::{Refused, VisitEvent, VisitState};
use sothon_store::{person, visit};

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
    /// Whether the actor may confirm it now, and why not.
    pub confirm: Result<(), Refused>,
}

/// Opens a visit in the actor's reach, masked. The reading is written down before anything is shown.
///
/// # Errors
/// [`AppError::NotFound`] outside the reach of the office.
pub async fn review(app: &App, actor: &Actor, id: VisitId) -> Result<ReviewedVisit, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::SettleVisit)?;
    let found = visit::find(&app.db, &scope, &member.office, id).await?;
    record_reading(app, actor, member, found.person, None).await?;
    let her = person::load(&app.db, &scope, found.person).await?;
    let event = VisitEvent::Confirm { by: member.id, at: app.clock.now() };
    let is_related = person::may_be_related(&app.db, &scope, &[found.person], member.id).await?;
    let confirm =
        if is_related { Err(Refused::Related) } else { found.state.after(event).map(drop) };
    Ok(ReviewedVisit {
        id,
        name: PrivateFact::Name(her.name).masked(),
        birth_date: PrivateFact::BirthDate(her.birth_date).masked(),
        state: found.state,
        confirm,
    })
}
