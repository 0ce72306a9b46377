//! Cases: what a person sent, where it stands and what was done on it.

mod appeal_end;
mod change;
mod contacts;
mod corrections;
mod entry;
mod find;
mod held;
mod insert;
mod list;
mod lock;
mod makers;
mod of_person;
mod outside;
mod overruled;
mod rejected;
mod related;
mod row;
mod same_death;
mod senders;
mod similar;
mod took_part;
mod unattended;

use sothon_domain::access::Office;
use sothon_domain::casework::{CaseAct, CaseKind, CaseState, Channel, Levels};
use sothon_domain::flow::Answers;
use sothon_domain::machine::MachineNumber;
use sothon_domain::person::{CaseId, PersonId, PersonName, PlaceCode, Reference, StaffId};
use sothon_domain::place_change::Names;
use time::{Date, OffsetDateTime};

use crate::paper::BranchName;
use crate::person::Person;

pub use appeal_end::{Appealable, appealable, mark_appeal_told};
pub use change::{save, set_state};
pub use contacts::{Contacts, contacts};
pub use corrections::corrections;
pub use entry::{append, entries};
pub use find::{find, with_person};
pub use held::{held_then, keep_held};
pub use insert::insert;
pub use list::{Wanted, queue, waiting};
pub use lock::{Locked, lock, lock_appeal, lock_undecided, undecided_about};
pub use makers::{makers, makers_seen};
pub use of_person::{WorkedOn, of_person, worked_on};
pub use outside::{NewQuestion, OutsideQuestion, ask, hear, open_number, questions};
pub use overruled::overruled;
pub use rejected::{RejectedAt, rejected_at};
pub use related::{is_related, may_be_related};
pub use same_death::{OtherClaim, others_after_death};
pub use senders::{senders, senders_seen};
pub use similar::similar;
pub use took_part::{may_have_taken_part, took_part};
pub use unattended::unattended;

/// A case, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFile {
    /// Id.
    pub id: CaseId,
    /// The number the person has.
    pub reference: Reference,
    /// Who sent it.
    pub person: PersonId,
    /// What it is about.
    pub kind: CaseKind,
    /// The province whose office decides, fixed when it was sent.
    pub office: PlaceCode,
    /// What she answered, with the officers' corrections.
    pub answers: Answers,
    /// When it was sent first.
    pub submitted_at: OffsetDateTime,
    /// By when the office should decide.
    pub due_on: Date,
    /// Where it stands.
    pub state: CaseState,
    /// The rejected case that it appeals against; of an appeal and of nothing else.
    pub first: Option<FirstCase>,
}

/// The case that an appeal is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstCase {
    /// Id.
    pub id: CaseId,
    /// The number the person has.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// What she answered, with the officers' corrections.
    pub answers: Answers,
}

impl CaseFile {
    /// What the case is about and what was answered: of an appeal what its first case is about.
    pub fn matter(&self) -> (CaseKind, &Answers) {
        match &self.first {
            Some(first) => (first.kind, &first.answers),
            None => (self.kind, &self.answers),
        }
    }
}

/// A case to be stored.
#[derive(Debug)]
pub struct NewCase {
    /// Id.
    pub id: CaseId,
    /// The number the person gets.
    pub reference: Reference,
    /// Who sends it.
    pub person: PersonId,
    /// What it is about.
    pub kind: CaseKind,
    /// Where from.
    pub channel: Channel,
    /// The province whose office is to decide.
    pub office: PlaceCode,
    /// What she answered.
    pub answers: Answers,
    /// Now.
    pub at: OffsetDateTime,
    /// By when the office should decide.
    pub due_on: Date,
    /// The levels that must approve it.
    pub levels: Levels,
    /// The rejected case that it appeals against; of an appeal and of nothing else.
    pub first: Option<FirstCase>,
}

/// A case in an office's queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// The case.
    pub case: CaseFile,
    /// Her name.
    pub name: PersonName,
}

/// A case with the person as the register holds her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithPerson {
    /// The case.
    pub case: CaseFile,
    /// The person.
    pub person: Person,
}

/// An entry of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: OffsetDateTime,
    /// What.
    pub act: CaseAct,
    /// The officer and the office; none when the person herself did it.
    pub by: Option<(StaffId, Office)>,
    /// The branch at whose counter it was done; none at the counter of an office, and where it was no counter.
    pub branch: Option<BranchName>,
    /// Who did it for the person; none when she did it herself.
    pub delegate: Option<PersonName>,
    /// The partner whose machine did it for the person.
    pub partner: Option<Names>,
    /// What the officer wrote to the person.
    pub note: Option<String>,
}

/// An entry to be added to the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// When.
    pub at: OffsetDateTime,
    /// What.
    pub act: CaseAct,
    /// The officer and the office; none when the person herself or her delegate did it.
    pub by: Option<(StaffId, Office)>,
    /// Who did it for the person.
    pub delegate: Option<PersonId>,
    /// Which partner's machine did it for the person.
    pub machine: Option<MachineNumber>,
    /// What the officer wrote to the person.
    pub note: Option<String>,
}
