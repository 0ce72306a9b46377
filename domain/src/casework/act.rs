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
    /// An officer approved it for her level; the next one has to approve it too.
    PassedUp,
    /// An officer gave it to the next level.
    Escalated,
    /// It went to the next level by itself: nobody of its own could decide it.
    Raised,
    /// An officer asked somebody outside.
    Asked,
    /// An officer wrote down what came back.
    Heard,
    /// The person appealed against the rejection: that is a case of its own.
    Appealed,
    /// Her appeal was approved: what she asked for here is done.
    AppealApproved,
    /// Her appeal was rejected: the decision stays as it is.
    AppealRejected,
    /// The person took it back.
    Withdrawn,
    /// It was stopped: the person says that it is not from her.
    Stopped,
    /// The back office says that it has carried out what was approved.
    CarriedOut,
    /// The back office says that it has not, and why.
    NotCarriedOut,
}

impl CaseAct {
    /// Every act.
    pub const ALL: [Self; 19] = [
        Self::Submitted,
        Self::Taken,
        Self::Corrected,
        Self::Returned,
        Self::Resent,
        Self::Approved,
        Self::Rejected,
        Self::PassedUp,
        Self::Escalated,
        Self::Raised,
        Self::Asked,
        Self::Heard,
        Self::Appealed,
        Self::AppealApproved,
        Self::AppealRejected,
        Self::Withdrawn,
        Self::Stopped,
        Self::CarriedOut,
        Self::NotCarriedOut,
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
            Self::PassedUp => "passed-up",
            Self::Escalated => "escalated",
            Self::Raised => "raised",
            Self::Asked => "asked",
            Self::Heard => "heard",
            Self::Appealed => "appealed",
            Self::AppealApproved => "appeal-approved",
            Self::AppealRejected => "appeal-rejected",
            Self::Withdrawn => "withdrawn",
            Self::Stopped => "stopped",
            Self::CarriedOut => "carried-out",
            Self::NotCarriedOut => "not-carried-out",
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
            Self::PassedUp => "case.passed-up",
            Self::Escalated => "case.escalated",
            Self::Raised => "case.raised",
            Self::Asked => "case.outside-asked",
            Self::Heard => "case.outside-heard",
            Self::Appealed => "case.appealed",
            Self::AppealApproved => "case.appeal-approved",
            Self::AppealRejected => "case.appeal-rejected",
            Self::Withdrawn => "case.withdrawn",
            Self::Stopped => "case.stopped",
            Self::CarriedOut => "case.carried-out",
            Self::NotCarriedOut => "case.not-carried-out",
        }
    }

    /// Whether the answers came with it: from the person, or at a counter from a member of staff for her.
    pub fn is_sending(self) -> bool {
        matches!(self, Self::Submitted | Self::Resent)
    }

    /// Whether the answers are others after it, or may be.
    pub fn changes_answers(self) -> bool {
        self.is_sending() || self == Self::Corrected
    }

    /// Whether a member of staff who did it has made a fact of the case, and can't decide it.
    pub fn is_making(self) -> bool {
        self.is_sending() || matches!(self, Self::Corrected | Self::Heard)
    }

    /// Whether the person is told by a message.
    pub fn is_told(self) -> bool {
        match self {
            Self::Submitted
            | Self::Returned
            | Self::Resent
            | Self::Approved
            | Self::Rejected
            | Self::Escalated
            | Self::Asked
            | Self::Withdrawn
            | Self::Stopped
            | Self::CarriedOut
            | Self::NotCarriedOut => true,
            // The message about an appeal is the appeal's own.
            Self::Appealed | Self::AppealApproved | Self::AppealRejected => false,
            Self::Taken | Self::Corrected | Self::PassedUp | Self::Raised | Self::Heard => false,
        }
    }
}
