//! Complaints: sent in one's own name or without any, read and answered by somebody whom they are not about, and lifted
//! to the next desk by the clock when a promise was broken.
//!
//! Deliberately absent: anything that tells where a complaint without a name came from. Senders are counted outside the
//! database, and nothing joins the count with what was said.

mod act;
mod counter;
mod late;
mod machine;
mod mine;
mod send;
mod staff;
mod tell;
mod unnamed;

pub use act::{Acted, Answering, acknowledge, answer};
pub use counter::{
    CounterComplained, CounterComplaint, at_counter, send_at_counter, send_unnamed_at_counter,
    takes,
};
pub use late::lift_late;
pub use machine::{MachineComplained, MachineComplaint, NamedByMachine, send_by_machine};
pub use mine::{Mine, Status, mine, one};
pub use send::{Office, Sent, offices, send};
pub use staff::{Listed, OpenedComplaint, Waiting, list, open};
pub use unnamed::{Asked, Opened, Received, SentUnnamed, read, send_unnamed};

use sothon_domain::person::{ComplaintId, Reference};
use sothon_store::Subject;
use sothon_store::complaint::Complaint;
pub use sothon_store::complaint::Place;

use crate::AppError;

/// Where a complaint is seen by staff.
const PATH: &str = "/staff/complaints";

/// Whose record an act on a complaint is about; the complaint itself where nobody gave a name.
fn subject(complaint: &Complaint) -> Subject {
    match &complaint.sender {
        Some((person, _)) => Subject::Person(*person),
        None => unnamed_subject(complaint.id),
    }
}

/// The number at the end of the path to which a complaint led.
fn number_in(redirect: &str) -> Result<Reference, AppError> {
    let number = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    number.ok_or(AppError::Inconsistent("the key of a complaint names no number"))
}

fn unnamed_subject(id: ComplaintId) -> Subject {
    Subject::Other(format!("complaint:{id}"))
}
