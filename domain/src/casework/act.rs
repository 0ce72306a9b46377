//! What was done on a case: the entries of its timeline.

/// An act on a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseAct {
    /// The person sent it.
    Submitted,
    /// An officer opened it to work on it.
    Taken,
    /// An officer changed a fact in it.
    Corrected,
    /// An officer sent it back to the person.
    Returned,
    /// The person answered and sent it again.
    Resent,
    /// An officer approved it.
    Approved,
    /// An officer rejected it.
    Rejected,
}

impl CaseAct {
    /// Every act.
    pub const ALL: [Self; 7] = [
        Self::Submitted,
        Self::Taken,
        Self::Corrected,
        Self::Returned,
        Self::Resent,
        Self::Approved,
        Self::Rejected,
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Taken => "taken",
            Self::Corrected => "corrected",
            Self::Returned => "returned",
            Self::Resent => "resent",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
        }
    }

    /// The act with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.code() == code)
    }

    /// The name in audit and event rows: noun and past participle.
    pub fn event(self) -> &'static str {
        match self {
            Self::Submitted => "case.submitted",
            Self::Taken => "case.taken",
            Self::Corrected => "case.corrected",
            Self::Returned => "case.returned",
            Self::Resent => "case.resent",
            Self::Approved => "case.approved",
            Self::Rejected => "case.rejected",
        }
    }

    /// Whether the person is told by a message.
    pub fn is_told(self) -> bool {
        !matches!(self, Self::Taken | Self::Corrected)
    }
}
