//! Who may send cases of a kind.

use crate::claimant::ClaimantState;

/// Who may send a case of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Senders {
    /// Whoever is in a register.
    Members,
    /// Of these, who draws no pension for service of her own.
    Unpensioned,
    /// Of these, who serves still as the register has it; and survivors whose own record a second person has
    /// confirmed, for they too may have served.
    NewRetirees,
    /// Members, and survivors whose own record was not refused. Nothing of it is approved before a second person has
    /// confirmed that record: she is believed enough to begin.
    Bereaved,
    /// These, and survivors whose record waits or was refused.
    Everybody,
}

/// What is known of who wants to send a case.
#[derive(Debug, Clone, Copy)]
pub enum Sender<'a> {
    /// In a register.
    Member(Standing),
    /// In none; where her own record stands.
    Claimant(&'a ClaimantState),
}

/// What the registers hold of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whether a membership has no day of retirement.
    pub serves: bool,
    /// Whether a pension for service of her own is decided: of old age, or of invalidity.
    pub has_own_pension: bool,
}

impl Senders {
    /// Whether these include every member, whatever the registers hold of her.
    pub fn include_every_member(self) -> bool {
        match self {
            Self::Members | Self::Bereaved | Self::Everybody => true,
            Self::Unpensioned | Self::NewRetirees => false,
        }
    }

    /// Whether what they send is approved only once the sender's own record is confirmed, where that is in no register.
    pub fn wait_for_record(self) -> bool {
        self == Self::Bereaved
    }

    /// Whether these include somebody.
    pub fn include(self, sender: Sender<'_>) -> bool {
        match (self, sender) {
            (Self::Members | Self::Bereaved, Sender::Member(_)) | (Self::Everybody, _) => true,
            (Self::Unpensioned, Sender::Member(standing)) => !standing.has_own_pension,
            (Self::NewRetirees, Sender::Member(standing)) => {
                standing.serves && !standing.has_own_pension
            }
            (Self::NewRetirees, Sender::Claimant(state)) => {
                matches!(state, ClaimantState::Approved { .. })
            }
            (Self::Bereaved, Sender::Claimant(state)) => {
                !matches!(state, ClaimantState::Refused { .. })
            }
            (Self::Members | Self::Unpensioned, Sender::Claimant(_)) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claimant::{Checker, Maker, RefusalReason};
    use crate::person::StaffId;
    use time::macros::datetime;
    use uuid::Uuid;

    #[test]
    fn who_draws_a_pension_claims_none_and_who_serves_may_register() {
        let member = |serves, has_own_pension| Sender::Member(Standing { serves, has_own_pension });
        let waits = ClaimantState::Waits;
        let by = Checker::new(StaffId::new(Uuid::from_u128(1)), Maker::Herself).unwrap();
        let at = datetime!(2026-11-23 03:00 UTC);
        let refused = ClaimantState::Refused { by, reason: RefusalReason::NotReached, at };
        for (sender, expected) in [
            (member(true, false), [true, true, true, true]),
            (member(false, false), [true, true, false, true]),
            (member(false, true), [true, false, false, true]),
            // A file that gave the pension and no day of retirement.
            (member(true, true), [true, false, false, true]),
            (Sender::Claimant(&waits), [false, false, false, true]),
            (Sender::Claimant(&refused), [false; 4]),
        ] {
            let senders =
                [Senders::Members, Senders::Unpensioned, Senders::NewRetirees, Senders::Bereaved];
            assert_eq!(senders.map(|senders| senders.include(sender)), expected, "{sender:?}");
            assert!(Senders::Everybody.include(sender));
        }
    }

    #[test]
    fn who_is_asked_for_nothing_of_a_member_includes_each_of_them() {
        let standing =
            |serves, has_own_pension| Sender::Member(Standing { serves, has_own_pension });
        let members = [(true, true), (true, false), (false, true), (false, false)];
        for senders in [
            Senders::Members,
            Senders::Unpensioned,
            Senders::NewRetirees,
            Senders::Bereaved,
            Senders::Everybody,
        ] {
            let each = members.iter().all(|&(serves, own)| senders.include(standing(serves, own)));
            assert_eq!(senders.include_every_member(), each, "{senders:?}");
        }
    }
}
