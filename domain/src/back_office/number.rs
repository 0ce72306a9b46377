//! Numbers of batches and of instructions.

use std::fmt;
use std::str::FromStr;

/// The number of a batch, counted from 1 without gaps; what comes back is counted alike, by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BatchNumber(i64);

/// The number of an instruction: every later instruction has a higher one, and there are gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InstructionNumber(i64);

/// It is no whole number from 1 on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a number from 1 on")]
pub struct NotANumber;

impl BatchNumber {
    /// The first.
    pub const FIRST: Self = Self(1);

    /// The number as a count from 1.
    pub fn get(self) -> i64 {
        self.0
    }

    /// The one after it.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl InstructionNumber {
    /// The number, from 1.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for BatchNumber {
    type Error = NotANumber;

    fn try_from(number: i64) -> Result<Self, NotANumber> {
        if number >= 1 { Ok(Self(number)) } else { Err(NotANumber) }
    }
}

impl TryFrom<i64> for InstructionNumber {
    type Error = NotANumber;

    fn try_from(number: i64) -> Result<Self, NotANumber> {
        if number >= 1 { Ok(Self(number)) } else { Err(NotANumber) }
    }
}

impl FromStr for BatchNumber {
    type Err = NotANumber;

    /// ASCII digits alone, as they stand in an address: one number has one address.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let plain = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
        let number = if plain { text.parse::<i64>().ok() } else { None };
        number.ok_or(NotANumber)?.try_into()
    }
}

impl fmt::Display for BatchNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for InstructionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_one_way() {
        assert_eq!("12".parse::<BatchNumber>().unwrap().next().get(), 13);
        for text in ["", "0", "01", "-1", "+1", "1.0", " 1", "១", "99999999999999999999"] {
            assert!(text.parse::<BatchNumber>().is_err(), "{text:?}");
        }
        assert!(InstructionNumber::try_from(0).is_err());
    }
}
