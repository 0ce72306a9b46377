//! The number of a renewal: a member of staff tells it to the person herself, and the phone asks for it before
//! a new PIN is chosen. So whoever only holds the phone can't choose one.

use std::fmt;
use std::str::FromStr;

use crate::khmer::digits;

/// So many wrong numbers end a request.
pub const NUMBER_TRIES: u32 = 5;

/// A number of six digits, written in two groups of three. Its debug text hides it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RenewalNumber(u32);

/// How many there are.
const NUMBERS: u32 = 1_000_000;
/// How many digits it has.
const DIGITS: usize = 6;

impl RenewalNumber {
    /// The number that random bytes give: of their groups of four the first that leaves no number likelier
    /// than another. All eight fail once in 2³⁵ times; then the last one does.
    pub fn drawn(random: &[u8; 32]) -> Self {
        let (groups, _) = random.as_chunks::<4>();
        let mut drawn = groups.iter().map(|group| u32::from_be_bytes(*group) >> 12);
        let last = drawn.clone().next_back().unwrap_or_default() % NUMBERS;
        Self(drawn.find(|number| *number < NUMBERS).unwrap_or(last))
    }

    /// Its six digits without a gap, as they are typed.
    pub fn digits(self) -> String {
        format!("{:06}", self.0)
    }
}

impl fmt::Display for RenewalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03} {:03}", self.0 / 1_000, self.0 % 1_000)
    }
}

impl fmt::Debug for RenewalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RenewalNumber(..)")
    }
}

/// What was typed is no number of six digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not six digits")]
pub struct NotARenewalNumber;

impl FromStr for RenewalNumber {
    type Err = NotARenewalNumber;

    /// Six digits of either set, with or without gaps.
    fn from_str(typed: &str) -> Result<Self, NotARenewalNumber> {
        let plain: String = digits::to_ascii(typed).split_whitespace().collect();
        let whole = plain.len() == DIGITS && plain.bytes().all(|byte| byte.is_ascii_digit());
        plain.parse().ok().filter(|_| whole).map(Self).ok_or(NotARenewalNumber)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_told_in_two_groups_and_read_back_as_typed() {
        let number: RenewalNumber = "007123".parse().unwrap();
        assert_eq!((number.to_string(), number.digits()), ("007 123".into(), "007123".into()));
        for typed in ["007 123", "០០៧១២៣", " 007123 "] {
            assert_eq!(typed.parse(), Ok(number), "{typed}");
        }
        for typed in ["", "00712", "0071234", "00712x", "+07123", "-07123"] {
            assert_eq!(typed.parse::<RenewalNumber>(), Err(NotARenewalNumber), "{typed}");
        }
        assert_eq!(format!("{number:?}"), "RenewalNumber(..)");
    }

    #[test]
    fn a_group_that_is_too_large_is_passed_over() {
        let mut random = [0xFF; 32];
        assert_eq!(RenewalNumber::drawn(&random), RenewalNumber(0xF_FFFF % NUMBERS));
        random[4..8].copy_from_slice(&(123_456u32 << 12).to_be_bytes());
        assert_eq!(RenewalNumber::drawn(&random), RenewalNumber(123_456));
        random[0..4].copy_from_slice(&(999_999u32 << 12).to_be_bytes());
        assert_eq!(RenewalNumber::drawn(&random), RenewalNumber(999_999));
    }
}
