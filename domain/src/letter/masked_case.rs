//! The reference of a case that can be compared with one on paper and opens nothing by itself.

use std::fmt;

use crate::person::Reference;

/// The last four digits of a case's reference, shown as `…-0357`. The hotline asks for all eight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaskedCase(u16);

impl MaskedCase {
    /// Masks a reference.
    pub fn of(case: Reference) -> Self {
        Self(u16::try_from(case.number() % 10_000).expect("invariant: four digits fit"))
    }

    /// The four digits as one number.
    pub(super) fn number(self) -> u16 {
        self.0
    }

    pub(super) fn from_number(number: u16) -> Option<Self> {
        (number < 10_000).then_some(Self(number))
    }
}

impl fmt::Display for MaskedCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "…-{:04}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_four_digits_are_left() {
        let case = Reference::of_serial(4_821_035);
        assert!(case.to_string().ends_with(&MaskedCase::of(case).to_string()[3..]));
        assert_eq!(MaskedCase(7).to_string(), "…-0007");
        assert_eq!(MaskedCase::from_number(10_000), None);
    }
}
