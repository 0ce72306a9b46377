//! Where she is served.

use sothon_domain::access::Actor;
use sothon_store::branch::{self, Branch};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// How many branches are named.
const NAMED: i64 = 3;

/// The nearest branches of the actor's province, nearest first; none where none is known.
pub async fn branches(app: &App, actor: &Actor) -> Result<Vec<Branch>, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SeeMyPension)?;
    Ok(branch::near(&app.db, &scope, person, NAMED).await?)
}
