//! Finding likely pairs among many people.
//!
//! Two records are compared when they share one of some keys, such as the same name and year of
//! birth. A group that shares a key and is very big says that the key tells nothing there (an
//! account number of zeros): it is skipped and counted.

use super::compare::{Likeness, likeness};
use super::hash::both;
use super::portrait::{Birth, Portrait};

/// A group of more people than this is not compared.
pub const MOST_IN_A_BLOCK: usize = 50;

/// Digits of an identity card number.
const DIGITS: u32 = 9;

/// Two people, by their places in the slice, the lower one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// One of them.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// How alike they are.
    pub likeness: Likeness,
}

/// What a search found, and where it did not look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Likely pairs, each once, the most alike first.
    pub pairs: Vec<Pair>,
    /// Groups that were too big; empty when every group was compared.
    pub skipped: Vec<Skipped>,
}

/// Groups of one kind that were too big to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skipped {
    /// What the people of each group share.
    pub by: Blocking,
    /// How many groups.
    pub blocks: usize,
    /// How many people in them.
    pub people: usize,
}

/// What the people of a group share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocking {
    /// Letters of the Khmer name in any order, and year of birth.
    KhmerNameAndYear,
    /// Letters of the Khmer name in any order, day and month in any order.
    KhmerNameAndDay,
    /// Letters of the Khmer name in any order, and village.
    KhmerNameAndVillage,
    /// Letters of the Latin name in any order, and year of birth.
    LatinNameAndYear,
    /// Letters of the Latin name in any order, day and month in any order.
    LatinNameAndDay,
    /// Letters of the Latin name in any order, and village.
    LatinNameAndVillage,
    /// Consonants of the Khmer name, and date of birth.
    ConsonantsAndBirthDate,
    /// Phone.
    Phone,
    /// Account.
    Account,
    /// All digits of the identity card number but the one in this place, 0 to 8 from the right.
    NationalIdBut(u8),
}

impl Blocking {
    const ALL: [Self; 18] = [
        Self::KhmerNameAndYear,
        Self::KhmerNameAndDay,
        Self::KhmerNameAndVillage,
        Self::LatinNameAndYear,
        Self::LatinNameAndDay,
        Self::LatinNameAndVillage,
        Self::ConsonantsAndBirthDate,
        Self::Phone,
        Self::Account,
        Self::NationalIdBut(0),
        Self::NationalIdBut(1),
        Self::NationalIdBut(2),
        Self::NationalIdBut(3),
        Self::NationalIdBut(4),
        Self::NationalIdBut(5),
        Self::NationalIdBut(6),
        Self::NationalIdBut(7),
        Self::NationalIdBut(8),
    ];

    /// The stable code, as the report names it.
    pub fn code(self) -> &'static str {
        match self {
            Self::KhmerNameAndYear => "khmer-name+birth-year",
            Self::KhmerNameAndDay => "khmer-name+birth-day",
            Self::KhmerNameAndVillage => "khmer-name+village",
            Self::LatinNameAndYear => "latin-name+birth-year",
            Self::LatinNameAndDay => "latin-name+birth-day",
            Self::LatinNameAndVillage => "latin-name+village",
            Self::ConsonantsAndBirthDate => "khmer-consonants+birth-date",
            Self::Phone => "phone",
            Self::Account => "account",
            Self::NationalIdBut(_) => "national-id",
        }
    }

    /// The key of a person; none when she lacks the fact.
    fn key(self, person: &Portrait) -> Option<u64> {
        let (khmer, latin) = (person.khmer.letters, person.latin.letters);
        Some(match self {
            Self::KhmerNameAndYear => both(khmer, person.birth.year.into()),
            Self::KhmerNameAndDay => both(khmer, day_and_month(person.birth)),
            Self::KhmerNameAndVillage => both(khmer, person.village?.into()),
            Self::LatinNameAndYear => both(latin, person.birth.year.into()),
            Self::LatinNameAndDay => both(latin, day_and_month(person.birth)),
            Self::LatinNameAndVillage => both(latin, person.village?.into()),
            Self::ConsonantsAndBirthDate => both(person.consonants?, person.birth.digits().into()),
            Self::Phone => person.phone?,
            Self::Account => person.account?,
            Self::NationalIdBut(place) => without_digit(person.national_id?, place.into()),
        })
    }
}

/// Day and month in any order.
fn day_and_month(birth: Birth) -> u64 {
    let (day, month) = (u64::from(birth.day), u64::from(birth.month));
    day.min(month) * 100 + day.max(month)
}

/// The digits around the one in this place.
fn without_digit(number: u32, place: u32) -> u64 {
    let below = 10_u32.pow(place.min(DIGITS - 1));
    u64::from(number / below / 10) * u64::from(below) + u64::from(number % below)
}

/// Finds the likely pairs. Takes time in proportion to the people, and besides the pairs found
/// 16 bytes for each person.
pub fn find(people: &[Portrait]) -> Found {
    let mut found = Found::default();
    for by in Blocking::ALL {
        let skipped = search(people, by, &mut found.pairs);
        found.pairs.sort_unstable_by_key(|pair| (pair.one, pair.other));
        found.pairs.dedup();
        if skipped.blocks > 0 {
            found.skipped.push(skipped);
        }
    }
    found.pairs.sort_by_key(|pair| std::cmp::Reverse(pair.likeness.points));
    found
}

/// Compares the people of each group that is not too big.
fn search(people: &[Portrait], by: Blocking, pairs: &mut Vec<Pair>) -> Skipped {
    let keys = people.iter().enumerate().filter_map(|(at, person)| Some((by.key(person)?, at)));
    let mut keys: Vec<(u64, usize)> = keys.collect();
    keys.sort_unstable();
    let mut skipped = Skipped { by, blocks: 0, people: 0 };
    for block in keys.chunk_by(|one, other| one.0 == other.0) {
        if block.len() > MOST_IN_A_BLOCK {
            skipped.blocks += 1;
            skipped.people += block.len();
        } else {
            compare_all(people, block, pairs);
        }
    }
    skipped
}

fn compare_all(people: &[Portrait], block: &[(u64, usize)], pairs: &mut Vec<Pair>) {
    for (rank, (_, one)) in block.iter().enumerate() {
        for (_, other) in &block[rank + 1..] {
            let likeness = likeness(&people[*one], &people[*other]);
            if likeness.is_likely() {
                pairs.push(Pair { one: *one, other: *other, likeness });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_one_digit_apart_share_a_key() {
        for place in 0..DIGITS {
            let step = 10_u32.pow(place);
            assert_eq!(without_digit(123_456_780, place), without_digit(123_456_780 + step, place));
        }
        assert_eq!(without_digit(123_456_789, 0), 12_345_678);
        assert_eq!(without_digit(123_456_789, 8), 23_456_789);
    }
}
