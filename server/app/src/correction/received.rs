//! Shows that a report has arrived.

use sothon_domain::access::Actor;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_store::correction_report;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// The datum of one's own report with this reference.
pub async fn received(app: &App, actor: &Actor, reference: Reference) -> Result<Datum, AppError> {
    let scope = authorise(actor, UseCase::ReportCorrection)?;
    let found = correction_report::find(&app.db, &scope, reference).await?;
    let report = found.ok_or(AppError::NotFound)?;
    report.datum.parse().map_err(|_| AppError::Inconsistent("correction report of unknown datum"))
}
