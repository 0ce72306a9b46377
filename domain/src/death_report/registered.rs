//! A death that the civil registry has entered, and whether it is that of a person of our register.

use std::fmt;
use std::str::FromStr;

use time::Date;

use super::{Said, SaidBy, Whose};
use crate::khmer;
use crate::part_date::PartDate;
use crate::person::{Name, NationalId, PersonName, PlaceCode, Sex};
use crate::year_month::YearMonth;

/// The longest number of an act.
const LONGEST: usize = 40;

/// The number under which the civil registry has entered a death, and keeps it: 1 to 40 letters of ASCII without
/// spaces, as the registry writes it.
#[derive(Clone, PartialEq, Eq)]
pub struct ActNumber(String);

/// The text is no number of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the number of an act has 1 to {LONGEST} letters of ASCII without spaces")]
pub struct NotAnActNumber;

impl ActNumber {
    /// The number.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says nothing of the number: it leads to a person.
impl fmt::Debug for ActNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ActNumber(..)")
    }
}

impl FromStr for ActNumber {
    type Err = NotAnActNumber;

    fn from_str(text: &str) -> Result<Self, NotAnActNumber> {
        let number = text.trim();
        let fits = (1..=LONGEST).contains(&number.len());
        if fits && number.bytes().all(|b| b.is_ascii_graphic()) {
            Ok(Self(number.to_owned()))
        } else {
            Err(NotAnActNumber)
        }
    }
}

/// The name as the registry writes it: in one script at least, family name and given name in one line.
#[derive(Clone, PartialEq, Eq)]
pub struct RegisteredName {
    khmer: Option<Name>,
    latin: Option<Name>,
}

/// Says nothing of the name.
impl fmt::Debug for RegisteredName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RegisteredName(..)")
    }
}

impl RegisteredName {
    /// None where both are missing.
    pub fn new(khmer: Option<Name>, latin: Option<Name>) -> Option<Self> {
        (khmer.is_some() || latin.is_some()).then_some(Self { khmer, latin })
    }

    /// In Khmer letters, where the registry has it.
    pub fn khmer(&self) -> Option<&Name> {
        self.khmer.as_ref()
    }

    /// In one line, in Khmer letters where the registry has them.
    fn line(&self) -> String {
        self.khmer.as_ref().or(self.latin.as_ref()).map(Name::full).unwrap_or_default()
    }

    /// Whether a reader takes it to be the same name, in either script.
    fn is_like(&self, other: &PersonName) -> bool {
        let same = |one: &Option<Name>, other: &Name| {
            let key = |name: &Name| khmer::search_key(&name.full());
            one.as_ref().is_some_and(|one| key(one) == key(other))
        };
        same(&self.khmer, &other.khmer) || same(&self.latin, &other.latin)
    }
}

/// An entry of the civil registry.
#[derive(Clone, PartialEq, Eq)]
pub struct RegisteredDeath {
    /// Its number, which stays the same.
    pub number: ActNumber,
    /// As much of the day of the death as it knows.
    pub died: PartDate,
    /// The name.
    pub name: RegisteredName,
    /// The birth, or as much of it as it knows.
    pub born: Option<PartDate>,
    /// The sex, where it knows it.
    pub sex: Option<Sex>,
    /// The number of the identity card, where it knows it.
    pub national_id: Option<NationalId>,
    /// The commune where the death was entered.
    pub commune: PlaceCode,
}

/// Says nothing of anybody.
impl fmt::Debug for RegisteredDeath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RegisteredDeath(..)")
    }
}

/// What our register holds of somebody who may be meant.
#[derive(Clone, PartialEq, Eq)]
pub struct Compared {
    /// The name.
    pub name: PersonName,
    /// The birth.
    pub born: Date,
    /// The sex.
    pub sex: Sex,
    /// The identity card.
    pub card: Card,
}

/// What an identity card says beside that of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// Both have the same number.
    Same,
    /// Their numbers differ.
    Other,
    /// One of both has no number.
    Unknown,
}

/// How surely an entry is about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// It is her: the identity card, and with it the name or the day of birth.
    Sure,
    /// It may be her: somebody has to look before anybody is asked, and it is no proof.
    Perhaps,
}

impl Likeness {
    /// The stable code: `sure`, `perhaps`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Perhaps => "perhaps",
        }
    }
}

/// An entry of the registry, as a report of a death knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistryEntry {
    /// Its number.
    pub number: ActNumber,
    /// How surely it is about her.
    pub likeness: Likeness,
}

impl RegistryEntry {
    /// Whether it is proof enough for a hold.
    pub fn is_sure(&self) -> bool {
        self.likeness == Likeness::Sure
    }
}

