//! The person reads on her own page that her number was joined with another of hers.

use sothon_domain::access::Actor;
use sothon_domain::person::NumberEnding;
use sothon_store::record_merge;

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// How the number ends that goes on in place of the actor's; none where hers is not retired.
pub async fn joined_with(app: &App, actor: &Actor) -> Result<Option<NumberEnding>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SeeMyPension)?;
    Ok(record_merge::kept_ending(&app.db, &scope, me).await?)
}
