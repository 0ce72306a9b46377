//! What a person has answered so far, and what is asked next.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::casework::{ActsNext, CaseKind};
use sothon_domain::flow::{Answers, DraftEnd, StepKey};
use sothon_domain::person::{PlaceCode, Reference};
use sothon_store::{case_file, flow_draft, person};

use super::Shown;
use super::hand::Hand;
use super::matter::Matter;
use super::prefilled::known;
use crate::authorisation::UseCase;
use crate::{App, AppError, claimant};

/// A draft, also one without an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftSeen {
    /// The answers so far; those of the returned case where nothing was answered since, and what a claimant's
    /// record or a member's own report says where nothing was answered at all.
    pub answers: Answers,
    /// Until when they are kept; none where she has not begun to answer.
    pub kept: Option<DraftEnd>,
    /// What showing these answers is known by, to be given back when they are sent.
    pub shown: Shown,
    /// Where the register has her.
    pub registered: PlaceCode,
    /// The first step that is not answered.
    pub next: Option<StepKey>,
    /// The returned case that sending goes into.
    pub returned: Option<Reference>,
    /// The case of this kind that is with the office: a second one can't be sent.
    pub open: Option<Reference>,
}

/// The actor's own draft of this kind.
pub async fn draft(app: &App, actor: &Actor, kind: CaseKind) -> Result<DraftSeen, AppError> {
    draft_by(app, &Hand::own(actor, UseCase::SubmitCase)?, kind).await
}

/// The same by whoever answers for the person.
pub(super) async fn draft_by(
    app: &App,
    hand: &Hand<'_>,
    kind: CaseKind,
) -> Result<DraftSeen, AppError> {
    let (scope, me) = (&hand.scope, hand.person);
    Matter::of(kind)?.is_in_reach_of(hand.actor)?;
    let claimant = claimant::may_send(app, scope, me, kind).await?;
    let registered = person::load(&app.db, scope, me).await?.place;
    let kept = flow_draft::read(&app.db, scope, me, kind.into(), app.clock.now()).await?;
    let cases = case_file::of_person(&app.db, scope, me).await?;
    let undecided = cases
        .into_iter()
        .find(|case| case.kind == kind && case.state.stage().acts_next() != ActsNext::Nobody);
    let waits = |for_her: bool| {
        let next = |case: &&case_file::CaseFile| case.state.stage().acts_next();
        let case = undecided.as_ref().filter(|case| (next(case) == ActsNext::Person) == for_her);
        case.map(|case| case.reference)
    };
    let (returned, open) = (waits(true), waits(false));
    let before = undecided.filter(|_| returned.is_some()).map(|case| case.answers);
    let (kept, end) = kept.map(|kept| (kept.answers, kept.end)).unzip();
    let answers = match kept.or(before) {
        Some(answers) => answers,
        None => known(app, (scope, me), kind, claimant.as_ref()).await?,
    };
    let next = kind.flow().next(&answers).map(|step| step.key);
    let shown = Shown::of(kind, &answers);
    Ok(DraftSeen { answers, kept: end, shown, registered, next, returned, open })
}

/// Removes the drafts that have waited for their time; says how many.
pub async fn forget_expired_drafts(app: &App) -> Result<u64, AppError> {
    let scope = Scope::All(Purpose::Casework);
    Ok(flow_draft::forget_expired(&app.db, &scope, app.clock.now()).await?)
}
