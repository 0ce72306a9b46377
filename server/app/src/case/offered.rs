//! What somebody can tell or ask for.

use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_store::claimant;

use super::reaches;
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// The kinds of cases that the actor can send; a fact is disputed from its own line and a rejection appealed from
/// its own page, not from here.
pub async fn offered(app: &App, actor: &Actor) -> Result<Vec<CaseKind>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SubmitCase)?;
    let claimant = claimant::own(&app.db, &scope, me).await?;
    let state = claimant.as_ref().map(|claimant| &claimant.state);
    let offered = CaseKind::ALL.into_iter().filter(|kind| {
        let elsewhere = matches!(kind, CaseKind::Correction(_) | CaseKind::Appeal);
        !elsewhere && kind.senders().include(state) && reaches(actor, *kind).is_ok()
    });
    Ok(offered.collect())
}
