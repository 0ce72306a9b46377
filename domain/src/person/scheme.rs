//! The pension schemes whose members the institution serves.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A pension scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// Retired civil servants and their families (Common Statute of Civil Servants, 26 October 1994).
    CivilServants,
    /// Veterans and their families (Royal Decree NS/RKT/0710/595, 15 July 2010).
    Veterans,
    /// The general scheme for private-sector workers (a proposal of 2018 in the rules we hold).
    General,
}

/// No scheme has this code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown scheme {0:?}")]
pub struct UnknownScheme(String);

impl Scheme {
    /// Every scheme.
    pub const ALL: [Self; 3] = [Self::CivilServants, Self::Veterans, Self::General];

    /// The stable code: `civil-servants`, `veterans`, `general`.
    pub fn code(self) -> &'static str {
        match self {
            Self::CivilServants => "civil-servants",
            Self::Veterans => "veterans",
            Self::General => "general",
        }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Scheme {
    type Err = UnknownScheme;

    fn from_str(text: &str) -> Result<Self, UnknownScheme> {
        let found = Self::ALL.into_iter().find(|scheme| scheme.code() == text.trim());
        found.ok_or_else(|| UnknownScheme(text.to_owned()))
    }
}
