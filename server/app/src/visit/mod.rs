//! A person at the counter of a branch shows that she is alive: by a finger, or down the ladder by her paper before two of
//! the staff, or elsewhere. Nobody who came goes home with nothing in her hand, and nothing here stops a payment.
//!
//! The engine is an argument, and so is who opens what a scanner answers.
//!
//! Deliberately absent: pictures, of which a keyed hash stays; scores, which nobody sees; what is enrolled of fingers that are
//! taken at a visit.

mod anomalies;
mod answer;
mod arrive;
mod capture;
mod compare;
mod enrol;
mod list;
mod open;
mod order;
mod papers;
mod review;
mod second;

pub use anomalies::{Anomalies, Unusual, anomalies};
pub use answer::{Answered, CaptureRefused, Reading, answer};
pub use arrive::{Arrive, Arrived, Candidate, arrive, arrive_chosen, call};
pub use capture::{Ordered, order_capture};
pub use enrol::{Impressed, answer_impression, order_impression};
pub use list::{Counter, VisitPage, VisitSeen, list, sent_on, unconfirmed};
pub use open::{OpenedVisit, ToCompare, open};
pub use papers::{PapersShown, go_on, leave, send_on, show_papers, take_over};
pub use review::{ReviewedVisit, review, review_sent};
pub use second::{confirm, seen, send_on_instead};

use sothon_domain::access::StaffMember;
use sothon_domain::person::VisitId;
use sothon_domain::visit::{Method, Onward, Refused, VisitState};

/// What became of an act at a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It is done; a repeat is answered the same.
    Done,
    /// The visit does not allow it.
    Refused(Refused),
}

/// The path of a visit on the portal.
fn path(id: VisitId) -> String {
    format!("/staff/counter/{id}")
}

/// Whether it is for this one of the staff to say that a person was seen, or was: an attestor speaks for her commune, so of
/// nobody who was sent elsewhere.
fn is_to_attest(member: &StaffMember, state: VisitState) -> bool {
    match state {
        VisitState::Sent { onward, .. }
        | VisitState::Certified { method: Method::Seen(onward) } => {
            onward == Onward::Commune || member.office.commune().is_none()
        }
        _ => false,
    }
}
