//! The stages of a case as people read them.

/// Where a case stands: a closed list of words, the same on every channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// It has arrived at the office.
    Received,
    /// An officer works on it.
    InReview,
    /// It waits for the person.
    Returned,
    /// It waits for somebody outside the institution, whom the office has asked.
    Outside,
    /// It is decided as she asked.
    Approved,
    /// It is decided otherwise than she asked.
    Rejected,
    /// She took it back before it was decided.
    Withdrawn,
}

/// Who has to do something now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActsNext {
    /// The office.
    Office,
    /// The person.
    Person,
    /// Somebody outside, whom the office has asked.
    Outside,
    /// Nobody: it is decided, or taken back.
    Nobody,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 7] = [
        Self::Received,
        Self::InReview,
        Self::Returned,
        Self::Approved,
        Self::Rejected,
        Self::Outside,
        Self::Withdrawn,
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InReview => "in-review",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Outside => "outside",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The stage with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// Who has to do something now.
    pub fn acts_next(self) -> ActsNext {
        match self {
            Self::Received | Self::InReview => ActsNext::Office,
            Self::Outside => ActsNext::Outside,
            Self::Returned => ActsNext::Person,
            Self::Approved | Self::Rejected | Self::Withdrawn => ActsNext::Nobody,
        }
    }

    /// Whether an office has decided it.
    pub fn is_decided(self) -> bool {
        matches!(self, Self::Approved | Self::Rejected)
    }
}

impl ActsNext {
    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Person => "person",
            Self::Outside => "outside",
            Self::Nobody => "nobody",
        }
    }
}
