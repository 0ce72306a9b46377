//! A member of staff opens a claimant's record.

use sothon_domain::access::Actor;
use sothon_domain::claimant::{ClaimantEvent, Maker, RefusalReason, Refused};
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person::{PersonId, PlaceCode};
use sothon_domain::place_change::Names;
use sothon_store::claimant::{self, Claimant, SameCard};
use sothon_store::{machine, person};

use super::staff;
use crate::authorisation::{UseCase, authorise};
use crate::case::record_reading;
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError};

/// A claimant as a member of staff sees her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedClaimant {
    /// The claimant.
    pub claimant: Claimant,
    /// Her day of birth.
    pub birth_date: Shown,
    /// Her national identity number.
    pub national_id: Option<Shown>,
    /// Her phone.
    pub phone: Option<Shown>,
    /// Where she lives.
    pub place: PlaceCode,
    /// Other records with her identity card.
    pub same_card: Vec<SameCard>,
    /// Whether the actor entered her.
    pub mine: bool,
    /// The partner whose machine entered her, if one did.
    pub partner: Option<Names>,
    /// Whether the actor's role confirms records, and if this one, why not.
    pub approve: Option<Result<(), Refused>>,
    /// The same for refusing it.
    pub refuse: Option<Result<(), Refused>>,
}

impl OpenedClaimant {
    /// What of it is private.
    pub(crate) fn private(&self) -> impl Iterator<Item = &Shown> {
        [&self.birth_date].into_iter().chain(&self.national_id).chain(&self.phone)
    }
}

/// Opens a claimant's record in the actor's reach, masked. The reading is written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, id: PersonId) -> Result<OpenedClaimant, AppError> {
    open_with(app, actor, id, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn open_with(
    app: &App,
    actor: &Actor,
    id: PersonId,
    sight: &Sight,
) -> Result<OpenedClaimant, AppError> {
    let (scope, member) = staff(actor, UseCase::EnterClaimant)?;
    let claimant = claimant::find(&app.db, &scope, &member.office, id).await?;
    record_reading(app, actor, member, id, None).await?;
    let person = person::load(&app.db, &scope, id).await?;
    let same_card = claimant::with_same_card(&app.db, &scope, id).await?;
    let (by, now) = (member.id, app.clock.now());
    let decides = authorise(actor, UseCase::DecideClaimant).is_ok();
    let may = |event| decides.then(|| claimant.state.after(event, claimant.maker, now).map(drop));
    let approve = may(ClaimantEvent::Approve { by, same_card: !same_card.is_empty() });
    let refuse = may(ClaimantEvent::Refuse { by, reason: RefusalReason::NotReached });
    let mine = claimant.maker == Maker::Staff(by);
    let partner = match claimant.maker {
        Maker::Machine(number) => Some(machine::partner(&app.db, number).await?),
        Maker::Herself | Maker::Staff(_) => None,
    };
    let show = |fact| sight.show(Revealing::Claimant(id), fact);
    Ok(OpenedClaimant {
        birth_date: show(PrivateFact::BirthDate(person.birth_date)),
        national_id: person.national_id.map(|id| show(PrivateFact::NationalId(id))),
        phone: person.phone.map(|phone| show(PrivateFact::Phone(phone))),
        place: person.place,
        claimant,
        same_card,
        mine,
        partner,
        approve,
        refuse,
    })
}
