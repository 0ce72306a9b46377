//! The number on the Khmer identity card.

use std::fmt;
use std::str::FromStr;

use super::typed_number;

/// A national identity number: 9 digits, leading zeros kept. No check digit is documented.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct NationalId(String);

/// The text is not 9 digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a national identity number has 9 digits")]
pub struct NotANationalId;

impl NationalId {
    /// The 9 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for NationalId {
    type Err = NotANationalId;

    fn from_str(text: &str) -> Result<Self, NotANationalId> {
        let digits = typed_number(text);
        if digits.len() == 9 && digits.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(NotANationalId)
        }
    }
}

/// Shows no digit, so that the number can't slip into a log.
impl fmt::Debug for NationalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NationalId(•••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_zeros_stay_and_debug_hides_the_digits() {
        let id: NationalId = "០១០ ២៣៤ ៥៦៧".parse().unwrap();
        assert_eq!(id.as_str(), "010234567");
        assert!(!format!("{id:?}").contains("010"));
        assert!("12345678".parse::<NationalId>().is_err());
    }
}
