//! What an officer may do with an appointment.

/// An act, as a page offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayeeAct {
    /// Approve what another has proposed.
    Approve,
    /// Refuse it.
    Refuse,
    /// Take back what one has proposed oneself.
    Withdraw,
    /// Propose that it ends.
    ProposeEnd,
    /// Confirm the end that another has proposed.
    ConfirmEnd,
    /// Let it go on: the end that was proposed comes to nothing.
    KeepOn,
}

impl PayeeAct {
    /// The stable code, which a form sends.
    pub fn code(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Refuse => "refuse",
            Self::Withdraw => "withdraw",
            Self::ProposeEnd => "end",
            Self::ConfirmEnd => "confirm-end",
            Self::KeepOn => "keep",
        }
    }
}
