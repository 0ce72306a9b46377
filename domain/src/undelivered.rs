//! Notices that reached nobody, and how staff reached the person instead.

/// Why a message was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenUp {
    /// It waited for longer than anybody wanted it.
    Expired,
    /// The operator or the mail server refused it again and again.
    Refused,
    /// Its receiver is no phone number or no mailbox.
    NoAddress,
    /// What it says, or to whom, can't be opened any more.
    Damaged,
}

impl GivenUp {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Expired, Self::Refused, Self::NoAddress, Self::Damaged];

    /// The stable code: `expired`, `refused`, `no-address`, `damaged`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Refused => "refused",
            Self::NoAddress => "no-address",
            Self::Damaged => "damaged",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// How a member of staff followed a message that was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Followed {
    /// She rang the person.
    Phoned,
    /// Somebody went to see the person, or the person came.
    Visited,
    /// She tried, and reached nobody.
    NotReached,
}

impl Followed {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Phoned, Self::Visited, Self::NotReached];

    /// The stable code: `phoned`, `visited`, `not-reached`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Phoned => "phoned",
            Self::Visited => "visited",
            Self::NotReached => "not-reached",
        }
    }

    /// The way with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|followed| followed.code() == code)
    }
}
