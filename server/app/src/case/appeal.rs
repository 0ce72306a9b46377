//! *I do not agree*: a person says why, sees it beside the decision, and sends it once. An appeal is a case of its
//! own that names the rejected one; whoever had a part in that one does not decide it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::account_change::is_fresh;
use sothon_domain::casework::{CaseKind, Channel, Stage};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::{Answers, Asked, DraftEnd, Fault, StepKey};
use sothon_domain::person::{PersonId, Reference};
use sothon_store::{case_file, flow_draft};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::answer::keep;
use super::hand::Hand;
use super::matter::{Appealed, Matter};
use super::mine::{AppealStands, stands};
use super::submit::send;
use super::{FirstDecision, Shown, Submission, Submitted, reaches_case};
use crate::authorisation::UseCase;
use crate::{App, AppError};

/// The step that asks why.
const WHY: StepKey = StepKey::Disagree;

/// A rejected case on its way to an appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealSeen {
    /// The decision with which she does not agree.
    pub first: FirstDecision,
    /// How far she is.
    pub state: AppealState,
}

/// A rejected case that can be appealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appealable {
    /// The number the person has.
    pub reference: Reference,
    /// What it was about.
    pub kind: CaseKind,
}

/// How far an appeal is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppealState {
    /// It can be sent, for the first time or because it waits for her answer.
    Open {
        /// What she has said so far.
        why: Option<String>,
        /// Until when that is kept; none where it is not in a draft.
        kept: Option<DraftEnd>,
        /// What showing that is known by, to be given back when it is sent.
        shown: Shown,
    },
    /// This was the last day for it.
    Late(Date),
    /// The office has it, or has decided it.
    Sent(Reference),
}

/// What became of what she typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhySaid {
    /// It is kept in the draft.
    Kept,
    /// It won't do; nothing has changed.
    Refused(Fault),
    /// It is too late, or there is an appeal already: see where it stands.
    Closed,
}

/// What became of an appeal that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppealSent {
    /// The office has it; a repeat gets the same answer.
    Received(Reference),
    /// Nothing is said yet, or it is too late, or there is an appeal already: see where it stands.
    Not,
    /// What she says is no longer what she saw: she looks at it again first.
    Changed,
    /// She has said *not me* of such a case: only a counter sends an appeal about one.
    Stopped,
}

/// The actor's own rejected case, with what she has said against it so far.
///
/// # Errors
/// [`AppError::NotFound`] where the case is not hers, not rejected, or itself an appeal.
pub async fn appeal(
    app: &App,
    actor: &Actor,
    reference: Reference,
) -> Result<AppealSeen, AppError> {
    appeal_by(app, &Hand::own(actor, UseCase::Appeal)?, reference).await
}

/// The same by whoever answers for the person.
pub(super) async fn appeal_by(
    app: &App,
    hand: &Hand<'_>,
    reference: Reference,
) -> Result<AppealSeen, AppError> {
    let (scope, me) = (&hand.scope, hand.person);
    let (matter, stands) = appealed(app, hand.actor, scope, reference).await?;
    let first = FirstDecision::load(app, scope, reference).await?;
    let returned = match stands {
        AppealStands::Over(day) => return Ok(AppealSeen { first, state: AppealState::Late(day) }),
        AppealStands::Made { reference, stage } if stage != Stage::Returned => {
            return Ok(AppealSeen { first, state: AppealState::Sent(reference) });
        }
        AppealStands::Made { reference, .. } => Some(reference),
        AppealStands::Until(_) => None,
    };
    let (answers, kept) = said(app, scope, me, (&matter, returned)).await?;
    let why = answers.get(WHY).map(ToOwned::to_owned);
    let shown = Shown::of(CaseKind::Appeal, &answers);
    Ok(AppealSeen { first, state: AppealState::Open { why, kept, shown } })
}

/// What she has said so far: in the draft, with its end, or in the appeal that waits for her answer.
async fn said(
    app: &App,
    scope: &Scope,
    me: PersonId,
    (matter, returned): (&Matter, Option<Reference>),
) -> Result<(Answers, Option<DraftEnd>), AppError> {
    let now = app.clock.now();
    if let Some(kept) = flow_draft::read(&app.db, scope, me, matter.draft(), now).await? {
        return Ok((kept.answers, Some(kept.end)));
    }
    let answers = match returned {
        Some(appeal) => case_file::find(&app.db, scope, appeal).await?.answers,
        None => Answers::default(),
    };
    Ok((answers, None))
}

/// Keeps why she does not agree; nothing is sent.
pub async fn say_why(
    app: &App,
    actor: &Actor,
    reference: Reference,
    typed: &str,
) -> Result<WhySaid, AppError> {
    say_why_by(app, &Hand::own(actor, UseCase::Appeal)?, reference, typed).await
}

