//! Another bank account for a pension: what is typed, whether the name on it is hers, and who may do what
//! until it takes the place of the old one.
//!
//! A pension that goes to a stranger's account is the dearest fraud there is. So a change waits three days
//! while everybody it concerns is told, *not me* stops it for good, and officers approve it.

mod account;
mod bank;
mod holder_name;
mod refusal_reason;
mod state;

pub use account::{
    AccountFault, AccountField, AccountNumber, BankAccount, NotAnAccountNumber, TypedAccount,
};
pub use bank::Bank;
pub use holder_name::{HolderName, NameMatch, NotAHolderName, name_match};
pub use refusal_reason::RefusalReason;
pub use state::{
    COOLING_OFF, ChangeEvent, ChangeState, Maker, Refused, STEP_UP_LIVES, is_fresh, may_begin,
};

/// How a person says that a change is not hers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopChannel {
    /// The portal.
    Web,
    /// The short code, after the PIN.
    Ussd,
    /// A text message from a number that was told of it.
    Reply,
}

impl StopChannel {
    /// The stable code for audit rows: `web`, `ussd`, `reply`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ussd => "ussd",
            Self::Reply => "reply",
        }
    }
}
