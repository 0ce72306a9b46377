//! The member number: printed on the pension book, typed to sign in.

use std::fmt;
use std::str::FromStr;

use super::typed_number;

/// A member number such as `K-204577`: 3 to 20 of `A`-`Z`, `0`-`9` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberNumber(String);

/// The text holds no member number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a member number has 3 to 20 letters A-Z, digits and hyphens")]
pub struct NotAMemberNumber;

impl MemberNumber {
    /// The number in its one written form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as people may type it, without its hyphens: `K204577`.
    pub fn without_hyphens(&self) -> String {
        self.0.replace('-', "")
    }

    /// Its last three letters: enough for her who knows the number, and for nobody else.
    pub fn ending(&self) -> NumberEnding {
        let mut ending = [0; 3];
        // A number is ASCII and has three letters at least.
        ending.copy_from_slice(&self.0.as_bytes()[self.0.len() - 3..]);
        NumberEnding(ending)
    }
}

/// The last three letters of a member number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberEnding([u8; 3]);

impl fmt::Display for NumberEnding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

impl FromStr for MemberNumber {
    type Err = NotAMemberNumber;

    /// Accepts Khmer digits, small letters and spaces.
    fn from_str(text: &str) -> Result<Self, NotAMemberNumber> {
        let number = typed_number(text).to_ascii_uppercase();
        let fits = (3..=20).contains(&number.len())
            && number.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
            && number.bytes().any(|b| b.is_ascii_digit());
        if fits { Ok(Self(number)) } else { Err(NotAMemberNumber) }
    }
}

impl fmt::Display for MemberNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn khmer_digits_and_small_letters_name_the_same_member() {
        for typed in ["K-204577", " k-204577 ", "k-២០៤៥៧៧", "K- 204 577"] {
            assert_eq!(typed.parse::<MemberNumber>().unwrap().as_str(), "K-204577");
        }
    }

    #[test]
    fn a_number_ends_with_its_last_three_letters() {
        let ending = |typed: &str| typed.parse::<MemberNumber>().unwrap().ending().to_string();
        assert_eq!((ending("K-204577"), ending("K-1")), ("577".to_owned(), "K-1".to_owned()));
    }

    #[test]
    fn what_holds_no_number_is_refused() {
        for typed in ["", "K", "---", "K_204577", "ABC", "K-123456789012345678901"] {
            assert!(typed.parse::<MemberNumber>().is_err(), "{typed}");
        }
    }
}
