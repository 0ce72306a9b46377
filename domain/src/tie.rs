//! Why a member of the staff has no part in what is decided about somebody's money.

/// What keeps her from it, whatever it is about (the second person of DESIGN 15).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// She is one of those it concerns, acts or acted for one of them, or is of their family.
    Related,
    /// Nobody has entered her own card, so nobody can say whether she is related.
    CardUnknown,
}

/// Each thing that two officers decide refuses a tie in its own words.
macro_rules! refused_by {
    ($($refused:ty),+ $(,)?) => {$(
        impl From<Tie> for $refused {
            fn from(tie: Tie) -> Self {
                match tie {
                    Tie::Related => Self::Related,
                    Tie::CardUnknown => Self::CardUnknown,
                }
            }
        }
    )+};
}

refused_by!(
    crate::award_decision::Refused,
    crate::death_report::Refused,
    crate::payee::Refused,
    crate::person::merge::Refused,
    crate::recovery::Refused,
);
