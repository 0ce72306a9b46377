//! What became of a payment, as the back office reports it.

use std::str::FromStr;

/// The state of a payment. Sothon never sets it; it repeats what was imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaymentState {
    /// The bank was told to pay.
    Ordered,
    /// The bank has paid.
    Paid,
    /// The bank has sent the money back.
    Returned,
    /// The institution has held it back.
    Held,
    /// The back office does not know.
    Unknown,
}

/// No payment state has this code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown payment state {0:?}")]
pub struct UnknownPaymentState(String);

impl PaymentState {
    /// Every state.
    pub const ALL: [Self; 5] =
        [Self::Ordered, Self::Paid, Self::Returned, Self::Held, Self::Unknown];

    /// The stable code: `ordered`, `paid`, `returned`, `held`, `unknown`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ordered => "ordered",
            Self::Paid => "paid",
            Self::Returned => "returned",
            Self::Held => "held",
            Self::Unknown => "unknown",
        }
    }
}

impl FromStr for PaymentState {
    type Err = UnknownPaymentState;

    fn from_str(text: &str) -> Result<Self, UnknownPaymentState> {
        let found = Self::ALL.into_iter().find(|state| state.code() == text.trim());
        found.ok_or_else(|| UnknownPaymentState(text.to_owned()))
    }
}
