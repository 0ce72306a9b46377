//! The requests of an office, and one of them.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::masked::{MaskedNames, PrivateFact, Shown};
use sothon_domain::person::{PersonId, Phone, RenewalId, StaffId};
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::pin_renewal::{Ending, Fact, RenewalChannel, RenewalEvent, RenewalState};
use sothon_store::person;
use sothon_store::pin_renewal::{self, PinRenewal, WithPerson};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise, authorise_staff};
use crate::case::record_reading;
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError};

/// How many waiting requests are listed.
const LISTED: i64 = 50;

/// A request that waits for a call or a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The request.
    pub id: RenewalId,
    /// Her name in both scripts, masked.
    pub name: MaskedNames,
    /// When it was asked.
    pub asked_at: OffsetDateTime,
    /// No PIN is chosen before this instant.
    pub ready_at: OffsetDateTime,
    /// Whether somebody else has visited her, so that the actor can confirm.
    pub to_confirm: bool,
}

/// A request as a member of staff sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedRenewal {
    /// The request.
    pub id: RenewalId,
    /// Who asked.
    pub person: PersonId,
    /// Her name in both scripts.
    pub name: Shown,
    /// How it was asked.
    pub channel: RenewalChannel,
    /// When.
    pub asked_at: OffsetDateTime,
    /// No PIN is chosen before this instant.
    pub ready_at: OffsetDateTime,
    /// None after this one.
    pub expires_at: OffsetDateTime,
    /// Whether the actor may call and confirm a visit; an attestor may not.
    pub may_prove: bool,
    /// Where it stands.
    pub stage: Stage,
}

/// Where a request stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has made sure yet that it is she.
    Open {
        /// Whether a fact was wrong in a call before.
        wrong_before: bool,
        /// The call.
        call: CallSeen,
        /// The visit, if there was one.
        visit: Option<VisitSeen>,
    },
    /// It is she: her phone may choose a PIN in time.
    Proved,
    /// It has ended.
    Ended(Ending),
}

/// The call about a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallSeen {
    /// Nobody calls.
    None,
    /// Somebody else does.
    Anothers,
    /// The actor does.
    Mine {
        /// The registered number.
        phone: Shown,
        /// What to ask.
        facts: [Fact; 2],
    },
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitSeen {
    /// When it was written down.
    pub at: OffsetDateTime,
    /// Which paper was looked at.
    pub paper: CheckedPaper,
    /// Whether the actor made it: another has to confirm.
    pub mine: bool,
}

impl OpenedRenewal {
    /// What of it is private.
    pub(crate) fn private(&self) -> impl Iterator<Item = &Shown> {
        let phone = match &self.stage {
            Stage::Open { call: CallSeen::Mine { phone, .. }, .. } => Some(phone),
            Stage::Open { .. } | Stage::Proved | Stage::Ended(_) => None,
        };
        [&self.name].into_iter().chain(phone)
    }
}

/// The requests in the reach of the actor's office that wait, the oldest first.
pub async fn waiting(app: &App, actor: &Actor) -> Result<Vec<Waiting>, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AttestPinRenewal)?;
    let (office, now) = (&member.office, app.clock.now());
    let waiting = pin_renewal::waiting(&app.db, &scope, office, now, LISTED).await?;
    let line = |found: pin_renewal::Waiting| Waiting {
        id: found.id,
        name: MaskedNames::of(&found.name),
        asked_at: found.asked_at,
        ready_at: found.ready_at,
        to_confirm: found.visited_by.is_some_and(|by| by != member.id),
    };
    Ok(waiting.into_iter().map(line).collect())
}

/// Opens a request in the reach of the actor's office, masked. The reading is written down before anything is
/// shown; the number stands there only while the actor calls, which has an audit row of its own.
pub async fn open(app: &App, actor: &Actor, id: RenewalId) -> Result<OpenedRenewal, AppError> {
    open_with(app, actor, id, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn open_with(
    app: &App,
    actor: &Actor,
    id: RenewalId,
    sight: &Sight,
) -> Result<OpenedRenewal, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AttestPinRenewal)?;
    let at = app.clock.now();
    let found = pin_renewal::with_person(&app.db, &scope, &member.office, id, at).await?;
    let WithPerson { renewal, name } = found;
    record_reading(app, actor, member, renewal.person, None).await?;
    let stage = match renewal.state() {
        RenewalState::Ended(ending) => Stage::Ended(ending),
        RenewalState::Proved => Stage::Proved,
        RenewalState::Open { wrong_calls, .. } => Stage::Open {
            wrong_before: wrong_calls > 0,
            call: call(app, &scope, &renewal, member.id, (at, sight)).await?,
            visit: renewal.visit.as_ref().map(|visit| VisitSeen {
                at: visit.at,
                paper: visit.paper.clone(),
                mine: visit.by == member.id,
            }),
        },
    };
    let PinRenewal { id, person, channel, asked_at, ready_at, expires_at, .. } = renewal;
    let name = sight.show(Revealing::PinRenewal(id), PrivateFact::Name(name));
    let may_prove = authorise(actor, UseCase::ProvePinRenewal).is_ok();
    Ok(OpenedRenewal {
        id,
        person,
        name,
        channel,
        asked_at,
        ready_at,
        expires_at,
        may_prove,
        stage,
    })
}

async fn call(
    app: &App,
    scope: &Scope,
    renewal: &PinRenewal,
    me: StaffId,
    (at, sight): (OffsetDateTime, &Sight),
) -> Result<CallSeen, AppError> {
    let Some(call) = renewal.call else { return Ok(CallSeen::None) };
    if call.by == me {
        let phone = PrivateFact::Phone(number(app, scope, renewal.person).await?);
        let phone = sight.show(Revealing::PinRenewal(renewal.id), phone);
        return Ok(CallSeen::Mine { phone, facts: call.facts });
    }
    // A call that was left open is nobody's after a while.
    let mine = renewal.state().after(RenewalEvent::Call { by: me, at });
    Ok(if mine.is_ok() { CallSeen::None } else { CallSeen::Anothers })
}

async fn number(app: &App, scope: &Scope, person: PersonId) -> Result<Phone, AppError> {
    let phone = person::load(&app.db, scope, person).await?.phone;
    phone.ok_or(AppError::Inconsistent("a request for somebody without a phone"))
}
