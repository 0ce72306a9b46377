//! What two records may have in common, and what speaks against them being one person.

use std::fmt;

/// A trait of two records. Of one kind (name in one script, birth date, place, identity card) at
/// most one holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trait {
    /// The same name in Khmer letters, by [`search_key`](crate::khmer::search_key).
    KhmerName,
    /// The same, with family name and given name swapped.
    KhmerNameSwapped,
    /// The same consonants in Khmer letters.
    KhmerNameAlike,
    /// The same name in Latin letters, as far as its usual spellings go.
    LatinName,
    /// The same, with family name and given name swapped.
    LatinNameSwapped,
    /// The name is like in neither script.
    NameDiffers,
    /// Born on the same day.
    BirthDate,
    /// The same year, day and month swapped.
    BirthDateSwapped,
    /// One digit of the date is another.
    BirthDateOneDigit,
    /// Only the year is the same.
    BirthYear,
    /// The dates have nothing in common.
    BirthDateDiffers,
    /// The same registered sex.
    Sex,
    /// Another registered sex.
    SexDiffers,
    /// Living in the same village.
    Village,
    /// Living in the same commune, and not known to live in the same village.
    Commune,
    /// The same registered phone.
    Phone,
    /// Paid to the same account.
    Account,
    /// The same identity card number.
    NationalId,
    /// One digit of it is another.
    NationalIdOneDigit,
    /// Both numbers are known, and more than one digit is another.
    NationalIdDiffers,
}

impl Trait {
    /// Every trait, in the order of the report.
    pub const ALL: [Self; 20] = [
        Self::KhmerName,
        Self::KhmerNameSwapped,
        Self::KhmerNameAlike,
        Self::LatinName,
        Self::LatinNameSwapped,
        Self::NameDiffers,
        Self::BirthDate,
        Self::BirthDateSwapped,
        Self::BirthDateOneDigit,
        Self::BirthYear,
        Self::BirthDateDiffers,
        Self::Sex,
        Self::SexDiffers,
        Self::Village,
        Self::Commune,
        Self::Phone,
        Self::Account,
        Self::NationalId,
        Self::NationalIdOneDigit,
        Self::NationalIdDiffers,
    ];

    /// The stable code, as the report names it.
    pub fn code(self) -> &'static str {
        match self {
            Self::KhmerName => "khmer-name",
            Self::KhmerNameSwapped => "khmer-name-swapped",
            Self::KhmerNameAlike => "khmer-name-alike",
            Self::LatinName => "latin-name",
            Self::LatinNameSwapped => "latin-name-swapped",
            Self::NameDiffers => "name-differs",
            Self::BirthDate => "birth-date",
            Self::BirthDateSwapped => "birth-date-swapped",
            Self::BirthDateOneDigit => "birth-date-one-digit",
            Self::BirthYear => "birth-year",
            Self::BirthDateDiffers => "birth-date-differs",
            Self::Sex => "sex",
            Self::SexDiffers => "sex-differs",
            Self::Village => "village",
            Self::Commune => "commune",
            Self::Phone => "phone",
            Self::Account => "account",
            Self::NationalId => "national-id",
            Self::NationalIdOneDigit => "national-id-one-digit",
            Self::NationalIdDiffers => "national-id-differs",
        }
    }

    /// Points for it; below zero when it speaks against one person.
    ///
    /// Our own judgement, measured on planted duplicates: about four points for each halving of the
    /// chance that two strangers have the trait (one birthday among 24 years: 13 halvings), fewer
    /// where it is not chance: families share village, phone and account, and many old people are
    /// registered as born on 1 January.
    pub fn weight(self) -> i32 {
        match self {
            Self::NationalId => 160,
            Self::NationalIdOneDigit => 60,
            Self::KhmerName => 48,
            Self::KhmerNameSwapped => 44,
            Self::LatinName | Self::BirthDate => 40,
            Self::LatinNameSwapped => 36,
            Self::BirthDateSwapped => 32,
            Self::KhmerNameAlike | Self::BirthDateOneDigit | Self::Village | Self::Account => 30,
            Self::Phone => 28,
            Self::Commune => 20,
            Self::BirthYear => 12,
            Self::Sex => 4,
            Self::NationalIdDiffers => -8,
            Self::BirthDateDiffers => -16,
            Self::NameDiffers | Self::SexDiffers => -20,
        }
    }

    fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// A set of traits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Traits(u32);

impl Traits {
    /// Whether the trait is in the set.
    pub fn has(self, one: Trait) -> bool {
        self.0 & one.bit() != 0
    }

    /// The traits in the order of [`Trait::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Trait> {
        Trait::ALL.into_iter().filter(move |one| self.has(*one))
    }
}

impl FromIterator<Trait> for Traits {
    fn from_iter<I: IntoIterator<Item = Trait>>(traits: I) -> Self {
        Self(traits.into_iter().fold(0, |set, one| set | one.bit()))
    }
}

/// The codes, parted by spaces.
impl fmt::Display for Traits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iter().map(Trait::code).collect::<Vec<_>>().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_trait_has_a_code_of_its_own_and_its_place() {
        let codes: BTreeSet<&str> = Trait::ALL.into_iter().map(Trait::code).collect();
        assert_eq!(codes.len(), Trait::ALL.len());
        assert!(Trait::ALL.is_sorted());
        let two: Traits = [Trait::Phone, Trait::KhmerName].into_iter().collect();
        assert_eq!(two.to_string(), "khmer-name phone");
    }
}
