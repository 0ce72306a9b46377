//! What an officer may do about money that was paid after a death.

/// An act, as a page offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryAct {
    /// Confirm what another has proposed.
    Confirm,
    /// Refuse it.
    Refuse,
    /// Take back what one has proposed oneself.
    Withdraw,
    /// Propose what is to become of it.
    Propose,
}

impl RecoveryAct {
    /// The stable code, which a form sends.
    pub fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Refuse => "refuse",
            Self::Withdraw => "withdraw",
            Self::Propose => "propose",
        }
    }
}
