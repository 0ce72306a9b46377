//! What can be changed, and when the staff would be left without two who decide.

use super::{OpenBranch, Refused};
use crate::access::{Office, StaffRole};
use crate::person::{Email, StaffId};

/// So many administrators have to be at work after every change: one proposes, another decides.
pub const FEWEST_ADMINISTRATORS: usize = 2;

/// What a member of staff may do, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// What she may do.
    pub role: StaffRole,
    /// Where she works.
    pub office: Office,
}

/// What an administrator wants changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Somebody new, or somebody who had left, is invited.
    Invite {
        /// Address of her mailbox, in small letters.
        address: Email,
        /// As what.
        position: Position,
    },
    /// A member gets another role or office.
    Move {
        /// Who.
        member: StaffId,
        /// What she is to be.
        position: Position,
    },
    /// A member's password and second factor hold no more; she sets new ones by a new link.
    Reset {
        /// Who.
        member: StaffId,
    },
    /// A member leaves.
    Close {
        /// Who.
        member: StaffId,
    },
}

impl Change {
    /// The stable code: `invite`, `move`, `reset`, `close`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invite { .. } => "invite",
            Self::Move { .. } => "move",
            Self::Reset { .. } => "reset",
            Self::Close { .. } => "close",
        }
    }

    /// The member it concerns; none for somebody who is to be invited.
    pub fn member(&self) -> Option<StaffId> {
        match self {
            Self::Invite { .. } => None,
            Self::Move { member, .. } | Self::Reset { member } | Self::Close { member } => {
                Some(*member)
            }
        }
    }

    /// The role and office it gives, if it gives any.
    pub fn position(&self) -> Option<&Position> {
        match self {
            Self::Invite { position, .. } | Self::Move { position, .. } => Some(position),
            Self::Reset { .. } | Self::Close { .. } => None,
        }
    }

    /// Whether it may take effect now. `at_work` are the administrators who can sign in, `branches` those that
    /// are open.
    ///
    /// # Errors
    /// [`Refused::MakerLeft`] when whoever proposed it is an administrator no more,
    /// [`Refused::BranchClosed`] when it gives an agent a branch that is not open, and
    /// [`Refused::TooFewAdministrators`] when fewer than two would be left at work. One whose password
    /// is reset is not at work until she has used her link.
    pub fn may_take_effect(
        &self,
        maker: StaffId,
        at_work: &[StaffId],
        branches: &[OpenBranch],
    ) -> Result<(), Refused> {
        if !at_work.contains(&maker) {
            return Err(Refused::MakerLeft);
        }
        if let Some(branch) = self.position().and_then(|position| position.office.branch())
            && !branches.iter().any(|open| open.code == *branch)
        {
            return Err(Refused::BranchClosed);
        }
        let gone = match self {
            Self::Invite { .. } => None,
            Self::Move { position, .. } if position.role == StaffRole::Administrator => None,
            Self::Move { member, .. } | Self::Reset { member } | Self::Close { member } => {
                at_work.iter().find(|administrator| *administrator == member)
            }
        };
        match gone {
            Some(_) if at_work.len() <= FEWEST_ADMINISTRATORS => Err(Refused::TooFewAdministrators),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn member(number: u128) -> StaffId {
        StaffId::new(Uuid::from_u128(number))
    }

    fn moved(of: u128, role: StaffRole) -> Change {
        Change::Move { member: member(of), position: Position { role, office: Office::Head } }
    }

    #[test]
    fn two_administrators_stay_at_work_and_the_maker_is_one_of_them() {
        let two = [member(1), member(2)];
        let three = [member(1), member(2), member(3)];
        let few = Err(Refused::TooFewAdministrators);
        let of = |number| Change::Close { member: member(number) };
        let reset = |number| Change::Reset { member: member(number) };
        for (change, with_two, with_three) in [
            (of(2), few, Ok(())),
            (of(1), few, Ok(())),
            (reset(2), few, Ok(())),
            (moved(2, StaffRole::Officer), few, Ok(())),
            (moved(2, StaffRole::Administrator), Ok(()), Ok(())),
            (of(9), Ok(()), Ok(())),
            (reset(9), Ok(()), Ok(())),
        ] {
            assert_eq!(change.may_take_effect(member(1), &two, &[]), with_two, "{change:?}");
            assert_eq!(change.may_take_effect(member(1), &three, &[]), with_three, "{change:?}");
            let gone = change.may_take_effect(member(7), &three, &[]);
            assert_eq!(gone, Err(Refused::MakerLeft), "{change:?}");
        }
    }

    #[test]
    fn an_invitation_takes_nobody_from_work() {
        let (code, province) = ("PP-1".parse().unwrap(), "12".parse().unwrap());
        let open = OpenBranch { code, province };
        let office = Office::Branch { code: open.code.clone(), province: open.province.clone() };
        let position = Position { role: StaffRole::Agent, office };
        let address = "a@example.org".parse().unwrap();
        let change = Change::Invite { address, position };
        let after =
            |open: &[OpenBranch]| change.may_take_effect(member(1), &[member(1), member(2)], open);
        assert_eq!(after(std::slice::from_ref(&open)), Ok(()));
        assert_eq!(after(&[]), Err(Refused::BranchClosed));
        assert_eq!((change.member(), change.code()), (None, "invite"));
    }
}
