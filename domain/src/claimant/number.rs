//! The number of a claimant: told over a phone, typed where members type theirs.

use std::fmt;
use std::str::FromStr;

use crate::person::{MemberNumber, Reference, typed_number};

/// What every claimant's number begins with. Phone numbers begin with 0, and the import refuses member
/// numbers of this form.
const BEGIN: &str = "90";

/// A claimant's number such as `90-4821-0357`: digits only, so that any keypad types it, of which the last
/// one checks the eight before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClaimantNumber(Reference);

/// The text is no claimant's number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a claimant's number is 90 and eight digits")]
pub struct NotAClaimantNumber;

impl ClaimantNumber {
    /// The number that carries this reference.
    pub fn new(reference: Reference) -> Self {
        Self(reference)
    }

    /// The number as sign-in reads it.
    pub fn as_member_number(self) -> MemberNumber {
        self.to_string().parse().expect("invariant: digits and hyphens are read as a member number")
    }

    /// Whether a member number has the form that is kept for claimants, whatever its last digit.
    pub fn takes_form_of(number: &MemberNumber) -> bool {
        let digits = number.without_hyphens();
        digits.len() == 10
            && digits.starts_with(BEGIN)
            && digits.bytes().all(|digit| digit.is_ascii_digit())
    }
}

impl fmt::Display for ClaimantNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{BEGIN}-{}", self.0)
    }
}

impl FromStr for ClaimantNumber {
    type Err = NotAClaimantNumber;

    fn from_str(text: &str) -> Result<Self, NotAClaimantNumber> {
        let digits: String = typed_number(text).chars().filter(|c| *c != '-').collect();
        let rest = digits.strip_prefix(BEGIN).ok_or(NotAClaimantNumber)?;
        rest.parse().map(Self).map_err(|_| NotAClaimantNumber)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_back_what_it_writes_in_either_digits() {
        let number = ClaimantNumber::new(Reference::of_serial(4_821_035));
        let written = number.to_string();
        assert_eq!(written.len(), 12, "{written}");
        for typed in [written.clone(), written.replace('-', ""), written.replace('0', "០")] {
            assert_eq!(typed.parse(), Ok(number), "{typed}");
        }
        assert_eq!(number.as_member_number().as_str(), written);
        assert!(ClaimantNumber::takes_form_of(&number.as_member_number()));
    }

    #[test]
    fn a_slip_of_a_digit_and_numbers_of_others_are_none() {
        let number = ClaimantNumber::new(Reference::of_serial(4_821_035)).to_string();
        let slip = number.replace("821", "812");
        for typed in [slip.as_str(), "K-204577", "010234567", "0904821035", "90", ""] {
            assert!(typed.parse::<ClaimantNumber>().is_err(), "{typed}");
        }
        for member in ["K-204577", "90-482", "904821035", "K-9048210357", "9148210357"] {
            assert!(!ClaimantNumber::takes_form_of(&member.parse().unwrap()), "{member}");
        }
    }
}