/// The same by whoever answers for the person.
pub(super) async fn say_why_by(
    app: &App,
    hand: &Hand<'_>,
    reference: Reference,
    typed: &str,
) -> Result<WhySaid, AppError> {
    let (matter, stands) = appealed(app, hand.actor, &hand.scope, reference).await?;
    if matches!(stands, AppealStands::Over(_)) {
        return Ok(WhySaid::Closed);
    }
    let step = CaseKind::Appeal.flow().step(WHY).ok_or(AppError::NotFound)?;
    let asked = Asked { today: legal_date(app.clock.now()), registered: None };
    let answer = match step.read(typed, false, asked) {
        Ok(answer) => answer,
        Err(fault) => return Ok(WhySaid::Refused(fault)),
    };
    let detail = serde_json::json!({ "kind": CaseKind::Appeal.code(), "step": WHY.code() });
    let kept = keep(app, hand, &matter, detail, |answers| answers.set(WHY, &answer)).await?;
    Ok(if kept.is_ok() { WhySaid::Kept } else { WhySaid::Closed })
}

/// Sends what she saw on the portal, once: a second appeal against the same decision is none, however it is sent.
///
/// # Errors
/// [`AppError::SignInNeeded`] about a case that says where her money goes: that takes [`send_appeal_proved`].
pub async fn send_appeal(
    app: &App,
    actor: &Actor,
    first: Reference,
    key: Uuid,
    shown: Shown,
) -> Result<AppealSent, AppError> {
    send_appeal_proved(app, actor, first, (key, shown), OffsetDateTime::UNIX_EPOCH).await
}

/// The same by who proved at `proved_at` who she is.
///
/// # Errors
/// [`AppError::SignInNeeded`] about a case that says where her money goes, where that was ten minutes ago or longer.
pub async fn send_appeal_proved(
    app: &App,
    actor: &Actor,
    first: Reference,
    (key, shown): (Uuid, Shown),
    proved_at: OffsetDateTime,
) -> Result<AppealSent, AppError> {
    let sent = AppealSubmission { first, channel: Channel::Web, key, shown, proved_at };
    send_appeal_by(app, &Hand::own(actor, UseCase::Appeal)?, sent).await
}

/// The same of what she saw on her phone, by which nobody proves who she is.
pub(crate) async fn send_appeal_by_phone(
    app: &App,
    actor: &Actor,
    first: Reference,
    key: Uuid,
    shown: Shown,
) -> Result<AppealSent, AppError> {
    let proved_at = OffsetDateTime::UNIX_EPOCH;
    let sent = AppealSubmission { first, channel: Channel::Ussd, key, shown, proved_at };
    send_appeal_by(app, &Hand::own(actor, UseCase::Appeal)?, sent).await
}

/// What is sent of an appeal.
#[derive(Debug, Clone)]
pub(super) struct AppealSubmission {
    /// The rejected case.
    pub(super) first: Reference,
    /// Where it is sent from.
    pub(super) channel: Channel,
    /// The idempotency key.
    pub(super) key: Uuid,
    /// What she saw when she decided to send it.
    pub(super) shown: Shown,
    /// When she proved who she is; at a counter a paper does that.
    pub(super) proved_at: OffsetDateTime,
}

/// The same by whoever sends it for the person.
pub(super) async fn send_appeal_by(
    app: &App,
    hand: &Hand<'_>,
    sent: AppealSubmission,
) -> Result<AppealSent, AppError> {
    let AppealSubmission { first, channel, key, shown, proved_at } = sent;
    let (matter, stands) = appealed(app, hand.actor, &hand.scope, first).await?;
    if matches!(stands, AppealStands::Over(_)) {
        return Ok(AppealSent::Not);
    }
    let guarded = matter.moves_money() && hand.staff().is_none();
    if guarded && !is_fresh(proved_at, app.clock.now()) {
        return Err(AppError::SignInNeeded);
    }
    let submission = Submission { kind: CaseKind::Appeal, channel, key, shown };
    Ok(match send(app, hand, &matter, &submission).await? {
        Submitted::Received(appeal) => AppealSent::Received(appeal),
        Submitted::Missing(_) | Submitted::AlreadyOpen(_) => AppealSent::Not,
        Submitted::Changed => AppealSent::Changed,
        Submitted::Stopped => AppealSent::Stopped,
    })
}

/// The person's rejected cases against which an appeal is taken now or waits for her answer, the newest first.
pub(super) async fn appealable_by(app: &App, hand: &Hand<'_>) -> Result<Vec<Appealable>, AppError> {
    let mut open = Vec::new();
    for case in case_file::of_person(&app.db, &hand.scope, hand.person).await? {
        let takes = match stands(app, &hand.scope, &case).await? {
            Some(AppealStands::Until(_)) => true,
            Some(AppealStands::Made { stage, .. }) => stage == Stage::Returned,
            Some(AppealStands::Over(_)) | None => false,
        };
        if takes && reaches_case(hand.actor, &case).is_ok() {
            open.push(Appealable { reference: case.reference, kind: case.kind });
        }
    }
    Ok(open)
}

/// The rejected case, and where an appeal against it stands.
pub(super) async fn appealed(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    reference: Reference,
) -> Result<(Matter, AppealStands), AppError> {
    let case = case_file::find(&app.db, scope, reference).await?;
    let stands = stands(app, scope, &case).await?.ok_or(AppError::NotFound)?;
    let rejected = case_file::rejected_at(&app.db, scope, &case).await?;
    let matter = Matter::Appeal(Box::new(Appealed { case, rejected }));
    matter.is_in_reach_of(actor)?;
    Ok((matter, stands))
}
