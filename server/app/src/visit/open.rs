//! One visit as an agent sees it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::finger::FingerPosition;
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person::{MemberNumber, PersonId, Sex, VisitId};
use sothon_domain::visit::VisitState;
use sothon_store::visit::{self, Certificate};
use sothon_store::{StoreError, finger, person, record_merge};
use time::Date;

use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::reveal::before_her;
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
    /// Her name: in full for the agent who serves her, else masked.
    pub name: Shown,
    /// Her date of birth, in the same way.
    pub birth_date: Shown,
    /// What else the agent who serves her compares with her paper; none for others.
    pub compare: Option<ToCompare>,
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

/// What stands on a paper beside a name and a date of birth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToCompare {
    /// Her sex.
    pub sex: Sex,
    /// Her member number; none for a survivor who has none.
    pub number: Option<MemberNumber>,
}

/// Opens a visit to the agent's branch: masked, but for the agent who serves the person before her. The reading, and what
/// is shown in full, are written down before anything is shown.
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
    let private = [PrivateFact::Name(her.name), PrivateFact::BirthDate(her.birth_date)];
    let ([name, birth_date], compare) = if agent == Some(member.id) {
        let shown = before_her(app, actor, (found.person, id), private).await?;
        let number = number(app, &scope, found.person).await?;
        (shown, Some(ToCompare { sex: her.sex, number }))
    } else {
        (private.map(|fact| fact.masked()), None)
    };
    Ok(OpenedVisit {
        id,
        person: found.person,
        ticket: found.ticket,
        name,
        birth_date,
        compare,
        due: her.life_certificate_due,
        state: found.state,
        is_others: agent.is_some_and(|agent| agent != member.id),
        fingers,
        certificates: visit::certificates(&app.db, &scope, id).await?,
    })
}

/// Her member number, if she has one.
async fn number(
    app: &App,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<MemberNumber>, AppError> {
    match record_merge::number_of(&app.db, scope, person).await {
        Ok(number) => Ok(Some(number)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
