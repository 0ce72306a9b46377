//! A death that the civil registry has entered, and whether it is that of a person of our register.

use std::fmt;
use std::str::FromStr;

use time::{Date, Month};

use super::{Agreement, Fact, Said, SaidBy, Whose};
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

    /// Whether a reader takes it to be the same name, in either script, or a part of it.
    fn beside(&self, held: &PersonName) -> Fact {
        let pairs = [(&self.khmer, &held.khmer), (&self.latin, &held.latin)];
        let mut known = pairs.into_iter().filter_map(|(one, held)| Some((one.as_ref()?, held)));
        let key = |name: &Name| khmer::search_key(&name.full());
        if known.clone().any(|(one, held)| key(one) == key(held)) {
            Fact::Same
        } else if known.any(|(one, held)| share_a_word(one, held)) {
            Fact::Partly
        } else {
            Fact::Differs
        }
    }
}

/// Whether the family name or a given name is in both.
fn share_a_word(one: &Name, other: &Name) -> bool {
    let words = |name: &Name| -> Vec<String> {
        name.full().split_whitespace().map(khmer::search_key).collect()
    };
    let others = words(other);
    words(one).iter().any(|word| others.contains(word))
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
    /// What her identity card says beside that of the entry.
    pub card: Fact,
    /// The province where our register has her.
    pub province: PlaceCode,
}

/// How surely an entry is about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// It is her: the identity card, with it the name or the day of birth, and nothing against it.
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
    /// What it says beside our register, for an officer to compare.
    pub agreement: Agreement,
    /// As much of the day of the death as it knows.
    pub died: PartDate,
}

impl RegistryEntry {
    /// Whether it is proof enough for a hold.
    pub fn is_sure(&self) -> bool {
        self.likeness == Likeness::Sure
    }
}

impl RegisteredDeath {
    /// Whether it can be true: nobody dies after `today`, the legal date, or before her own birth.
    pub fn is_possible(&self, today: Date) -> bool {
        let died = self.died;
        let born = self.born.map(PartDate::first_day);
        died.first_day() <= today && born.is_none_or(|born| born <= died.last_day())
    }

    /// What it says beside what our register holds of somebody.
    pub fn beside(&self, held: &Compared) -> Agreement {
        let sex = match self.sex {
            None => Fact::Unknown,
            Some(sex) if sex == held.sex => Fact::Same,
            Some(_) => Fact::Differs,
        };
        let (name, born) = (self.name.beside(&held.name), self.birth_beside(held.born));
        Agreement { card: held.card, name, born, sex }
    }

    /// How surely it is about somebody of our register; none where it is not.
    pub fn likeness(&self, held: &Compared) -> Option<Likeness> {
        self.beside(held).likeness(self.commune.province() == held.province)
    }

