//! An administrator opens a proposed change of the register.

use sothon_domain::access::Actor;
use sothon_domain::person::PlaceChangeId;
use sothon_domain::place_change::{Entry, InTheWay, PlaceChangeEvent, PlaceRefused};
use sothon_store::place_change::{self, StoredChange};
use sothon_store::staff;

use super::administrator;
use crate::{App, AppError};

/// A change as an administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedPlaceChange {
    /// The change.
    pub stored: StoredChange,
    /// The entry as it is now; none where the code is free.
    pub entry: Option<Entry>,
    /// What still needs it.
    pub in_the_way: Vec<InTheWay>,
    /// Whether this administrator may approve it now, and why not.
    pub approve: Result<(), PlaceRefused>,
}

/// Opens a change.
pub async fn open(
    app: &App,
    actor: &Actor,
    id: PlaceChangeId,
) -> Result<OpenedPlaceChange, AppError> {
    let me = administrator(actor)?.id;
    let stored = place_change::find(&app.db, id).await?;
    let at_work = staff::administrators(&app.db).await?;
    let around = place_change::around(&app.db, &stored.change).await?;
    let effect = stored.change.may_take_effect(stored.state.maker(), &at_work, &around);
    let approve = stored.state.after(PlaceChangeEvent::Approve { by: me }, effect).map(drop);
    Ok(OpenedPlaceChange { stored, entry: around.entry, in_the_way: around.in_the_way, approve })
}
