//! A forgotten PIN of the phone service: somebody asks for a new one, the person is told, and a day later
//! at the earliest, after a call to her registered phone or a visit, that phone may choose another: with a
//! number that only she was told.
//!
//! Deliberately absent: the PIN itself, which nobody but she types.

mod fact;
mod number;
mod state;

use time::Duration;

pub use fact::{Fact, Facts, draw};
pub use number::{NUMBER_TRIES, NotARenewalNumber, RenewalNumber};
pub use state::{Outcome, Refused, RenewalEvent, RenewalState};

/// How long after the request a PIN may be chosen at the earliest: time for the person to say no.
pub const WAIT: Duration = Duration::hours(24);

/// How long a request waits for a call or a visit, and how long a PIN may be chosen after that.
pub const LIVES: Duration = Duration::days(7);

/// For how long the same two facts are not asked of a person again.
pub const PAIR_RESTS: Duration = Duration::days(30);

/// How a new PIN was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenewalChannel {
    /// The portal.
    Web,
    /// The short code.
    Ussd,
    /// A member of staff, in the person's stead.
    Staff,
}

impl RenewalChannel {
    const ALL: [Self; 3] = [Self::Web, Self::Ussd, Self::Staff];

    /// The stable code: `web`, `ussd`, `staff`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ussd => "ussd",
            Self::Staff => "staff",
        }
    }

    /// The channel with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// A new PIN was chosen.
    Used,
    /// The person stopped it.
    Stopped,
    /// Facts were told wrong in two calls.
    WrongCalls,
    /// The number was typed wrong too often.
    WrongNumbers,
    /// She lost the number; a member of staff ended the request, so that she can ask again.
    NumberLost,
    /// The person set a PIN in another way.
    SetAnew,
    /// Its time was over, her phone is another now, or she has locked her record since.
    OutOfDate,
}

impl Ending {
    const ALL: [Self; 7] = [
        Self::Used,
        Self::Stopped,
        Self::WrongCalls,
        Self::WrongNumbers,
        Self::NumberLost,
        Self::SetAnew,
        Self::OutOfDate,
    ];

    /// The stable code: `used`, `stopped`, `wrong-calls`, `wrong-numbers`, `number-lost`, `set-anew`,
    /// `out-of-date`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::Stopped => "stopped",
            Self::WrongCalls => "wrong-calls",
            Self::WrongNumbers => "wrong-numbers",
            Self::NumberLost => "number-lost",
            Self::SetAnew => "set-anew",
            Self::OutOfDate => "out-of-date",
        }
    }

    /// The ending with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_back() {
        for channel in RenewalChannel::ALL {
            assert_eq!(RenewalChannel::from_code(channel.code()), Some(channel));
        }
        for ending in Ending::ALL {
            assert_eq!(Ending::from_code(ending.code()), Some(ending));
        }
    }
}
