//! The secret code of somebody who complains without a name: with the number of her complaint it opens the answer.

use std::fmt;
use std::str::FromStr;

use crate::khmer::digits::to_ascii;

/// How many digits it has.
const DIGITS: usize = 10;
/// One more than the highest.
const SPACE: u64 = 10_000_000_000;

/// Ten digits.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretCode(String);

/// The text is no such code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a secret code has 10 digits")]
pub struct NotASecretCode;

impl SecretCode {
    /// The code that eight unpredictable bytes make.
    pub fn of_bytes(bytes: [u8; 8]) -> Self {
        let number = u64::from_be_bytes(bytes) % SPACE;
        Self(format!("{number:0DIGITS$}"))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digits in two groups, as they are shown.
    pub fn in_groups(&self) -> String {
        let (first, second) = self.0.split_at(DIGITS / 2);
        format!("{first} {second}")
    }
}

/// Says nothing of it.
impl fmt::Debug for SecretCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretCode(..)")
    }
}

impl FromStr for SecretCode {
    type Err = NotASecretCode;

    /// Digits of either script; blanks and hyphens between them don't matter.
    fn from_str(typed: &str) -> Result<Self, NotASecretCode> {
        let apart = |c: &char| c.is_whitespace() || *c == '-' || *c == '\u{200B}';
        let digits: String = to_ascii(typed).chars().filter(|c| !apart(c)).collect();
        let right = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
        if right { Ok(Self(digits)) } else { Err(NotASecretCode) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_it_is_shown_in_either_digits() {
        let code = SecretCode::of_bytes([0, 0, 0, 0, 0, 0, 1, 7]);
        assert_eq!((code.as_str(), code.in_groups().as_str()), ("0000000263", "00000 00263"));
        for typed in ["00000 00263", "0000000263", " ០០០០០-០០២៦៣ "] {
            assert_eq!(typed.parse(), Ok(code.clone()), "{typed}");
        }
        for typed in ["", "000000026", "00000002631", "00000 0026x"] {
            assert_eq!(typed.parse::<SecretCode>(), Err(NotASecretCode), "{typed}");
        }
        assert_eq!(format!("{code:?}"), "SecretCode(..)");
        assert_eq!(SecretCode::of_bytes([255; 8]).as_str().len(), DIGITS);
    }
}
