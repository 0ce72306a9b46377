//! A claimant sees where her record stands.

use sothon_domain::access::{Actor, Scope};
use sothon_store::claimant::{self, Claimant};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// The actor's own record as claimant.
///
/// # Errors
/// [`AppError::NotFound`] for a member.
pub async fn mine(app: &App, actor: &Actor) -> Result<Claimant, AppError> {
    let scope = authorise(actor, UseCase::SeeMyPension)?;
    let Scope::Own(me) = scope else { return Err(AppError::NotFound) };
    claimant::own(&app.db, &scope, me).await?.ok_or(AppError::NotFound)
}
