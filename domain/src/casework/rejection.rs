//! A rejection: why, and by which instrument.

use super::RejectReason;
use crate::pension::CitationId;

/// A case is rejected with a reason and the instrument that it rests on, never without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rejection {
    /// Why.
    pub reason: RejectReason,
    /// The instrument.
    pub reference: LegalReference,
}

/// An instrument in force on which a rejection can rest. Proposals are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegalReference {
    /// Law on the Common Statute of Civil Servants, 1994.
    Statute1994,
    /// Sub-decrees 278 of 2016 and 41 of 2017, on survivors of civil servants.
    Survivors2017,
    /// Royal Decree of 2010 on the social security scheme for veterans.
    Veterans2010,
    /// Sub-decree 32 of 2021 on the social security scheme on pension.
    SubDecree32Of2021,
    /// Sub-decree of 2022 on pensions in payment.
    Floor2022,
    /// Order of 2023 on pensions in payment.
    Floor2023,
}

impl LegalReference {
    /// Every instrument.
    pub const ALL: [Self; 6] = [
        Self::Statute1994,
        Self::Survivors2017,
        Self::Veterans2010,
        Self::SubDecree32Of2021,
        Self::Floor2022,
        Self::Floor2023,
    ];

    /// The name of its citation, by which it is stored and named in words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Statute1994 => "kh-cs-statute-1994",
            Self::Survivors2017 => "kh-cs-survivors-2017",
            Self::Veterans2010 => "kh-veterans-2010",
            Self::SubDecree32Of2021 => "kh-sd32-2021",
            Self::Floor2022 => "kh-floor-2022",
            Self::Floor2023 => "kh-floor-2023",
        }
    }

    /// The instrument with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reference| reference.code() == code)
    }

    /// Its citation.
    pub fn citation(self) -> CitationId {
        CitationId::new(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instrument_has_a_name_and_a_proposal_is_none() {
        for reference in LegalReference::ALL {
            assert_eq!(LegalReference::from_code(reference.code()), Some(reference));
        }
        assert_eq!(LegalReference::from_code("nssf-note-option1"), None);
    }
}
