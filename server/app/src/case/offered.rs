//! What somebody can tell or ask for.

use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::pension::Datum;
use sothon_store::claimant as record;

use super::hand::Hand;
use super::reaches;
use crate::authorisation::UseCase;
use crate::{App, AppError, claimant};

/// The kinds of cases that the actor can send; a fact is disputed from its own line and a rejection appealed from
/// its own page, not from here.
pub async fn offered(app: &App, actor: &Actor) -> Result<Vec<CaseKind>, AppError> {
    offered_by(app, &Hand::own(actor, UseCase::SubmitCase)?).await
}

/// The same by whoever answers for the person.
pub(super) async fn offered_by(app: &App, hand: &Hand<'_>) -> Result<Vec<CaseKind>, AppError> {
    let open = open_by(app, hand).await?;
    Ok(open.into_iter().filter(|kind| !begins_elsewhere(*kind)).collect())
}

/// The facts that somebody can say are wrong for the person.
pub(super) async fn facts_by(app: &App, hand: &Hand<'_>) -> Result<Vec<Datum>, AppError> {
    let fact = |kind| match kind {
        CaseKind::Correction(datum) => Some(datum),
        _ => None,
    };
    Ok(open_by(app, hand).await?.into_iter().filter_map(fact).collect())
}

/// The kinds that are open to the person by what is known of her.
async fn open_by(app: &App, hand: &Hand<'_>) -> Result<Vec<CaseKind>, AppError> {
    let claimant = record::own(&app.db, &hand.scope, hand.person).await?;
    let sender = claimant::sender(app, &hand.scope, hand.person, claimant.as_ref()).await?;
    let is_open =
        |kind: &CaseKind| kind.senders().include(sender) && reaches(hand.actor, *kind).is_ok();
    Ok(CaseKind::ALL.into_iter().filter(is_open).collect())
}

/// Whether such a case begins at a fact or at a decision, and not in the list of what can be sent.
pub(super) fn begins_elsewhere(kind: CaseKind) -> bool {
    matches!(kind, CaseKind::Correction(_) | CaseKind::Appeal)
}
