//! The emergency lock: a person stops every change of her record at once; only two members of staff
//! together, after looking at a paper, end it.
//!
//! Deliberately absent: payments. A locked record goes on being paid to the same account.

mod paper;
mod state;

pub use paper::{CheckedPaper, NotAPaper, PaperKind};
pub use state::{LockEvent, LockState, Refused};

/// How a record was locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockChannel {
    /// The portal.
    Web,
    /// The short code, after the PIN.
    Ussd,
    /// A member of staff, for a person at her counter or on the phone.
    Branch,
}

impl LockChannel {
    /// The stable code, the end of its word key: `web`, `ussd`, `branch`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ussd => "ussd",
            Self::Branch => "branch",
        }
    }

    /// The channel with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Web, Self::Ussd, Self::Branch].into_iter().find(|channel| channel.code() == code)
    }
}