    /// Of a birth only the whole day says that it is the same: a year is that of thousands.
    fn birth_beside(&self, held: Date) -> Fact {
        let Some(born) = self.born else { return Fact::Unknown };
        let fits = match (as_far_as_known(born), as_far_as_known(PartDate::Day(held))) {
            (PartDate::Day(one), PartDate::Day(other)) if one == other => return Fact::Same,
            (PartDate::Day(_), PartDate::Day(_)) => false,
            (PartDate::Month(one), PartDate::Day(other)) => one == YearMonth::of(other),
            (one, other) => one.first_day().year() == other.first_day().year(),
        };
        if fits { Fact::Partly } else { Fact::Differs }
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

/// Many of whom only the year is known are registered as born on 1 January.
fn as_far_as_known(born: PartDate) -> PartDate {
    match born {
        PartDate::Day(day) if (day.month(), day.day()) == (Month::January, 1) => {
            PartDate::Year(day.year())
        }
        known => known,
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

    fn held(card: Fact) -> Compared {
        let name =
            PersonName { khmer: name("ស៊ឹម", "សុខា"), latin: name("SIM", "Sokha") };
        let province = "12".parse().unwrap();
        Compared { name, born: BORN, sex: Sex::Female, card, province }
    }

    fn assert_likeness(entry: &RegisteredDeath, what: &str, expected: [Option<Likeness>; 3]) {
        let cards = [Fact::Same, Fact::Unknown, Fact::Differs];
        for (card, expected) in cards.into_iter().zip(expected) {
            assert_eq!(entry.likeness(&held(card)), expected, "{what}, {card:?}");
        }
    }

    /// The same with this birth, and with this name in Latin letters alone, or `another`.
    fn but(born: Option<&str>, of: &str) -> RegisteredDeath {
        let born = born.map(|born| born.parse().unwrap());
        let name = match of {
            "" => entry().name,
            "another" => another_name(),
            latin => RegisteredName::new(None, Some(name(latin, ""))).unwrap(),
        };
        RegisteredDeath { born, name, ..entry() }
    }

    #[test]
    fn a_card_with_a_name_or_a_day_of_birth_is_sure_and_nothing_else_is() {
        use Likeness::{Perhaps, Sure};
        let day = Some("1957-06-15");
        for (what, entry, same, unknown, other) in [
            ("name and day", entry(), Some(Sure), Some(Perhaps), Some(Perhaps)),
            ("a part of the name and the day", but(day, "SIM Sukha"), Some(Sure), None, None),
            ("a Latin name alone", but(None, "SIM Sokha"), Some(Sure), None, None),
            ("name and year", but(Some("1957"), ""), Some(Sure), Some(Perhaps), None),
            ("the year alone", but(Some("1957"), "another"), Some(Perhaps), None, None),
            ("no birth", but(None, ""), Some(Sure), None, None),
        ] {
            assert_likeness(&entry, what, [same, unknown, other]);
        }
    }

    #[test]
    fn what_contradicts_the_card_leaves_no_more_than_perhaps() {
        let perhaps = [Some(Likeness::Perhaps), None, None];
        let man = RegisteredDeath { sex: Some(Sex::Male), ..entry() };
        for (what, entry) in [
            ("another sex", man),
            ("another day of birth", but(Some("1930-06-15"), "")),
            ("another year of birth", but(Some("1930"), "")),
            ("wholly another name", but(Some("1957-06-15"), "another")),
        ] {
            assert_likeness(&entry, what, perhaps);
        }
    }

    #[test]
    fn the_first_of_january_is_no_day_of_birth() {
        let born = date!(1957 - 01 - 01);
        let first = but(Some("1957-01-01"), "");
        let part = but(Some("1957-01-01"), "SIM Sukha");
        let of = |entry: &RegisteredDeath, card| entry.likeness(&Compared { born, ..held(card) });
        assert_eq!(of(&first, Fact::Same), Some(Likeness::Sure), "the name is the same");
        assert_eq!(of(&part, Fact::Same), Some(Likeness::Perhaps));
        assert_eq!(of(&first, Fact::Differs), None);
        let known = but(Some("1957-06-15"), "");
        assert_eq!(of(&known, Fact::Same), Some(Likeness::Sure), "ours knows the year alone");
        assert_eq!(first.likeness(&held(Fact::Same)), Some(Likeness::Sure), "so does the other");
    }

    #[test]
    fn without_a_card_a_year_of_birth_counts_in_the_same_province_alone() {
        let far = |entry| RegisteredDeath { commune: "010201".parse().unwrap(), ..entry };
        let unknown = |entry: RegisteredDeath| entry.likeness(&held(Fact::Unknown));
        let year = but(Some("1957"), "");
        assert_eq!(unknown(year.clone()), Some(Likeness::Perhaps));
        assert_eq!(unknown(far(year)), None);
        assert_eq!(unknown(far(entry())), Some(Likeness::Perhaps), "the whole day");
    }

    #[test]
    fn each_fact_is_told_apart() {
        let agreement = entry().beside(&held(Fact::Same));
        let Agreement { card, name, born, sex } = agreement;
        assert_eq!([card, name, born, sex], [Fact::Same; 4]);
        let little = RegisteredDeath { sex: None, ..but(Some("1957"), "SIM Sukha") };
        let Agreement { card, name, born, sex } = little.beside(&held(Fact::Unknown));
        let facts = [Fact::Unknown, Fact::Partly, Fact::Partly, Fact::Unknown];
        assert_eq!([card, name, born, sex], facts);
    }

    #[test]
    fn nobody_dies_tomorrow_or_before_her_birth() {
        let today = date!(2026 - 11 - 21);
        let dead = |died: &str| RegisteredDeath { died: died.parse().unwrap(), ..entry() };
        for died in ["2026-11-21", "2026-11", "2026", "1957-06-15", "1957-06", "1957"] {
            assert!(dead(died).is_possible(today), "{died}");
        }
        for died in ["2026-11-22", "2026-12", "2027", "1957-06-14", "1957-05", "1956"] {
            assert!(!dead(died).is_possible(today), "{died}");
        }
        assert!(RegisteredDeath { born: None, ..dead("1957") }.is_possible(today));
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
