//! Fingers of a person who agreed to be known by them: enrolled at a branch, replaced with an officer's word, and removed
//! for good when she takes her leave back. Nobody has to: every other way to show that one lives goes on beside it.
//!
//! Deliberately absent: pictures, which go to the engine and nowhere else; comparing a finger at a visit; the scanner.

mod check;
mod enrol;
mod settle;
mod withdraw;

pub use enrol::{Enrol, Enrolled, FingerPictures, enrol};
pub use settle::{Settled, settle};
pub use withdraw::{withdraw, withdraw_for};

use sothon_domain::person::FingerEnrolmentId;

/// What an enrolment is called by.
fn path(id: FingerEnrolmentId) -> String {
    format!("/staff/fingers/{id}")
}
