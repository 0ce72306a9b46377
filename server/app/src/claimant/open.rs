//! A member of staff opens a claimant's record.

use sothon_domain::access::Actor;
use sothon_domain::claimant::{ClaimantEvent, Maker, RefusalReason, Refused};
use sothon_domain::person::PersonId;
use sothon_store::claimant::{self, Claimant, SameCard};
use sothon_store::person::{self, Person};

use super::staff;
use crate::authorisation::{UseCase, authorise};
use crate::case::record_reading;
use crate::{App, AppError};

/// A claimant as a member of staff sees her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedClaimant {
    /// The claimant.
    pub claimant: Claimant,
    /// Herself.
    pub person: Person,
    /// Other records with her identity card.
    pub same_card: Vec<SameCard>,
    /// Whether the actor entered her.
    pub mine: bool,
    /// Whether the actor's role confirms records, and if this one, why not.
    pub approve: Option<Result<(), Refused>>,
    /// The same for refusing it.
    pub refuse: Option<Result<(), Refused>>,
}

/// Opens a claimant's record in the actor's reach. The reading is written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, id: PersonId) -> Result<OpenedClaimant, AppError> {
    let (scope, member) = staff(actor, UseCase::EnterClaimant)?;
    let claimant = claimant::find(&app.db, &scope, member.office.commune(), id).await?;
    record_reading(app, actor, member, id, None).await?;
    let person = person::load(&app.db, &scope, id).await?;
    let same_card = claimant::with_same_card(&app.db, &scope, id).await?;
    let (by, now) = (member.id, app.clock.now());
    let decides = authorise(actor, UseCase::DecideClaimant).is_ok();
    let may = |event| decides.then(|| claimant.state.after(event, claimant.maker, now).map(drop));
    let approve = may(ClaimantEvent::Approve { by, same_card: !same_card.is_empty() });
    let refuse = may(ClaimantEvent::Refuse { by, reason: RefusalReason::NotReached });
    let mine = claimant.maker == Maker::Staff(by);
    Ok(OpenedClaimant { claimant, person, same_card, mine, approve, refuse })
}
