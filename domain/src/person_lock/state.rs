//! What may happen to a lock, and who may do it.

use crate::person::StaffId;

/// Where a lock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockState {
    /// Nothing on the record changes.
    Standing,
    /// The same, and a member of staff has proposed to end it.
    UnlockProposed {
        /// Who.
        by: StaffId,
    },
    /// It has ended.
    Ended,
}

/// Something that a member of staff does with a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockEvent {
    /// She has seen the person and her paper, and proposes to unlock.
    Propose {
        /// Who.
        by: StaffId,
    },
    /// She confirms another's proposal.
    Confirm {
        /// Who.
        by: StaffId,
    },
    /// She drops a proposal, her own or another's: dropping one opens nothing.
    Drop,
}

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The record is not locked any more.
    #[error("not locked any more")]
    Ended,
    /// Somebody has proposed it already.
    #[error("proposed already")]
    ProposedAlready,
    /// Nothing is proposed.
    #[error("nothing is proposed")]
    NothingProposed,
    /// She proposed it herself: somebody else must confirm.
    #[error("a proposer can't confirm")]
    OwnWork,
}

impl LockState {
    /// The state after the event.
    ///
    /// # Errors
    /// Why it can't happen; the lock stays as it is.
    pub fn after(self, event: LockEvent) -> Result<Self, Refused> {
        match (self, event) {
            (Self::Ended, _) => Err(Refused::Ended),
            (Self::Standing, LockEvent::Propose { by }) => Ok(Self::UnlockProposed { by }),
            (Self::UnlockProposed { .. }, LockEvent::Propose { .. }) => {
                Err(Refused::ProposedAlready)
            }
            (Self::Standing, LockEvent::Confirm { .. } | LockEvent::Drop) => {
                Err(Refused::NothingProposed)
            }
            (Self::UnlockProposed { by: maker }, LockEvent::Confirm { by }) if by == maker => {
                Err(Refused::OwnWork)
            }
            (Self::UnlockProposed { .. }, LockEvent::Confirm { .. }) => Ok(Self::Ended),
            (Self::UnlockProposed { .. }, LockEvent::Drop) => Ok(Self::Standing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    /// Every state by every event of its proposer (1) and of another (2).
    #[test]
    fn the_whole_table() {
        let staff = |number| StaffId::new(Uuid::from_u128(number));
        let (one, two) = (staff(1), staff(2));
        let states = [LockState::Standing, LockState::UnlockProposed { by: one }, LockState::Ended];
        let events = [
            LockEvent::Propose { by: one },
            LockEvent::Propose { by: two },
            LockEvent::Confirm { by: one },
            LockEvent::Confirm { by: two },
            LockEvent::Drop,
        ];
        let table = states.map(|state| events.map(|event| state.after(event)));
        let proposed = |by| Ok(LockState::UnlockProposed { by });
        let nothing = Err(Refused::NothingProposed);
        let already = Err(Refused::ProposedAlready);
        let ended = Ok(LockState::Ended);
        assert_eq!(table[0], [proposed(one), proposed(two), nothing, nothing, nothing]);
        let own = Err(Refused::OwnWork);
        assert_eq!(table[1], [already, already, own, ended, Ok(LockState::Standing)]);
        assert_eq!(table[2], [Err(Refused::Ended); 5]);
    }
}
