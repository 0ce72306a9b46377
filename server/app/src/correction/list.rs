//! Lists reports for the operator; newer ones are cases in the officers' queue.

use sothon_domain::access::Actor;
use sothon_store::correction_report::{self, Report};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// The latest reports, newest first.
pub async fn list(app: &App, actor: &Actor, most: i64) -> Result<Vec<Report>, AppError> {
    let scope = authorise(actor, UseCase::ListCorrections)?;
    Ok(correction_report::list(&app.db, &scope, most).await?)
}
