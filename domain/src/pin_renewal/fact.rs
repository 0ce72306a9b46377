//! Which two facts a call asks for, and whether what was heard is right.

use time::Date;

use crate::gazetteer;
use crate::khmer::{self, digits};
use crate::person::{NationalId, PlaceCode};
use crate::typed;
use crate::year_month::YearMonth;

/// Something that the person knows and the register holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// Her date of birth.
    BirthDate,
    /// The last four digits of her national identity number.
    NationalId,
    /// The commune where she lives.
    Commune,
    /// The last digits of the account she is paid to.
    Account,
    /// The month in which she retired or was first paid.
    FirstMonth,
}

impl Fact {
    /// Every fact.
    pub const ALL: [Self; 5] =
        [Self::BirthDate, Self::NationalId, Self::Commune, Self::Account, Self::FirstMonth];

    /// The stable code: `birth-date`, `national-id`, `commune`, `account`, `first-month`.
    pub fn code(self) -> &'static str {
        match self {
            Self::BirthDate => "birth-date",
            Self::NationalId => "national-id",
            Self::Commune => "commune",
            Self::Account => "account",
            Self::FirstMonth => "first-month",
        }
    }

    /// The fact with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.code() == code)
    }
}

/// What the register holds. It has no debug text.
#[derive(Clone, PartialEq, Eq)]
pub struct Facts {
    /// Date of birth.
    pub birth_date: Date,
    /// National identity number, when known.
    pub national_id: Option<NationalId>,
    /// Where she lives.
    pub place: PlaceCode,
    /// The last digits of her account, when she has one.
    pub account_ending: Option<String>,
    /// The months in which she retired, one a membership, and that of her first payment.
    pub first_months: Vec<YearMonth>,
}

/// Digits of the national identity number's end.
const END: usize = 4;
/// Digits of a commune's code.
const COMMUNE: usize = 6;
/// The Khmer words for communes in Latin letters; the gazetteer has the others.
const IN_LATIN_LETTERS: [&str; 2] = ["khum", "sangkat"];

impl Facts {
    /// The facts that can be asked for.
    pub fn known(&self) -> Vec<Fact> {
        let known = |fact: &Fact| match fact {
            Fact::BirthDate => true,
            Fact::NationalId => self.national_id.is_some(),
            Fact::Commune => !self.commune().is_empty(),
            Fact::Account => self.account_ending.as_ref().is_some_and(|end| !end.is_empty()),
            Fact::FirstMonth => !self.first_months.is_empty(),
        };
        Fact::ALL.into_iter().filter(known).collect()
    }

    /// Whether what was heard, as an officer typed it, is what the register holds.
    pub fn is_right(&self, fact: Fact, heard: &str) -> bool {
        match fact {
            Fact::BirthDate => typed::day(heard) == Some(self.birth_date),
            Fact::NationalId => {
                let (end, held) = (digits_of(heard), self.national_id.as_ref());
                end.len() == END && held.is_some_and(|held| held.as_str().ends_with(&end))
            }
            Fact::Commune => {
                let heard = name_alone(&khmer::search_key(heard));
                !heard.is_empty() && self.commune().contains(&heard)
            }
            Fact::Account => {
                // The register holds three digits or four; more of the number may have been told.
                let held = self.account_ending.as_deref().filter(|held| !held.is_empty());
                held.is_some_and(|held| digits_of(heard).ends_with(held))
            }
            Fact::FirstMonth => month(heard).is_some_and(|m| self.first_months.contains(&m)),
        }
    }

    /// The names of her commune for comparing; none where the register has no commune of today.
    fn commune(&self) -> Vec<String> {
        let code = self.place.as_str().get(..COMMUNE).and_then(|code| code.parse().ok());
        let names = code.and_then(|code: PlaceCode| gazetteer::name(&code));
        let names = names.map(|names| [names.khmer, names.latin]);
        names.into_iter().flatten().map(|name| name_alone(&khmer::search_key(name))).collect()
    }
}

