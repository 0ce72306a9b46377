//! What one of the staff proposes and another decides: where it stands, and who may do what with it.

use crate::person::StaffId;

/// Where a proposal stands, with the facts of that stage; `R` is why one comes to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State<R> {
    /// It waits for another.
    Proposed {
        /// Who wants it.
        by: StaffId,
    },
    /// It has taken effect.
    Approved {
        /// Who approved it.
        by: Checker,
    },
    /// It came to nothing.
    Refused {
        /// Who refused it.
        by: Checker,
        /// Why.
        reason: R,
    },
    /// Whoever wanted it took it back before anybody decided.
    Withdrawn {
        /// Who wanted it.
        by: StaffId,
    },
}

/// One who decides what another has proposed. The maker can't be made of this type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checker {
    staff: StaffId,
    maker: StaffId,
}

impl Checker {
    /// The member of staff as checker of what `maker` proposed; none where they are the same.
    pub fn new(staff: StaffId, maker: StaffId) -> Option<Self> {
        (staff != maker).then_some(Self { staff, maker })
    }

    /// Who decides.
    pub fn staff(self) -> StaffId {
        self.staff
    }

    /// Who proposed it.
    pub fn maker(self) -> StaffId {
        self.maker
    }
}

/// Something that one of the staff does with a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event<R> {
    /// It takes effect.
    Approve {
        /// Who.
        by: StaffId,
    },
    /// It comes to nothing.
    Refuse {
        /// Who.
        by: StaffId,
        /// Why.
        reason: R,
    },
    /// It is taken back.
    Withdraw {
        /// Who.
        by: StaffId,
    },
}

/// Why somebody can't do it, whatever it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is decided or withdrawn already.
    AlreadyDecided,
    /// She proposed it: somebody else must decide.
    OwnWork,
    /// Somebody else proposed it: only she can take it back.
    OthersWork,
}

impl<R: Copy> State<R> {
    /// The state of a stored proposal, by its code and the columns of its decision; none where they do not
    /// belong together.
    pub fn stored(
        code: &str,
        maker: StaffId,
        checker: Option<StaffId>,
        reason: Option<R>,
    ) -> Option<Self> {
        let checker = || Checker::new(checker?, maker);
        Some(match code {
            "proposed" => Self::Proposed { by: maker },
            "approved" => Self::Approved { by: checker()? },
            "refused" => Self::Refused { by: checker()?, reason: reason? },
            "withdrawn" => Self::Withdrawn { by: maker },
            _ => return None,
        })
    }

    /// The stable code of the stage: `proposed`, `approved`, `refused`, `withdrawn`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed { .. } => "proposed",
            Self::Approved { .. } => "approved",
            Self::Refused { .. } => "refused",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// Who proposed it.
    pub fn maker(self) -> StaffId {
        match self {
            Self::Proposed { by } | Self::Withdrawn { by } => by,
            Self::Approved { by } | Self::Refused { by, .. } => by.maker(),
        }
    }

    /// Who decided it, if anybody has.
    pub fn checker(self) -> Option<StaffId> {
        match self {
            Self::Approved { by } | Self::Refused { by, .. } => Some(by.staff()),
            Self::Proposed { .. } | Self::Withdrawn { .. } => None,
        }
    }

    /// Why it came to nothing, if it was refused.
    pub fn reason(self) -> Option<R> {
        match self {
            Self::Refused { reason, .. } => Some(reason),
            Self::Proposed { .. } | Self::Approved { .. } | Self::Withdrawn { .. } => None,
        }
    }

    /// The state after the event. `may_check` says whether somebody else than its maker may decide, and
    /// `effect` whether it may take effect now; where it may not, it can only be refused or withdrawn.
    ///
    /// # Errors
    /// Why it can't happen; the proposal stays as it is.
    pub(crate) fn next<E: From<Refused>>(
        self,
        event: Event<R>,
        may_check: impl FnOnce(StaffId) -> Result<(), E>,
        effect: Result<(), E>,
    ) -> Result<Self, E> {
        let Self::Proposed { by: maker } = self else { return Err(Refused::AlreadyDecided.into()) };
        let checker = |by| {
            let checker = Checker::new(by, maker).ok_or(Refused::OwnWork)?;
            may_check(by).map(|()| checker)
        };
        match event {
            Event::Approve { by } => {
                let by = checker(by)?;
                effect.map(|()| Self::Approved { by })
            }
            Event::Refuse { by, reason } => Ok(Self::Refused { by: checker(by)?, reason }),
            Event::Withdraw { by } if by == maker => Ok(Self::Withdrawn { by: maker }),
            Event::Withdraw { .. } => Err(Refused::OthersWork.into()),
        }
    }
}
