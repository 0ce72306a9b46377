//! A claim begins with what its sender has told in the report of a death.

use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::death_report::Told;
use sothon_domain::flow::Answers;

use super::answer::{Answered, keep};
use super::hand::Hand;
use super::matter::Matter;
use crate::authorisation::UseCase;
use crate::{App, AppError};

/// Begins the actor's own survivors' claim, or goes on with it, with what she told and as what she claims.
///
/// # Errors
/// [`AppError::NotFound`] where her record does not let her claim.
pub(crate) async fn begin_told(
    app: &App,
    actor: &Actor,
    told: &Told,
    relation: SurvivorRelation,
) -> Result<Answered, AppError> {
    let hand = Hand::own(actor, UseCase::SubmitCase)?;
    let kind = CaseKind::SurvivorsClaim;
    let flow = kind.flow();
    let detail = serde_json::json!({ "kind": kind.code(), "from": "death-report" });
    let set = |answers: &mut Answers| told.fill(relation, flow, answers);
    Ok(match keep(app, &hand, &Matter::of(kind)?, detail, set).await? {
        Ok(answers) => Answered::Kept { next: flow.next(&answers).map(|step| step.key) },
        Err(open) => Answered::AlreadyOpen(open),
    })
}