fn digits_of(heard: &str) -> String {
    digits::to_ascii(heard).chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

fn name_alone(key: &str) -> String {
    let alone = gazetteer::commune_words().chain(IN_LATIN_LETTERS).find_map(|word| {
        let word = khmer::search_key(word);
        key.strip_prefix(word.as_str()).filter(|rest| !rest.is_empty())
    });
    alone.unwrap_or(key).to_owned()
}

/// A month as people type it, `7/2023`, `072023`, `2023-07`, or a day in it.
fn month(heard: &str) -> Option<YearMonth> {
    let heard = heard.trim();
    let ways = [heard.to_owned(), format!("1/{heard}"), format!("01{heard}"), format!("{heard}-1")];
    ways.iter().find_map(|way| typed::day(way)).map(YearMonth::of)
}

/// Draws two different facts out of those that are known, never two that were drawn together before.
/// Nothing is left when all pairs were. `random` is any number, each as likely as another.
pub fn draw(known: &[Fact], drawn: &[[Fact; 2]], random: u32) -> Option<[Fact; 2]> {
    let firsts = known.iter().enumerate();
    let pairs = firsts.flat_map(|(at, first)| known[at + 1..].iter().map(|next| [*first, *next]));
    let is_new = |pair: &[Fact; 2]| {
        let back = [pair[1], pair[0]];
        !drawn.contains(pair) && !drawn.contains(&back)
    };
    let pairs: Vec<_> = pairs.filter(is_new).collect();
    let at = usize::try_from(random).unwrap_or_default().checked_rem(pairs.len())?;
    pairs.get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn hers() -> Facts {
        Facts {
            birth_date: date!(1957 - 06 - 15),
            national_id: Some("010234567".parse().unwrap()),
            place: "01020101".parse().unwrap(),
            account_ending: Some("6789".to_owned()),
            first_months: vec![YearMonth::new(2023, 7).unwrap(), YearMonth::new(2023, 8).unwrap()],
        }
    }

    #[test]
    fn what_was_heard_is_right_in_every_way_of_writing() {
        let commune = gazetteer::name(&"010201".parse().unwrap()).unwrap();
        for (fact, heard) in [
            (Fact::BirthDate, "15/6/1957"),
            (Fact::BirthDate, "១៥ មិថុនា ១៩៥៧"),
            (Fact::NationalId, "4567"),
            (Fact::NationalId, " ៤៥ ៦៧"),
            (Fact::Commune, commune.khmer),
            (Fact::Commune, &format!("ឃុំ {}", commune.khmer)),
            (Fact::Commune, &commune.latin.to_uppercase()),
            (Fact::Account, "6789"),
            (Fact::Account, "0001 2345 6789"),
            (Fact::FirstMonth, "7/2023"),
            (Fact::FirstMonth, "08 2023"),
            (Fact::FirstMonth, "072023"),
            (Fact::FirstMonth, "2023-07"),
            (Fact::FirstMonth, "1/7/2023"),
        ] {
            assert!(hers().is_right(fact, heard), "{fact:?} {heard}");
        }
    }

    #[test]
    fn anything_else_is_wrong() {
        for (fact, heard) in [
            (Fact::BirthDate, "16/6/1957"),
            (Fact::BirthDate, "1957"),
            (Fact::NationalId, "567"),
            (Fact::NationalId, "010234567"),
            (Fact::Commune, "ឃុំ"),
            (Fact::Commune, "01"),
            (Fact::Account, "789"),
            (Fact::FirstMonth, "9/2023"),
            (Fact::FirstMonth, "2023"),
        ] {
            assert!(!hers().is_right(fact, heard), "{fact:?} {heard}");
        }
        for fact in Fact::ALL {
            assert!(!hers().is_right(fact, " "), "{fact:?}");
        }
    }

    #[test]
    fn what_the_register_does_not_hold_is_not_asked() {
        let less = Facts {
            national_id: None,
            place: "01".parse().unwrap(),
            account_ending: None,
            first_months: Vec::new(),
            ..hers()
        };
        assert_eq!(less.known(), [Fact::BirthDate]);
        assert_eq!(draw(&less.known(), &[], 7), None);
        assert_eq!(hers().known(), Fact::ALL);
    }

    #[test]
    fn no_two_facts_are_drawn_together_twice_and_ten_draws_are_all() {
        let mut drawn = Vec::new();
        for random in 0..10 {
            let pair = draw(&Fact::ALL, &drawn, random * 7).unwrap();
            assert!(pair[0] != pair[1] && !drawn.contains(&pair), "{pair:?}");
            drawn.push(pair);
        }
        assert_eq!(draw(&Fact::ALL, &drawn, 0), None);
    }
}
