//! One member of the staff.

use sothon_domain::access::Actor;
use sothon_domain::person::{StaffChangeId, StaffId};
use sothon_store::staff::{self, Listed};
use sothon_store::{staff_change, staff_passkey};
use time::OffsetDateTime;

use super::administrator;
use crate::{App, AppError};

/// A member of the staff as an administrator sees her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedMember {
    /// Who she is, and whether she can sign in.
    pub listed: Listed,
    /// The change that waits for her, if one does.
    pub waits: Option<StaffChangeId>,
    /// When a passkey that she still has last turned out to be copied, if one did.
    pub copied_at: Option<OffsetDateTime>,
}

/// Opens a member of the staff.
pub async fn member(app: &App, actor: &Actor, id: StaffId) -> Result<OpenedMember, AppError> {
    administrator(actor)?;
    let listed = staff::listed(&app.db, id).await?;
    let waits = staff_change::waiting_of(&app.db, id).await?;
    let copied_at = staff_passkey::last_copied(&app.db, id).await?;
    Ok(OpenedMember { listed, waits, copied_at })
}
