//! The emergency lock: a person stops every change of her record at once, on the web, by the short code or
//! through a member of staff; two members of staff at a branch end it.
//!
//! What is refused is decided by the store: `Db::begin_for` gives a transaction that can't be committed
//! while the lock stands.

mod for_person;
mod set;
mod show;
mod unlock;

use sothon_store::person_lock::PersonLock;
use time::OffsetDateTime;

pub use for_person::{ToLock, find_to_lock, lock_for};
pub use set::lock;
pub use show::{LockPage, locked_since, show};
pub use unlock::{
    Done, OpenedLock, Sought, WaitingUnlock, confirm, drop_proposal, find, open, open_with,
    propose, waiting,
};

/// A lock that stands, as its person sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lock {
    /// Since when.
    pub since: OffsetDateTime,
    /// When a branch proposed to unlock, if one does.
    pub unlock_proposed_at: Option<OffsetDateTime>,
}

impl From<PersonLock> for Lock {
    fn from(lock: PersonLock) -> Self {
        Self {
            since: lock.locked_at,
            unlock_proposed_at: lock.proposal.map(|proposal| proposal.at),
        }
    }
}

/// An approval that its own state allows or refuses, as the record of the person lets it: a retired record refuses
/// what a free one would allow, and so does a locked one. Each comes with what it is called there.
pub(crate) fn stopped_by_record<R>(
    approve: Result<(), R>,
    (is_retired, retired): (bool, R),
    (is_locked, locked): (bool, R),
) -> Result<(), R> {
    match approve {
        Ok(()) if is_retired => Err(retired),
        Ok(()) if is_locked => Err(locked),
        own => own,
    }
}

#[cfg(test)]
mod tests {
    use super::stopped_by_record;

    #[test]
    fn its_own_reason_comes_first_then_a_retired_record_then_a_locked_one() {
        for (own, is_retired, is_locked, expected) in [
            (Ok(()), false, false, Ok(())),
            (Ok(()), false, true, Err("locked")),
            (Ok(()), true, false, Err("retired")),
            (Ok(()), true, true, Err("retired")),
            (Err("own"), true, true, Err("own")),
        ] {
            let stopped = stopped_by_record(own, (is_retired, "retired"), (is_locked, "locked"));
            assert_eq!(stopped, expected, "{own:?} {is_retired} {is_locked}");
        }
    }
}
