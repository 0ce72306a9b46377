//! What a member of staff may do with a report.

/// An act, as a page offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeathAct {
    /// Ask the person who is known.
    Ask,
    /// Say who is meant, and ask her.
    Identify,
    /// Write down that she lives.
    Alive,
    /// Write down that the question reached her or her household.
    Reached,
    /// Confirm what another has found out.
    Confirm,
    /// Hold on the entry of the civil registry.
    Registry,
    /// Write down a paper.
    Paper,
    /// Write down what was found out.
    Propose,
    /// Take that back.
    TakeBack,
    /// End it.
    Dismiss,
}

impl DeathAct {
    /// Whether it is for those alone who have no tie to the person: what leads to a hold, and what ends a report.
    pub fn is_for_others(self) -> bool {
        match self {
            Self::Reached
            | Self::Confirm
            | Self::Registry
            | Self::Paper
            | Self::Propose
            | Self::Dismiss => true,
            Self::Ask | Self::Identify | Self::Alive | Self::TakeBack => false,
        }
    }

    /// The stable code, which a form sends.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Identify => "identify",
            Self::Alive => "alive",
            Self::Reached => "reached",
            Self::Confirm => "confirm",
            Self::Registry => "registry",
            Self::Paper => "paper",
            Self::Propose => "propose",
            Self::TakeBack => "take-back",
            Self::Dismiss => "dismiss",
        }
    }
}
