//! The reference a person gets for what she sent in: short enough to read out on the phone.

use std::fmt;
use std::str::FromStr;

use super::typed_number;

/// A reference such as `4821-0357`: seven digits and a check digit (Damm's algorithm, 2004), which
/// catches every single wrong digit and every swap of neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(u32);

/// The digits are not eight, or their check digit is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a reference has 8 digits and the last one must fit")]
pub struct NotAReference;

const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

impl Reference {
    /// The reference that carries this serial number; only its last seven digits are used.
    pub fn of_serial(serial: u32) -> Self {
        let serial = serial % 10_000_000;
        Self(serial * 10 + u32::from(check_digit(&format!("{serial:07}"))))
    }

    /// The eight digits as one number, for storage.
    pub fn number(self) -> u32 {
        self.0
    }
}

fn check_digit(digits: &str) -> u8 {
    digits.bytes().fold(0, |row, digit| DAMM[usize::from(row)][usize::from(digit - b'0')])
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

impl FromStr for Reference {
    type Err = NotAReference;

    fn from_str(text: &str) -> Result<Self, NotAReference> {
        let digits: String = typed_number(text).chars().filter(|c| *c != '-').collect();
        let fits = digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit());
        if fits && check_digit(&digits) == 0 {
            digits.parse().map(Self).map_err(|_| NotAReference)
        } else {
            Err(NotAReference)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_single_wrong_digit_and_every_swap_is_caught() {
        let right = Reference::of_serial(4_821_035).to_string().replace('-', "");
        for at in 0..8 {
            for digit in '0'..='9' {
                let mut wrong: Vec<char> = right.chars().collect();
                wrong[at] = digit;
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(wrong.parse::<Reference>().is_ok(), wrong == right, "{wrong}");
            }
        }
        for at in 0..7 {
            let mut swapped: Vec<char> = right.chars().collect();
            swapped.swap(at, at + 1);
            let swapped: String = swapped.into_iter().collect();
            assert_eq!(swapped.parse::<Reference>().is_ok(), swapped == right, "{swapped}");
        }
    }

    #[test]
    fn it_reads_back_what_it_writes() {
        let reference = Reference::of_serial(7);
        assert_eq!(reference.to_string().parse::<Reference>(), Ok(reference));
    }
}
