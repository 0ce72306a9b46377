//! What somebody can tell or ask for.

use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_store::claimant as record;

use super::reaches;
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError, claimant};

/// The kinds of cases that the actor can send; a fact is disputed from its own line and a rejection appealed from
/// its own page, not from here.
pub async fn offered(app: &App, actor: &Actor) -> Result<Vec<CaseKind>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SubmitCase)?;
    let claimant = record::own(&app.db, &scope, me).await?;
    let sender = claimant::sender(app, &scope, me, claimant.as_ref()).await?;
    let offered = CaseKind::ALL.into_iter().filter(|kind| {
        let elsewhere = matches!(kind, CaseKind::Correction(_) | CaseKind::Appeal);
        !elsewhere && kind.senders().include(sender) && reaches(actor, *kind).is_ok()
    });
    Ok(offered.collect())
}
