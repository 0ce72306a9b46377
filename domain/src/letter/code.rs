//! The code on a letter, for whoever can't read its picture: the number, and digits that prove that the
//! letter was seen.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use super::SignedStatement;
use crate::person::{Reference, typed_number};

/// Six digits follow the number.
const PROOFS: u64 = 1_000_000;
/// Digits of a whole code, and of the number in it.
const LENGTH: usize = 14;
const NUMBER: usize = 8;

/// A code such as `4821-0351-829416`: the letter's number and six digits of the hash (SHA-256) of its
/// signature. Numbers can be guessed; the six digits are known only to who has seen the letter.
#[derive(Debug, Clone, Copy)]
pub struct LetterCode {
    number: Reference,
    proof: u32,
}

/// The text is no code of a letter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a code has 14 digits, and the first 8 are a reference")]
pub struct NotACode;

impl LetterCode {
    /// The code of the letter with this number and this signed statement.
    pub fn of(number: Reference, signed: &SignedStatement) -> Self {
        let hash: [u8; 32] = Sha256::digest(signed.signature()).into();
        let proof = hash.iter().take(8).fold(0, |sum: u64, byte| sum << 8 | u64::from(*byte));
        Self { number, proof: (proof % PROOFS) as u32 } // six digits fit
    }

    /// The number in it.
    pub fn number(&self) -> Reference {
        self.number
    }

    /// Whether both are the same code, in the same time whatever differs.
    pub fn fits(&self, other: &Self) -> bool {
        let differs = (self.number.number() ^ other.number.number()) | (self.proof ^ other.proof);
        differs == 0
    }
}

impl fmt::Display for LetterCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:06}", self.number, self.proof)
    }
}

/// Reads it as people type it: with or without hyphens and spaces, in ASCII or Khmer digits.
impl FromStr for LetterCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let digits: String = typed_number(text).chars().filter(|c| *c != '-').collect();
        if digits.len() != LENGTH || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotACode);
        }
        let (number, proof) = digits.split_at(NUMBER);
        let number = number.parse().map_err(|_| NotACode)?;
        Ok(Self { number, proof: proof.parse().map_err(|_| NotACode)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> LetterCode {
        let signed = SignedStatement::new(vec![1], [7; 64]);
        LetterCode::of(Reference::of_serial(4_821_035), &signed)
    }

    #[test]
    fn its_digits_are_those_of_the_signatures_hash() {
        // The first 8 bytes of the SHA-256 of 64 bytes of 7, modulo a million.
        assert_eq!(code().to_string(), "4821-0351-374273");
        let other = SignedStatement::new(vec![1], [8; 64]);
        assert!(!code().fits(&LetterCode::of(code().number(), &other)));
    }

    #[test]
    fn it_reads_back_however_it_is_typed() {
        let written = code().to_string();
        let khmer: String = written
            .chars()
            .map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x17E0 + d)).unwrap_or(' '))
            .collect();
        for typed in [written.clone(), written.replace('-', ""), format!(" {written} "), khmer] {
            let read: LetterCode = typed.parse().unwrap();
            assert!(read.fits(&code()), "{typed}");
        }
    }

    #[test]
    fn rubbish_is_no_code() {
        let written = code().to_string();
        let longer = format!("{written}0");
        for text in ["", "4821-0357", "4821-0358-829416", "x", &longer, &written[1..]] {
            assert!(text.parse::<LetterCode>().is_err(), "{text}");
        }
    }
}
