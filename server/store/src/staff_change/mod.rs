//! Changes of the staff: what one administrator proposed and what another decided.

mod decide;
mod find;
mod insert;
mod lock;
mod row;

use sothon_domain::person::{StaffChangeId, StaffId};
use sothon_domain::staff_change::{Change, ChangeState};
use time::OffsetDateTime;

pub use decide::set_state;
pub use find::{find, waiting, waiting_of};
pub use insert::insert;
pub(crate) use lock::lock_administrators;
pub use lock::{Locked, lock};

/// A proposed change and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffChange {
    /// Id.
    pub id: StaffChangeId,
    /// What was proposed; it never changes.
    pub change: Change,
    /// Address of whom it concerns.
    pub address: String,
    /// Address of whoever proposed it.
    pub maker: String,
    /// When it was proposed.
    pub proposed_at: OffsetDateTime,
    /// Where it stands.
    pub state: ChangeState,
}

/// A change to be stored.
#[derive(Debug)]
pub struct NewChange<'a> {
    /// Id.
    pub id: StaffChangeId,
    /// What is proposed.
    pub change: &'a Change,
    /// Who proposes it.
    pub maker: StaffId,
    /// Now.
    pub at: OffsetDateTime,
}
