//! Codes of Cambodia's administrative divisions.

use std::fmt;
use std::str::FromStr;

use super::typed_number;

/// The code of a province (2 digits), district (4), commune (6) or village (8); a code starts with
/// its parent's. Codes of the National Institute of Statistics; never a number, leading zeros count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceCode(String);

/// The text is not 2, 4, 6 or 8 digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a place code has 2, 4, 6 or 8 digits")]
pub struct NotAPlaceCode;

impl PlaceCode {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The province in which the place lies.
    pub fn province(&self) -> Self {
        Self(self.0[..2].to_owned())
    }

    /// Whether it is a commune's.
    pub fn is_commune(&self) -> bool {
        self.0.len() == 6
    }

    /// The province, district and commune it lies in, the widest first, and itself last.
    pub fn path(&self) -> impl Iterator<Item = Self> {
        (2..=self.0.len()).step_by(2).map(|digits| Self(self.0[..digits].to_owned()))
    }
}

impl FromStr for PlaceCode {
    type Err = NotAPlaceCode;

    fn from_str(text: &str) -> Result<Self, NotAPlaceCode> {
        let code = typed_number(text);
        if matches!(code.len(), 2 | 4 | 6 | 8) && code.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(code))
        } else {
            Err(NotAPlaceCode)
        }
    }
}

impl fmt::Display for PlaceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_village_lies_in_the_province_its_code_starts_with() {
        let village: PlaceCode = "01020101".parse().unwrap();
        assert_eq!(village.province().as_str(), "01");
        let path: Vec<String> = village.path().map(|place| place.to_string()).collect();
        assert_eq!(path, ["01", "0102", "010201", "01020101"]);
        assert!("102".parse::<PlaceCode>().is_err());
        let communes: Vec<bool> = village.path().map(|place| place.is_commune()).collect();
        assert_eq!(communes, [false, false, true, false]);
    }
}
