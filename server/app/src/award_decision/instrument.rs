//! An officer downloads the legal instrument.

use sothon_domain::access::Actor;
use sothon_domain::award_decision::InstrumentKind;
use sothon_domain::person::AwardDecisionId;
use sothon_store::award_decision;

use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError};

/// An instrument as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstrumentFile {
    /// What kind of file it is.
    pub kind: InstrumentKind,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The instrument of a proposal of the officer's office. It is a reading of the person's file.
pub async fn instrument(
    app: &App,
    actor: &Actor,
    id: AwardDecisionId,
) -> Result<InstrumentFile, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::SeeAwardDecisions)?;
    let decision = award_decision::with_person(&app.db, &scope, id).await?.decision;
    record_reading(app, actor, member, decision.person, None).await?;
    let (kind, bytes) = award_decision::instrument(&app.db, &scope, id).await?;
    Ok(InstrumentFile { kind, bytes })
}
