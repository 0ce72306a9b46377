//! Partners, branches, health centres and devices in the product: one administrator proposes that one is
//! registered, changed or closed; another decides, and it takes effect at once. Every other administrator is told.

mod decide;
mod entry;
mod list;
mod notice;
mod open;
mod propose;

pub use decide::{PlaceDecided, approve, refuse, withdraw};
pub use entry::{OpenedEntry, Owners, entry, owners};
pub use list::{Counted, EntryList, Overview, list, overview};
pub use open::{OpenedPlaceChange, open};
pub use propose::{PlaceProposed, PlaceWanted, propose};
pub use sothon_store::place_change::StoredChange;

use sothon_domain::access::{Actor, StaffMember};
use sothon_domain::person::PlaceChangeId;

use crate::AppError;
use crate::authorisation::{UseCase, authorise_staff};

/// The administrator who acts.
fn administrator(actor: &Actor) -> Result<&StaffMember, AppError> {
    Ok(authorise_staff(actor, UseCase::ManagePlaces)?.1)
}

/// The path of a change on the portal.
fn path(id: PlaceChangeId) -> String {
    format!("/staff/place-changes/{id}")
}
