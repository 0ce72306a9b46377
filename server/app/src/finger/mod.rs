//! Fingers of a person who agreed to be known by them: enrolled at a branch, replaced with an officer's word, and removed
//! for good when she takes her leave back. Nobody has to: every other way to show that one lives goes on beside it.
//!
//! Deliberately absent: pictures, which go to the engine and nowhere else; the scanner, whose answers arrive at a visit
//! (`visit/enrol.rs`); comparing a finger.

mod check;
mod enrol;
mod open;
mod review;
mod session;
mod settle;
mod withdraw;

pub use enrol::{Enrolled, enrol};
pub use open::{Impressions, OpenedEnrolment, open};
pub use review::{ReviewedEnrolment, WaitingEnrolment, review, waiting};
pub use session::{Begin, begin, forget_over, retake, stop};
pub use settle::{Settled, settle};
pub use withdraw::{withdraw, withdraw_for};

pub(crate) use session::under_way;

use sothon_domain::person::FingerEnrolmentId;

/// What an enrolment is called by.
fn path(id: FingerEnrolmentId) -> String {
    format!("/staff/fingers/{id}")
}
