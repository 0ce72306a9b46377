//! Emergency locks of records, and what two members of staff do to end one.

mod find;
mod insert;
mod is_locked;
mod lock;
mod row;
mod unlock;
mod waiting;

use sothon_domain::person::{LockId, PersonId, PersonName, StaffId};
use sothon_domain::person_lock::{CheckedPaper, LockChannel, LockState};
use time::OffsetDateTime;

pub use find::{paid_since, since, standing, with_person};
pub use insert::{NewLock, insert};
pub use is_locked::is_locked;
pub use lock::{Locked, lock, standing_locked};
pub use unlock::{drop_proposal, end, propose};
pub use waiting::waiting;

/// The column of the description, which binds what is sealed in it.
const PAPER_NOTE: &str = "person_lock.paper_note";

/// A lock and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLock {
    /// Id.
    pub id: LockId,
    /// Whose record.
    pub person: PersonId,
    /// Since when.
    pub locked_at: OffsetDateTime,
    /// How she locked it.
    pub channel: LockChannel,
    /// Who proposes to end it, if anybody.
    pub proposal: Option<UnlockProposal>,
    /// When it ended.
    pub unlocked_at: Option<OffsetDateTime>,
}

/// A proposal to end a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnlockProposal {
    /// Who.
    pub by: StaffId,
    /// When.
    pub at: OffsetDateTime,
    /// Which paper she looked at.
    pub paper: CheckedPaper,
}

/// A lock with the person as a list or a page of staff names her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithPerson {
    /// The lock.
    pub lock: PersonLock,
    /// Her name.
    pub name: PersonName,
}

impl PersonLock {
    /// Where it stands.
    pub fn state(&self) -> LockState {
        match (&self.proposal, self.unlocked_at) {
            (_, Some(_)) => LockState::Ended,
            (Some(proposal), None) => LockState::UnlockProposed { by: proposal.by },
            (None, None) => LockState::Standing,
        }
    }
}
