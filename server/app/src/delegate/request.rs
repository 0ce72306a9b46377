//! Two of the staff decide about who acts for a person: a leave that she gives at a counter, a guardian whom a
//! court or a commune has named, his end, and that he goes on after she has stopped him.
//!
//! One proposes, another confirms with a fresh proof. She is told at the proposal of a guardian already, and may
//! stop him whenever she wants, on the web, by short code or at a branch; nobody but two officers ends that.

mod decide;
mod guardian;
mod open;
mod order;
mod propose;

pub use decide::{confirm, refuse, withdraw};
pub use guardian::{end_guardian, resume_guardian};
pub use open::{
    OpenedRequest, RequestLine, StandingGuardian, guardians, guardians_to_review, open, open_with,
    waiting,
};
pub use propose::{NewLeave, ProposalFault, Proposed, Terms, propose};

use sothon_domain::delegate::{RequestRefused, Wanted};
use sothon_domain::person::DelegationRequestId;

use crate::authorisation::UseCase;

/// What became of an act on a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It is done; a repeat is answered the same.
    Done,
    /// The request does not allow it.
    Refused(RequestRefused),
    /// The other is a guardian already, or as many as there may be act for her.
    NoRoom,
}

/// The path of a request on the portal.
fn path(id: DelegationRequestId) -> String {
    format!("/staff/delegates/{id}")
}

/// The use case of proposing what is wanted.
fn proposing(wanted: &Wanted) -> UseCase {
    match wanted {
        Wanted::AtCounter(_) => UseCase::ProposeDelegate,
        Wanted::Guardian(_) | Wanted::EndGuardian(_) | Wanted::ResumeGuardian => {
            UseCase::ProposeGuardian
        }
    }
}
