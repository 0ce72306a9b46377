//! The staff in the product: one administrator proposes that somebody is invited, gets another role or
//! office, sets password and second factor anew or leaves; another decides, and it takes effect at once.

mod branches;
mod decide;
mod list;
mod member;
mod notice;
mod open;
mod propose;

pub use branches::branches;
pub use decide::{Decided, approve, refuse, withdraw};
pub use list::{Staff, list};
pub use member::{OpenedMember, member};
pub use open::{OpenedChange, open};
pub use propose::{Proposed, Wanted, propose};
pub use sothon_store::staff::Listed;
pub use sothon_store::staff_change::StaffChange;

use sothon_domain::access::{Actor, StaffMember};
use sothon_domain::person::StaffChangeId;

use crate::AppError;
use crate::authorisation::{UseCase, authorise_staff};

/// The administrator who acts.
fn administrator(actor: &Actor) -> Result<&StaffMember, AppError> {
    Ok(authorise_staff(actor, UseCase::ManageStaff)?.1)
}

/// The path of a change on the portal.
fn path(id: StaffChangeId) -> String {
    format!("/staff/changes/{id}")
}
