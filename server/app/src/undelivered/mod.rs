//! Notices that reached nobody: an office sees whose they were, reaches her by another way, and says how.

mod follow;
mod list;

use sothon_domain::access::{Actor, Scope, StaffMember, Who};

use crate::AppError;
use crate::authorisation::{UseCase, authorise};

pub use follow::follow;
pub(crate) use list::{FIELDS, whose};
pub use list::{Line, Undelivered, list, list_with};

/// The reach of a member of staff, and who she is.
fn staff(actor: &Actor) -> Result<(Scope, &StaffMember), AppError> {
    let scope = authorise(actor, UseCase::FollowUndelivered)?;
    match &actor.who {
        Who::Staff(member) => Ok((scope, member)),
        Who::Nobody | Who::Person(_) | Who::System(_) => Err(AppError::NotFound),
    }
}
