//! A member of staff sees her own passkeys.

use sothon_domain::access::Actor;
use sothon_domain::person::StaffPasskeyId;
use sothon_store::staff_passkey::{self, Listed};

use super::member;
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// Shows the actor her passkeys, the oldest first.
pub async fn show(app: &App, actor: &Actor) -> Result<Vec<Listed>, AppError> {
    authorise(actor, UseCase::KeepStaffPasskeys)?;
    Ok(staff_passkey::list(&app.db, member(actor)?.id).await?)
}

/// Shows the actor one of her passkeys. [`AppError::NotFound`] when she has none such.
pub async fn one(app: &App, actor: &Actor, passkey: StaffPasskeyId) -> Result<Listed, AppError> {
    let mine = show(app, actor).await?;
    mine.into_iter().find(|key| key.id == passkey).ok_or(AppError::NotFound)
}
