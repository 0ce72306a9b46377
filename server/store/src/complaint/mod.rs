//! Complaints: what was said, at which desk each lies, and the answer.

mod find;
mod insert;
mod lock;
mod reseal;
mod row;
mod set_progress;
mod waiting;

use sothon_domain::complaint::{Progress, Said, SecretCode};
use sothon_domain::person::{ComplaintId, PersonId, PersonName, Reference};
use time::{Date, OffsetDateTime};

use crate::vault::Vault;

pub use find::{find, of_person, own, with_secret};
pub use insert::{NewComplaint, Sender, insert};
pub use lock::{Locked, lock};
pub use reseal::reseal;
pub use set_progress::set_progress;
pub use waiting::{Place, count_waiting, late, waiting};

/// The column of what happened, which binds what is sealed in it.
const SAID: &str = "complaint.said";
/// The column of the answer.
const ANSWER: &str = "complaint.answer";
/// Keeps hashes of secret codes apart from others.
const SECRET: &str = "complaint-secret";

/// A complaint and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Id.
    pub id: ComplaintId,
    /// The number its sender has.
    pub reference: Reference,
    /// Who sent it; none where she gave no name.
    pub sender: Option<(PersonId, PersonName)>,
    /// What was said.
    pub said: Said,
    /// When it was sent.
    pub sent_at: OffsetDateTime,
    /// How far it has come.
    pub progress: Progress,
    /// The last day of what is promised next, as it was promised; none once it is answered.
    pub due_on: Option<Date>,
    /// When somebody said that she has read it.
    pub acknowledged_at: Option<OffsetDateTime>,
    /// The answer and when it was given.
    pub answer: Option<(String, OffsetDateTime)>,
}

impl Complaint {
    /// Its place in the list of those that wait; none once it is answered.
    pub fn place(&self) -> Option<Place> {
        self.due_on.map(|due_on| Place { due_on, sent_at: self.sent_at, id: self.id })
    }
}

/// The keyed hash by which the sender of a complaint without a name is known again.
fn secret_hash(vault: &Vault, reference: Reference, secret: &SecretCode) -> Vec<u8> {
    vault.search_hash(SECRET, &format!("{reference}/{}", secret.as_str()))
}
