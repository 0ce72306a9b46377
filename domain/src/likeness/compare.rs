//! The comparison of two portraits.

use super::portrait::{Birth, Portrait};
use super::traits::{Trait, Traits};

/// From so many points on, two records are reported as likely one person.
///
/// The same name, sex and day of birth have 98: among 206,665 people some hundred pairs of
/// strangers have these by chance, so one trait more is asked for.
pub const LIKELY: i32 = 100;

/// What a like name in the second script adds: it is written after the first, not on its own.
const SECOND_SCRIPT: i32 = 6;

/// How alike two records are, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likeness {
    /// The sum of the traits' weights; of the names in both scripts, the better one counts, and
    /// 6 points more when the other is alike too.
    pub points: i32,
    /// What speaks for one person, and what against.
    pub traits: Traits,
}

impl Likeness {
    /// Whether an officer should look at the two.
    pub fn is_likely(self) -> bool {
        self.points >= LIKELY
    }
}

/// Compares two records; the order does not matter.
pub fn likeness(one: &Portrait, other: &Portrait) -> Likeness {
    let (khmer, latin) = (khmer(one, other), latin(one, other));
    let names = [khmer, latin].into_iter().flatten();
    let second = if khmer.is_some() && latin.is_some() { SECOND_SCRIPT } else { 0 };
    let name = names.clone().map(Trait::weight).max().unwrap_or(Trait::NameDiffers.weight());
    let differs = (khmer.is_none() && latin.is_none()).then_some(Trait::NameDiffers);
    let others = [
        Some(birth(one.birth, other.birth)),
        Some(if one.sex == other.sex { Trait::Sex } else { Trait::SexDiffers }),
        place(one, other),
        shared(one.phone, other.phone).then_some(Trait::Phone),
        shared(one.account, other.account).then_some(Trait::Account),
        national_id(one, other),
    ];
    let others = others.into_iter().flatten();
    Likeness {
        points: name + second + others.clone().map(Trait::weight).sum::<i32>(),
        traits: names.chain(differs).chain(others).collect(),
    }
}

fn khmer(one: &Portrait, other: &Portrait) -> Option<Trait> {
    if one.khmer.whole == other.khmer.whole {
        Some(Trait::KhmerName)
    } else if one.khmer.swapped(&other.khmer) {
        Some(Trait::KhmerNameSwapped)
    } else {
        shared(one.consonants, other.consonants).then_some(Trait::KhmerNameAlike)
    }
}

fn latin(one: &Portrait, other: &Portrait) -> Option<Trait> {
    if one.latin.whole == other.latin.whole {
        Some(Trait::LatinName)
    } else {
        one.latin.swapped(&other.latin).then_some(Trait::LatinNameSwapped)
    }
}

fn birth(one: Birth, other: Birth) -> Trait {
    let same_year = one.year == other.year;
    if one == other {
        Trait::BirthDate
    } else if same_year && one.day == other.month && one.month == other.day {
        Trait::BirthDateSwapped
    } else if digits_apart(one.digits(), other.digits()) == 1 {
        Trait::BirthDateOneDigit
    } else if same_year {
        Trait::BirthYear
    } else {
        Trait::BirthDateDiffers
    }
}

fn place(one: &Portrait, other: &Portrait) -> Option<Trait> {
    if shared(one.village, other.village) {
        Some(Trait::Village)
    } else {
        shared(one.commune, other.commune).then_some(Trait::Commune)
    }
}

fn national_id(one: &Portrait, other: &Portrait) -> Option<Trait> {
    let (one, other) = one.national_id.zip(other.national_id)?;
    Some(match digits_apart(one, other) {
        0 => Trait::NationalId,
        1 => Trait::NationalIdOneDigit,
        _ => Trait::NationalIdDiffers,
    })
}

/// Whether both are known and the same.
fn shared<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.is_some() && one == other
}

/// In how many places the digits differ; the shorter number has zeros in front.
fn digits_apart(mut one: u32, mut other: u32) -> u32 {
    let mut apart = 0;
    while one != other {
        apart += u32::from(one % 10 != other % 10);
        (one, other) = (one / 10, other / 10);
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_compared_place_by_place() {
        assert_eq!(digits_apart(10_234_567, 10_234_567), 0);
        assert_eq!(digits_apart(10_234_567, 910_234_567), 1);
        assert_eq!(digits_apart(19_570_615, 19_570_651), 2);
        assert_eq!(digits_apart(0, 1_000), 1);
    }
}
