//! Passkeys of the staff: a key with its owner's finger, face or lock is what she has and what she is or
//! knows, so that it counts as two factors. Apart from those of people, with which they share the
//! ceremonies (`passkey`).

mod add;
mod begin;
mod check;
mod notice;
mod prove;
mod remove;
mod show;
mod sign_in;

pub use add::{AddStaffPasskey, Added, add};
pub use begin::{BegunAdding, begin_adding, begin_proof, begin_sign_in};
pub use prove::{Proved, prove};
pub use remove::{RemoveStaffPasskey, remove};
pub use show::{one, show};
pub use sign_in::{SignedIn, sign_in};
pub use sothon_store::staff_passkey::Listed;

use sothon_domain::access::{Actor, StaffMember, Who};

use crate::AppError;

/// The member of staff who acts.
fn member(actor: &Actor) -> Result<&StaffMember, AppError> {
    match &actor.who {
        Who::Staff(member) => Ok(member),
        _ => Err(AppError::NotFound),
    }
}
