//! What is compared of a person, as keys.

use time::Date;

use super::hash::text_key;
use super::keys::{self, NameKeys};
use crate::khmer::digits;
use crate::person::{NationalId, PersonName, Phone, PlaceCode, Sex};

/// The facts of a person that are compared.
#[derive(Debug, Clone, Copy)]
pub struct Described<'a> {
    /// The name in both scripts.
    pub name: &'a PersonName,
    /// The day of birth.
    pub birth_date: Date,
    /// Sex as registered.
    pub sex: Sex,
    /// Where she lives, as exactly as known.
    pub place: &'a PlaceCode,
    /// The registered phone.
    pub phone: Option<&'a Phone>,
    /// The number of the account she is paid to.
    pub account: Option<&'a str>,
    /// The number of her identity card.
    pub national_id: Option<&'a NationalId>,
}

/// A person as about 130 bytes of keys; names can't be read back from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    pub(super) khmer: NameKeys,
    pub(super) consonants: Option<u64>,
    pub(super) latin: NameKeys,
    pub(super) birth: Birth,
    pub(super) sex: Sex,
    pub(super) village: Option<u32>,
    pub(super) commune: Option<u32>,
    pub(super) phone: Option<u64>,
    pub(super) account: Option<u64>,
    /// 9 digits, leading zeros left out.
    pub(super) national_id: Option<u32>,
}

/// A day of birth by its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Birth {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
}

impl Birth {
    /// The date in eight digits: `19570615`.
    pub(super) fn digits(self) -> u32 {
        (u32::from(self.year) * 100 + u32::from(self.month)) * 100 + u32::from(self.day)
    }
}

impl From<Date> for Birth {
    fn from(date: Date) -> Self {
        let year = u16::try_from(date.year().unsigned_abs()).expect("invariant: at most 4 digits");
        Self { year, month: date.month().into(), day: date.day() }
    }
}

impl Portrait {
    /// The keys of these facts.
    pub fn of(person: &Described<'_>) -> Self {
        let place = person.place.as_str();
        let number = |digits: &str| digits.parse().ok();
        Self {
            khmer: NameKeys::khmer(&person.name.khmer),
            consonants: keys::consonants(&person.name.khmer),
            latin: NameKeys::latin(&person.name.latin),
            birth: person.birth_date.into(),
            sex: person.sex,
            village: place.get(..8).and_then(number),
            commune: place.get(..6).and_then(number),
            phone: person.phone.map(|phone| text_key(phone.as_str())),
            account: person.account.and_then(account_key),
            national_id: person.national_id.and_then(|id| id.as_str().parse().ok()),
        }
    }
}

/// The key of an account's number, however it is spaced and in whichever digits. The bank's name is
/// left out: clerks spell it in many ways, and two banks seldom give one number. None for a text
/// without a letter or digit.
pub fn account_key(number: &str) -> Option<u64> {
    let ascii = digits::to_ascii(number);
    let kept: String = ascii.chars().filter(|c| c.is_alphanumeric()).collect();
    (!kept.is_empty()).then(|| text_key(&kept.to_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_account_written_in_many_ways_is_one_account() {
        for typed in ["000 123 456", "000-123-456", "០០០១២៣៤៥៦"] {
            assert_eq!(account_key(typed), account_key("000123456"), "{typed}");
        }
        assert_ne!(account_key("123456"), account_key("000123456"));
        assert_eq!(account_key(" - "), None);
    }

    #[test]
    fn a_portrait_is_small() {
        assert!(size_of::<Portrait>() <= 160, "{}", size_of::<Portrait>());
    }
}
