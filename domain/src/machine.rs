//! A partner's machine, such as the system of a commune or a hospital, that enters cases for people.

use std::fmt;
use std::str::FromStr;

use crate::access::Office;
use crate::casework::CaseKind;

/// The number of a machine's key, counted from 1; by it operators and audit rows name the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MachineNumber(i32);

/// The text is no number from 1 on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a machine has a number from 1 on")]
pub struct NotAMachine;

impl MachineNumber {
    /// The bare number, for storage.
    pub fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i32> for MachineNumber {
    type Error = NotAMachine;

    fn try_from(number: i32) -> Result<Self, NotAMachine> {
        if number > 0 { Ok(Self(number)) } else { Err(NotAMachine) }
    }
}

impl FromStr for MachineNumber {
    type Err = NotAMachine;

    fn from_str(text: &str) -> Result<Self, NotAMachine> {
        text.parse::<i32>().map_err(|_| NotAMachine)?.try_into()
    }
}

impl fmt::Display for MachineNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A machine that has shown its key, with what decides its reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    /// Which.
    pub number: MachineNumber,
    /// For whom it may enter cases: those in the reach of this office, and of a commune those who live there.
    pub reach: Office,
    /// The kinds of cases that it may enter.
    pub kinds: Vec<CaseKind>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_begins_at_one() {
        assert_eq!("7".parse::<MachineNumber>().map(MachineNumber::get), Ok(7));
        for wrong in ["", "0", "-1", "x", "1.0", "2147483648"] {
            assert!(wrong.parse::<MachineNumber>().is_err(), "{wrong}");
        }
    }
}
