//! The branches at which an agent can be put to work.

use sothon_domain::access::Actor;
use sothon_store::branch::{self, Branch};

use super::administrator;
use crate::{App, AppError};

/// Every open branch, in the order of the places where they are.
pub async fn branches(app: &App, actor: &Actor) -> Result<Vec<Branch>, AppError> {
    administrator(actor)?;
    Ok(branch::all(&app.db).await?)
}
