//! Why a pension is paid.

use std::str::FromStr;

use super::Subject;

/// Why a pension is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AwardKind {
    /// The member retired by age or service.
    OldAge,
    /// The member can't work.
    Invalidity,
    /// The member died; a survivor is paid.
    Survivor,
}

/// No kind of award has this code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown kind of award {0:?}")]
pub struct UnknownAwardKind(pub String);

impl AwardKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::OldAge, Self::Invalidity, Self::Survivor];

    /// The stable code: `old-age`, `invalidity`, `survivor`.
    pub fn code(self) -> &'static str {
        match self {
            Self::OldAge => "old-age",
            Self::Invalidity => "invalidity",
            Self::Survivor => "survivor",
        }
    }

    /// What the rule sets that order it are about.
    pub fn subject(self) -> Subject {
        match self {
            Self::OldAge => Subject::OldAge,
            Self::Invalidity => Subject::Invalidity,
            Self::Survivor => Subject::Survivors,
        }
    }
}

impl FromStr for AwardKind {
    type Err = UnknownAwardKind;

    fn from_str(code: &str) -> Result<Self, UnknownAwardKind> {
        let found = Self::ALL.into_iter().find(|kind| kind.code() == code);
        found.ok_or_else(|| UnknownAwardKind(code.to_owned()))
    }
}
