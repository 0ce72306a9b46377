//! Changes of the register of places: what one administrator proposed and what another decided.

mod decide;
mod find;
mod insert;
mod lock;
mod row;

use sothon_domain::person::{PlaceChangeId, StaffId};
use sothon_domain::place_change::{PlaceChange, PlaceChangeState};
use time::OffsetDateTime;

pub use decide::set_state;
pub use find::{around, find, waiting, waiting_of};
pub use insert::insert;
pub use lock::{LockedPlace, lock};

/// A proposed change and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredChange {
    /// Id.
    pub id: PlaceChangeId,
    /// What was proposed; it never changes.
    pub change: PlaceChange,
    /// Address of whoever proposed it.
    pub maker: String,
    /// When it was proposed.
    pub proposed_at: OffsetDateTime,
    /// Where it stands.
    pub state: PlaceChangeState,
}

/// A change to be stored.
#[derive(Debug)]
pub struct NewPlaceChange<'a> {
    /// Id.
    pub id: PlaceChangeId,
    /// What is proposed.
    pub change: &'a PlaceChange,
    /// Who proposes it.
    pub maker: StaffId,
    /// Now.
    pub at: OffsetDateTime,
}
