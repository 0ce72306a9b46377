//! An administrator opens a proposed change.

use sothon_domain::access::Actor;
use sothon_domain::person::StaffChangeId;
use sothon_domain::staff_change::{ChangeEvent, Refused};
use sothon_store::branch;
use sothon_store::staff::{self, Listed};
use sothon_store::staff_change::{self, StaffChange};

use super::administrator;
use crate::{App, AppError};

/// A change as an administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedChange {
    /// The change.
    pub change: StaffChange,
    /// The member it concerns, as she is now; none for somebody who is to be invited.
    pub member: Option<Listed>,
    /// Whether this administrator may approve it now, and why not.
    pub approve: Result<(), Refused>,
}

/// Opens a change.
pub async fn open(app: &App, actor: &Actor, id: StaffChangeId) -> Result<OpenedChange, AppError> {
    let me = administrator(actor)?.id;
    let change = staff_change::find(&app.db, id).await?;
    let concerned = change.change.member();
    let member = match concerned {
        Some(member) => Some(staff::listed(&app.db, member).await?),
        None => None,
    };
    let at_work = staff::administrators(&app.db).await?;
    let branches = branch::open(&app.db).await?;
    let effect = change.change.may_take_effect(change.state.maker(), &at_work, &branches);
    let approve = change.state.after(ChangeEvent::Approve { by: me }, concerned, effect).map(drop);
    Ok(OpenedChange { change, member, approve })
}
