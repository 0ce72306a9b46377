//! Requests for a new PIN of the phone service, and the calls and visits that make sure it is she.
//!
//! A request is out of date when its time is over, when her phone is another than it was then, or when she
//! has locked her record since: each query that goes on with one asks for all three.

mod ask;
mod call;
mod counted;
mod facts;
mod find;
mod lock;
mod number;
mod prove;
mod ready;
mod row;
mod standing;
mod waiting;

use sothon_domain::person::{PersonId, PersonName, RenewalId, StaffId};
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::pin_renewal::{Ending, Fact, RenewalChannel, RenewalState};
use time::OffsetDateTime;
use uuid::Uuid;

pub use ask::{NewRenewal, end_out_of_date, insert};
pub use call::{LastCall, begin_call, drawn_since, end_call, last_call};
pub use counted::{asked_since, count};
pub use facts::facts;
pub use find::with_person;
pub use lock::{Locked, lock};
pub use number::{KeptNumber, keep_number, number, number_on, wrong_number};
pub use prove::{drop_visit, end, prove, visit, wrong_call};
pub use ready::{Ready, of_number, proved, ready, use_up};
pub use standing::{Standing, end_standing, standing, standing_locked};
pub use waiting::{Waiting, waiting};

/// The column of the description, which binds what is sealed in it.
const PAPER_NOTE: &str = "pin_renewal.paper_note";

/// A request and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PinRenewal {
    /// Id.
    pub id: RenewalId,
    /// For whom.
    pub person: PersonId,
    /// How it was asked.
    pub channel: RenewalChannel,
    /// When.
    pub asked_at: OffsetDateTime,
    /// No PIN is chosen before this instant.
    pub ready_at: OffsetDateTime,
    /// None after this one.
    pub expires_at: OffsetDateTime,
    /// Calls in which a fact was wrong.
    pub wrong_calls: u32,
    /// The call that has not ended.
    pub call: Option<OpenCall>,
    /// Who has visited her, if anybody.
    pub visit: Option<Visit>,
    /// When it was made sure that it is she.
    pub proved_at: Option<OffsetDateTime>,
    /// How it ended.
    pub ending: Option<Ending>,
}

/// A call that has not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenCall {
    /// Id.
    pub id: Uuid,
    /// Who calls.
    pub by: StaffId,
    /// Since when.
    pub begun_at: OffsetDateTime,
    /// What she is asked.
    pub facts: [Fact; 2],
}

/// A visit that a second member of staff has to confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Who visited her.
    pub by: StaffId,
    /// When it was written down.
    pub at: OffsetDateTime,
    /// Which paper was looked at.
    pub paper: CheckedPaper,
}

/// A request with its person as staff name her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithPerson {
    /// The request.
    pub renewal: PinRenewal,
    /// Her name.
    pub name: PersonName,
}

impl PinRenewal {
    /// Where it stands.
    pub fn state(&self) -> RenewalState {
        match (self.ending, self.proved_at) {
            (Some(ending), _) => RenewalState::Ended(ending),
            (None, Some(_)) => RenewalState::Proved,
            (None, None) => RenewalState::Open {
                wrong_calls: self.wrong_calls,
                call: self.call.map(|call| (call.by, call.begun_at)),
                visited_by: self.visit.as_ref().map(|visit| visit.by),
            },
        }
    }
}
