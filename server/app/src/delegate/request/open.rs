//! What members of staff see of requests and guardians.

use sothon_domain::access::Actor;
use sothon_domain::delegate::{
    DelegateScope, RequestEvent, RequestRefused, RequestState, ReviewReminder, Wanted,
};
use sothon_domain::effects::today;
use sothon_domain::masked::{MaskedNames, PrivateFact, Shown};
use sothon_domain::person::{DelegationRequestId, PersonId};
use sothon_store::delegation_request::{self, WithBoth};
use sothon_store::person_lock;
use time::{Date, OffsetDateTime};

use crate::authorisation::{UseCase, authorise, authorise_staff};
use crate::case::record_reading;
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError};

/// How many of each sort are listed.
const LISTED: i64 = 50;

/// A request that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestLine {
    /// The request.
    pub id: DelegationRequestId,
    /// Her name in both scripts, masked.
    pub name: MaskedNames,
    /// What is proposed.
    pub wanted: Wanted,
    /// When.
    pub made_at: OffsetDateTime,
    /// Whether the actor proposed it.
    pub mine: bool,
}

/// A guardian whose leave has not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingGuardian {
    /// The request that made him one.
    pub id: DelegationRequestId,
    /// Name of the person, in both scripts, masked.
    pub name: MaskedNames,
    /// The last legal date before two officers look at it again.
    pub last_day: Date,
    /// Since when the person has stopped him, if she has.
    pub frozen_at: Option<OffsetDateTime>,
}

/// A request as a member of staff sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedRequest {
    /// The request.
    pub id: DelegationRequestId,
    /// The person.
    pub person: PersonId,
    /// Her name in both scripts.
    pub principal: Shown,
    /// The other's name, the same.
    pub delegate: Shown,
    /// What is proposed.
    pub wanted: Wanted,
    /// What the other may do.
    pub scope: DelegateScope,
    /// The last legal date on which she may.
    pub last_day: Date,
    /// When it was proposed.
    pub made_at: OffsetDateTime,
    /// Address of who proposes it.
    pub maker: String,
    /// Whether that is the actor.
    pub mine: bool,
    /// Where it stands.
    pub state: RequestState,
    /// Whether the actor may confirm it, and if her role does, why not.
    pub confirm: Option<Result<(), RequestRefused>>,
    /// The guardian's leave that came of it and has not ended, for an actor who may propose its end.
    pub guardian: Option<StandingGuardian>,
    /// Whether the person's emergency lock stands.
    pub locked: bool,
}

/// The requests that wait in the reach of the actor's office, the oldest first.
pub async fn waiting(app: &App, actor: &Actor) -> Result<Vec<RequestLine>, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeDelegate)?;
    let found = delegation_request::waiting(&app.db, &scope, &member.office, LISTED).await?;
    let line = |WithBoth { request, principal, .. }: WithBoth| RequestLine {
        id: request.id,
        name: MaskedNames::of(&principal),
        wanted: request.wanted,
        made_at: request.made_at,
        mine: request.maker == member.id,
    };
    Ok(found.into_iter().map(line).collect())
}

/// The guardians in the reach of the actor's office: first those who were stopped, then who has to be looked at
/// again soonest. Nobody whose role proposes none sees any.
pub async fn guardians(app: &App, actor: &Actor) -> Result<Vec<StandingGuardian>, AppError> {
    authorise_staff(actor, UseCase::ProposeDelegate)?;
    between(app, actor, (today(app.clock.as_ref()), None)).await
}

/// Those of them whose leave ends within sixty days, so that two officers have to look at it again; whom the
/// person has stopped first, then the first to end first.
pub async fn guardians_to_review(
    app: &App,
    actor: &Actor,
) -> Result<Vec<StandingGuardian>, AppError> {
    authorise_staff(actor, UseCase::ProposeDelegate)?;
    let today = today(app.clock.as_ref());
    between(app, actor, (today, Some(ReviewReminder::Early.reaches(today)))).await
}

async fn between(
    app: &App,
    actor: &Actor,
    days: (Date, Option<Date>),
) -> Result<Vec<StandingGuardian>, AppError> {
    let Ok((scope, _)) = authorise_staff(actor, UseCase::ProposeGuardian) else {
        return Ok(Vec::new());
    };
    let found = delegation_request::guardians(&app.db, &scope, days, LISTED).await?;
    Ok(found.iter().filter_map(standing).collect())
}

fn standing(found: &WithBoth) -> Option<StandingGuardian> {
    found.guardian.map(|guardian| StandingGuardian {
        id: found.request.id,
        name: MaskedNames::of(&found.principal),
        last_day: found.request.last_day,
        frozen_at: guardian.frozen_at,
    })
}

/// Opens a request in the reach of the actor's office, masked. The reading is written down before anything is shown.
pub async fn open(
    app: &App,
    actor: &Actor,
    id: DelegationRequestId,
) -> Result<OpenedRequest, AppError> {
    open_with(app, actor, id, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn open_with(
    app: &App,
    actor: &Actor,
    id: DelegationRequestId,
    sight: &Sight,
) -> Result<OpenedRequest, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeDelegate)?;
    let found = delegation_request::find(&app.db, &scope, &member.office, id).await?;
    let her = found.request.principal;
    record_reading(app, actor, member, her, None).await?;
    let locked = person_lock::since(&app.db, &scope, her, None).await?.is_some();
    let guardian = standing(&found).filter(|_| authorise(actor, UseCase::ProposeGuardian).is_ok());
    let request = found.request;
    let confirms = authorise(actor, UseCase::ConfirmDelegate).is_ok();
    let may = request.state.after(RequestEvent::Confirm, member.id, request.maker).map(drop);
    let show = |name| sight.show(Revealing::Delegate(id), PrivateFact::Name(name));
    Ok(OpenedRequest {
        id,
        person: her,
        principal: show(found.principal),
        delegate: show(found.delegate),
        wanted: request.wanted,
        scope: request.scope,
        last_day: request.last_day,
        made_at: request.made_at,
        maker: found.maker,
        mine: request.maker == member.id,
        state: request.state,
        confirm: confirms.then_some(may),
        guardian,
        locked,
    })
}
