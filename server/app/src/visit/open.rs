//! One visit as an agent sees it.

use sothon_domain::access::Actor;
use sothon_domain::finger::FingerPosition;
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person::{PersonId, VisitId};
use sothon_domain::visit::VisitState;
use sothon_store::visit::{self, Certificate};
use sothon_store::{finger, person};
use time::Date;

use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError};

/// A visit to the agent's branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedVisit {
    /// Which.
    pub id: VisitId,
    /// Who came.
    pub person: PersonId,
    /// Her number in the line.
    pub ticket: i32,
    /// Her name, masked.
    pub name: Shown,
    /// Her date of birth, masked.
    pub birth_date: Shown,
    /// Until when she counts as having shown that she lives.
    pub due: Option<Date>,
    /// Where it stands.
    pub state: VisitState,
    /// Whether another agent serves her.
    pub is_others: bool,
    /// Which fingers the register has, for whoever may still place one.
    pub fingers: Vec<FingerPosition>,
    /// What she got, the provisional one first.
    pub certificates: Vec<Certificate>,
}

/// Opens a visit to the agent's branch, masked. The reading is written down before anything is shown.
///
/// # Errors
/// [`AppError::NotFound`] for a visit to another branch.
pub async fn open(app: &App, actor: &Actor, id: VisitId) -> Result<OpenedVisit, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    let found = visit::find(&app.db, &scope, &member.office, id).await?;
    record_reading(app, actor, member, found.person, None).await?;
    let her = person::load(&app.db, &scope, found.person).await?;
    let (fingers, agent) = match found.state {
        VisitState::Fingers { agent, tries } => {
            let held = finger::held(&app.db, &scope, found.person).await?;
            let left = held.into_iter().map(|one| one.finger);
            (left.filter(|finger| tries.may_try(*finger).is_ok()).collect(), Some(agent))
        }
        VisitState::Papers { agent, .. } => (Vec::new(), Some(agent)),
        _ => (Vec::new(), None),
    };
    Ok(OpenedVisit {
        id,
        person: found.person,
        ticket: found.ticket,
        name: PrivateFact::Name(her.name).masked(),
        birth_date: PrivateFact::BirthDate(her.birth_date).masked(),
        due: her.life_certificate_due,
        state: found.state,
        is_others: agent.is_some_and(|agent| agent != member.id),
        fingers,
        certificates: visit::certificates(&app.db, &scope, id).await?,
    })
}
