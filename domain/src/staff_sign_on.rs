//! Why the sign-on of the institution lets nobody of the staff in.

/// A refused sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignOnRefusal {
    /// It took too long, was begun in another browser, or was used before.
    Expired,
    /// The provider let nobody in: she went back, or it does not know her.
    NotThere,
    /// The provider does not answer.
    Silent,
    /// What the provider signed can't be trusted.
    NotGood,
    /// She proved to the provider too long ago who she is.
    NotFresh,
    /// She proved it in a way that is not enough.
    OneFactor,
    /// Her claims give no role, or no place that her role needs.
    NoRole,
    /// Her claims hold no address of a mailbox that is proved.
    NoAddress,
    /// An account with a password has her address.
    AddressTaken,
    /// Her account is closed.
    Closed,
    /// Somebody else is at work in this browser.
    SomebodyElse,
}

impl SignOnRefusal {
    /// Every refusal.
    pub const ALL: [Self; 11] = [
        Self::Expired,
        Self::NotThere,
        Self::Silent,
        Self::NotGood,
        Self::NotFresh,
        Self::OneFactor,
        Self::NoRole,
        Self::NoAddress,
        Self::AddressTaken,
        Self::Closed,
        Self::SomebodyElse,
    ];

    /// The stable code, in addresses and audit rows.
    pub fn code(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::NotThere => "not-there",
            Self::Silent => "silent",
            Self::NotGood => "not-good",
            Self::NotFresh => "not-fresh",
            Self::OneFactor => "one-factor",
            Self::NoRole => "no-role",
            Self::NoAddress => "no-address",
            Self::AddressTaken => "address-taken",
            Self::Closed => "closed",
            Self::SomebodyElse => "somebody-else",
        }
    }

    /// The refusal with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|refusal| refusal.code() == code)
    }
}
