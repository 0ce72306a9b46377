//! A person's own cases.

use std::collections::HashSet;

use sothon_domain::access::{Actor, Office, Scope};
use sothon_domain::casework::{ActsNext, CaseState, Recorded, Stage, appeal_until};
use sothon_domain::claimant::ClaimantState;
use sothon_domain::effects::{legal_date, today};
use sothon_domain::person::Reference;
use sothon_store::case_file::{self, CaseFile};
use sothon_store::claimant;
use time::Date;

use super::{CaseSeen, Entry, FirstDecision, reaches_case, withdraw};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// One's own case with its timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseDetail {
    /// The case.
    pub case: CaseSeen,
    /// The office that decides.
    pub office: Office,
    /// What the register held of herself when it was decided; none while it is not, or where that was not kept.
    pub held_then: Option<Recorded>,
    /// What was done, oldest first.
    pub timeline: Vec<Entry>,
    /// Whether its approval waits until a second person has confirmed who she is; never once it is decided or taken
    /// back.
    pub record_waits: bool,
    /// Whether nothing of it is approved because her own record was refused; never once it is decided or taken back.
    pub record_refused: bool,
    /// The name of the one outside for whom it waits.
    pub awaited_name: Option<String>,
    /// Whether its decision can be had as a letter: not by a claimant whose own record nobody has confirmed.
    pub has_letter: bool,
    /// Whether this actor can take it back now.
    pub can_withdraw: bool,
    /// The decision that it appeals against; of an appeal and of nothing else.
    pub first: Option<FirstDecision>,
    /// Whether it can be appealed, or was; of a rejected case that is itself no appeal.
    pub appeal: Option<AppealStands>,
}

/// Where the appeal against a rejected case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppealStands {
    /// There is none, and one is taken until this day.
    Until(Date),
    /// There is none, and this was the last day for it.
    Over(Date),
    /// There is one.
    Made {
        /// The number the person has.
        reference: Reference,
        /// Where it stands.
        stage: Stage,
    },
}

/// The actor's own cases, newest first.
pub async fn mine(app: &App, actor: &Actor) -> Result<Vec<CaseSeen>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SeeMyCases)?;
    let cases = case_file::of_person(&app.db, &scope, me).await?;
    let hers = cases.iter().filter(|case| reaches_case(actor, case).is_ok());
    hers.map(CaseSeen::of).collect()
}

/// Those of a person's cases that an approved appeal among them has decided otherwise.
pub fn overruled(cases: &[CaseSeen]) -> HashSet<Reference> {
    let approved = cases.iter().filter(|case| case.stage == Stage::Approved);
    approved.filter_map(|case| case.appeal.as_ref().map(|told| told.first)).collect()
}

/// One of them; somebody else's is not found.
pub async fn mine_one(
    app: &App,
    actor: &Actor,
    reference: Reference,
) -> Result<CaseDetail, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SeeMyCases)?;
    let case = case_file::find(&app.db, &scope, reference).await?;
    reaches_case(actor, &case)?;
    let first = match &case.first {
        Some(first) => Some(FirstDecision::load(app, &scope, first.reference).await?),
        None => None,
    };
    let timeline = case_file::entries(&app.db, &scope, &case).await?;
    let questions = case_file::questions(&app.db, &scope, &case).await?;
    let record = claimant::own(&app.db, &scope, me).await?.map(|one| one.state);
    let known = matches!(record, None | Some(ClaimantState::Approved { .. }));
    let refused = matches!(record, Some(ClaimantState::Refused { .. }));
    let held = case.state.stage().acts_next() != ActsNext::Nobody
        && case.matter().0.senders().wait_for_record()
        && !known;
    let waits = questions.into_iter().find(|question| question.answer.is_none());
    Ok(CaseDetail {
        can_withdraw: withdraw::may(&case),
        has_letter: case.state.stage().is_decided() && known,
        record_waits: held && !refused,
        record_refused: held && refused,
        first,
        appeal: stands(app, &scope, &case).await?,
        awaited_name: waits.map(|question| question.name),
        held_then: case_file::held_then(&app.db, &scope, &case).await?.filter(is_hers),
        case: CaseSeen::of(&case)?,
        office: Office::Province(case.office),
        timeline: timeline.into_iter().map(Entry::from).collect(),
    })
}

/// Whether what the register held is about herself: what it holds of somebody else who died, or is only said to
/// have died, is for the office.
fn is_hers(held: &Recorded) -> bool {
    match held {
        Recorded::Place(_) | Recorded::Fact(_) => true,
        Recorded::Deceased(_) => false,
    }
}

/// Where the appeal against this case stands; none where it was not rejected, or is itself an appeal: a decision
/// is looked at again once.
pub(super) async fn stands(
    app: &App,
    scope: &Scope,
    case: &CaseFile,
) -> Result<Option<AppealStands>, AppError> {
    if case.first.is_some() || !matches!(case.state, CaseState::Rejected { .. }) {
        return Ok(None);
    }
    let hers = case_file::of_person(&app.db, scope, case.person).await?;
    let against = |one: &&CaseFile| one.first.as_ref().is_some_and(|first| first.id == case.id);
    if let Some(appeal) = hers.iter().find(against) {
        let (reference, stage) = (appeal.reference, appeal.state.stage());
        return Ok(Some(AppealStands::Made { reference, stage }));
    }
    let rejected = case_file::rejected_at(&app.db, scope, case).await?;
    let until = appeal_until(legal_date(rejected.at));
    let late = today(app.clock.as_ref()) > until;
    Ok(Some(if late { AppealStands::Over(until) } else { AppealStands::Until(until) }))
}
