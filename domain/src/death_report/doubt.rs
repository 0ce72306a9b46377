//! Why a report is put to nobody before a member of staff has looked at it.

/// A closed list, so that every doubt has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Earlier reports of the same phone or address turned out wrong.
    Reporter,
    /// The person has said not long ago that she lives.
    SaidAlive,
}

impl Doubt {
    const ALL: [Self; 2] = [Self::Reporter, Self::SaidAlive];

    /// The stable code: `reporter`, `said-alive`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reporter => "reporter",
            Self::SaidAlive => "said-alive",
        }
    }

    /// The doubt with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|doubt| doubt.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_doubt_is_found_by_its_code() {
        for doubt in Doubt::ALL {
            assert_eq!(Doubt::from_code(doubt.code()), Some(doubt));
        }
        assert_eq!(Doubt::from_code("none"), None);
    }
}
