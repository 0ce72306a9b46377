//! The notices of an office that nobody has followed.

use std::num::NonZeroU32;

use sothon_domain::access::Actor;
use sothon_store::undelivered;

use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

pub use sothon_store::undelivered::Undelivered as Line;

/// A page of the notices that reached nobody; the oldest come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undelivered {
    /// Its notices.
    pub lines: Vec<Line>,
    /// How many wait on all pages.
    pub total: i64,
    /// Which page it is; 1 is the oldest.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
}

/// The notices in the reach of the actor's office. A page that the list does not have is the first.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn list(app: &App, actor: &Actor, page: NonZeroU32) -> Result<Undelivered, AppError> {
    let (scope, _) = super::staff(actor)?;
    let total = undelivered::waiting(&app.db, &scope).await?;
    let turned = Turned::to(page, total);
    let lines = undelivered::list(&app.db, &scope, turned.skip(), ON_A_PAGE).await?;
    Ok(Undelivered { lines, total, page: turned.page, pages: turned.pages })
}
