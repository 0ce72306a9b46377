//! A phone number: a contact, never an identity.

use std::fmt;
use std::str::FromStr;

use super::typed_number;

/// A Cambodian number in international form (MSISDN): `+855` and 8 or 9 digits (ITU-T E.164).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

/// The text is no Cambodian phone number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a phone number has 8 or 9 digits after 0 or +855")]
pub struct NotAPhone;

impl Phone {
    /// The number with `+855` in front.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as it is dialled in the country: `012345678`.
    pub fn national(&self) -> String {
        self.0.replacen("+855", "0", 1)
    }

    /// The last three digits behind dots, enough to recognise one's own number.
    pub fn masked(&self) -> String {
        format!("•••{}", &self.0[self.0.len() - 3..])
    }
}

impl FromStr for Phone {
    type Err = NotAPhone;

    /// Accepts `012 345 678`, `+855 12 345 678`, `85512345678`, Khmer digits and hyphens.
    fn from_str(text: &str) -> Result<Self, NotAPhone> {
        let typed: String = typed_number(text).chars().filter(|c| !"-.()".contains(*c)).collect();
        let national = typed
            .strip_prefix("+855")
            .or_else(|| typed.strip_prefix("00855"))
            .or_else(|| typed.strip_prefix("855"))
            .or_else(|| typed.strip_prefix('0'))
            .ok_or(NotAPhone)?;
        let national = national.strip_prefix('0').unwrap_or(national);
        let fits = (8..=9).contains(&national.len())
            && national.bytes().all(|b| b.is_ascii_digit())
            && !national.starts_with('0');
        if fits { Ok(Self(format!("+855{national}"))) } else { Err(NotAPhone) }
    }
}

/// Shows the masked number only.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone({})", self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_written_in_many_ways_is_one_number() {
        for typed in ["012345678", "012 345 678", "+855 12 345 678", "85512345678", "០១២៣៤៥៦៧៨"]
        {
            let phone: Phone = typed.parse().unwrap();
            assert_eq!(phone.as_str(), "+85512345678", "{typed}");
            assert_eq!(phone.national(), "012345678", "{typed}");
        }
    }

    #[test]
    fn rubbish_is_refused() {
        for typed in ["", "12345678", "0123", "0123456789012", "+66812345678", "01234567x"] {
            assert!(typed.parse::<Phone>().is_err(), "{typed}");
        }
    }
}