impl RegisteredDeath {
    /// How surely it is about somebody of our register; none where it is not. Of a birth, only the whole day proves
    /// something: of many people the year alone is known, and is the same for thousands.
    pub fn likeness(&self, held: &Compared) -> Option<Likeness> {
        let named = self.name.is_like(&held.name);
        let day = self.born == Some(PartDate::Day(held.born));
        let same_sex = self.sex.is_none_or(|sex| sex == held.sex);
        match held.card {
            Card::Same if same_sex && (named || day) => Some(Likeness::Sure),
            Card::Same => Some(Likeness::Perhaps),
            Card::Unknown if same_sex && named && self.may_be_born(held.born) => {
                Some(Likeness::Perhaps)
            }
            // A number may be typed wrong, in either register.
            Card::Other if same_sex && named && day => Some(Likeness::Perhaps),
            Card::Unknown | Card::Other => None,
        }
    }

    /// Whether the birth lies in what the entry knows of it.
    fn may_be_born(&self, born: Date) -> bool {
        self.born.is_some_and(|known| match known {
            PartDate::Day(day) => day == born,
            PartDate::Month(month) => month == YearMonth::of(born),
            PartDate::Year(year) => year == born.year(),
        })
    }

    /// What it says, as a report of a death says it.
    pub fn said(&self) -> Said {
        Said {
            whose: Whose::Named { name: self.name.line(), province: self.commune.province() },
            place: None,
            died: Some(self.died),
            by: SaidBy::Registry,
            phone: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const BORN: Date = date!(1957 - 06 - 15);

    fn name(family: &str, given: &str) -> Name {
        Name::new(family, given).unwrap()
    }

    fn entry() -> RegisteredDeath {
        RegisteredDeath {
            number: "120101-2026-0042".parse().unwrap(),
            died: "2026-11-01".parse().unwrap(),
            name: RegisteredName::new(Some(name("ស៊ឹម សុខា", "")), Some(name("Sim SOKHA", "")))
                .unwrap(),
            born: Some(PartDate::Day(BORN)),
            sex: Some(Sex::Female),
            national_id: Some("010234567".parse().unwrap()),
            commune: "120101".parse().unwrap(),
        }
    }

    fn another_name() -> RegisteredName {
        RegisteredName::new(Some(name("ចាន់", "តារា")), None).unwrap()
    }

    fn held(card: Card) -> Compared {
        let name =
            PersonName { khmer: name("ស៊ឹម", "សុខា"), latin: name("SIM", "Sokha") };
        Compared { name, born: BORN, sex: Sex::Female, card }
    }

    #[test]
    fn a_card_with_a_name_or_a_day_of_birth_is_sure_and_nothing_else_is() {
        use Likeness::{Perhaps, Sure};
        let year = PartDate::year(1957);
        let named = entry();
        let unnamed = RegisteredDeath { name: another_name(), ..entry() };
        let latin = RegisteredName::new(None, Some(name("SIM Sokha", "")));
        let latin = RegisteredDeath { name: latin.unwrap(), born: None, ..entry() };
        let of_year = RegisteredDeath { born: year, ..entry() };
        let strange = RegisteredDeath { born: year, name: another_name(), ..entry() };
        let man = RegisteredDeath { sex: Some(Sex::Male), ..entry() };
        let nameless_birth = RegisteredDeath { born: None, ..entry() };
        for (what, entry, same, unknown, other) in [
            ("name and day", named, Some(Sure), Some(Perhaps), Some(Perhaps)),
            ("the day alone", unnamed, Some(Sure), None, None),
            ("a Latin name alone", latin, Some(Sure), None, None),
            ("name and year", of_year, Some(Sure), Some(Perhaps), None),
            ("the year alone", strange, Some(Perhaps), None, None),
            ("another sex", man, Some(Perhaps), None, None),
            ("no birth", nameless_birth, Some(Sure), None, None),
        ] {
            let cards = [(Card::Same, same), (Card::Unknown, unknown), (Card::Other, other)];
            for (card, expected) in cards {
                assert_eq!(entry.likeness(&held(card)), expected, "{what}, {card:?}");
            }
        }
    }

    #[test]
    fn a_number_is_short_and_without_spaces_and_nothing_is_told() {
        assert_eq!(" 12/2026 ".parse::<ActNumber>().unwrap().as_str(), "12/2026");
        for text in ["", " ", "1 2", "១២", &"1".repeat(LONGEST + 1)] {
            assert_eq!(text.parse::<ActNumber>(), Err(NotAnActNumber));
        }
        let said = format!("{:?} {:?} {:?}", entry(), entry().number, entry().name);
        assert_eq!(said, "RegisteredDeath(..) ActNumber(..) RegisteredName(..)");
        assert_eq!(RegisteredName::new(None, None), None);
    }

    #[test]
    fn it_is_said_without_a_reporter() {
        let said = entry().said();
        assert_eq!((said.number(), said.name()), (None, Some("ស៊ឹម សុខា")));
        assert_eq!(said.province().unwrap().as_str(), "12");
        assert_eq!((said.by, said.phone), (SaidBy::Registry, None));
    }
}
