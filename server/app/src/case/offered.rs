//! What somebody can tell or ask for.

use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
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
    let claimant = record::own(&app.db, &hand.scope, hand.person).await?;
    let sender = claimant::sender(app, &hand.scope, hand.person, claimant.as_ref()).await?;
    let offered = CaseKind::ALL.into_iter().filter(|kind| {
        let open = kind.senders().include(sender) && reaches(hand.actor, *kind).is_ok();
        open && !begins_elsewhere(*kind)
    });
    Ok(offered.collect())
}

/// Whether such a case begins at a fact or at a decision, and not in the list of what can be sent.
pub(super) fn begins_elsewhere(kind: CaseKind) -> bool {
    matches!(kind, CaseKind::Correction(_) | CaseKind::Appeal)
}
