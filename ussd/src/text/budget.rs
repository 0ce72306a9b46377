//! How much one screen holds.

use super::{gsm7, ucs2};

/// The most units of a screen. A screen in Khmer is sent in UCS-2, one in Latin letters in GSM-7.
///
/// The standard allows 80 and 182; networks take some of it (reference "USSD and SMS", 1.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// 70 UCS-2 code units.
    Khmer,
    /// 160 septets of GSM-7.
    Latin,
}

impl Budget {
    /// The most units of a screen.
    pub fn most(self) -> usize {
        match self {
            Self::Khmer => 70,
            Self::Latin => 160,
        }
    }

    /// The units that the text takes; nothing when it can't be sent in this coding.
    pub fn units(self, text: &str) -> Option<usize> {
        match self {
            Self::Khmer => Some(ucs2(text)),
            Self::Latin => gsm7::septets(text),
        }
    }

    /// Whether a screen holds the text.
    pub fn holds(self, text: &str) -> bool {
        self.units(text).is_some_and(|units| units <= self.most())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_unit_fits_and_the_next_does_not() {
        assert!(Budget::Khmer.holds(&"ក".repeat(70)) && !Budget::Khmer.holds(&"ក".repeat(71)));
        assert!(Budget::Latin.holds(&"@".repeat(160)) && !Budget::Latin.holds(&"@".repeat(161)));
        assert!(Budget::Latin.holds(&"€".repeat(80)) && !Budget::Latin.holds(&"€".repeat(81)));
        assert!(!Budget::Latin.holds("៛"));
    }
}
