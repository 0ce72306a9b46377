//! The code under which something stands in the register.

use std::fmt;
use std::str::FromStr;

use crate::khmer::digits::to_ascii;

/// The institution's own code of a partner, a branch or a health centre, or the serial number of a device:
/// 1 to 30 Latin letters, digits, hyphens and dots, a letter or digit first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryCode(String);

/// The text is no code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a code has 1 to 30 Latin letters, digits, hyphens and dots")]
pub struct NotACode;

impl EntryCode {
    /// The most letters a code has.
    pub const LONGEST: usize = 30;

    /// The code as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for EntryCode {
    type Err = NotACode;

    /// Spaces around it and Khmer digits don't matter; the word `new` is an address of its own.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let code = to_ascii(text.trim());
        let fits = code.len() <= Self::LONGEST
            && code.starts_with(|first: char| first.is_ascii_alphanumeric())
            && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
            && code != "new";
        if fits { Ok(Self(code)) } else { Err(NotACode) }
    }
}

impl fmt::Display for EntryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_and_safe_in_an_address() {
        for good in ["PP-1", " B-0102 ", "SN.2026-0001", "a"] {
            assert!(good.parse::<EntryCode>().is_ok(), "{good}");
        }
        assert_eq!("B-០១០២".parse::<EntryCode>().unwrap().as_str(), "B-0102");
        let long = "x".repeat(31);
        for wrong in ["", " ", "ក", "-1", ".", "a b", "a/b", "a%2f", "new", "'--", &long] {
            assert!(wrong.parse::<EntryCode>().is_err(), "{wrong}");
        }
    }
}
