//! Somebody in no register claims by the keys of a phone after a death: what she tells waits for the office of her
//! province, which calls her, and enters her record or closes it.
//!
//! Deliberately absent: looking into the register. Whatever number she types, the answer and its work are the same.

mod ask;
mod close;
mod list;

pub use ask::{Asked, ask, branches, papers};
pub use close::{Closed, close};
pub use list::{Calls, Listed, list, open};
pub use sothon_store::claim_call::ClaimCall;

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::person::ClaimCallId;
use sothon_store::Subject;

use crate::AppError;
use crate::authorisation::{UseCase, authorise_staff};

/// Where those that wait are seen by staff.
const PATH: &str = "/staff/claimants/calls";

/// The member of staff who acts, and her reach.
///
/// # Errors
/// [`AppError::NotFound`] for an attestor: nobody has said in which commune she lives who told it.
fn staff(actor: &Actor) -> Result<(Scope, &StaffMember), AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnterClaimant)?;
    match member.office.commune() {
        Some(_) => Err(AppError::NotFound),
        None => Ok((scope, member)),
    }
}

fn subject(id: ClaimCallId) -> Subject {
    Subject::Other(format!("claim-call:{id}"))
}
