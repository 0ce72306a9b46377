//! Second records: one person, registered twice under two member numbers, not in the same words.

use time::{Date, Month};

use super::dice::Dice;
use super::draw::{self, Sources};
use super::family;
use super::names::Spelled;
use super::person::Person;

const SUBSCRIPT_TA: &str = "\u{17D2}\u{178F}";
const SUBSCRIPT_DA: &str = "\u{17D2}\u{178A}";

macro_rules! varieties {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// In what the second record differs from the first. At least three of Khmer name (as
        /// searched for), Latin name, birth date, village, phone and account stay the same.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Varies {
            $($(#[$doc])* $name,)*
        }

        impl Varies {
            pub(super) const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The code in `duplicates.tsv`.
            pub(super) fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

varieties! {
    /// Subscript DA is written for subscript TA, which looks the same; phone and account are new.
    SubscriptDa = "subscript-da",
    /// The given name has another Latin spelling, the account is new.
    LatinSpelling = "latin-spelling",
    /// Family and given name stand in each other's place.
    NamesSwapped = "names-swapped",
    /// Day and month of birth are swapped, the account is new.
    DayAndMonth = "day-and-month-swapped",
    /// The last digit of the year of birth is another, and no phone is known.
    BirthYear = "birth-year",
    /// The neighbouring village is registered; phone and account are new.
    Village = "village",
    /// The phone is new.
    Phone = "phone",
    /// No phone is known.
    NoPhone = "no-phone",
    /// The account is new.
    Account = "account",
}

impl Varies {
    /// Whether a second record of this person can differ in this.
    pub(super) fn suits(self, person: &Person, sources: &Sources) -> bool {
        let birth = person.birth_date;
        let suits = match self {
            Self::SubscriptDa => person.given_name.khmer.contains(SUBSCRIPT_TA),
            Self::LatinSpelling => respelled(&person.given_name.latin) != person.given_name.latin,
            Self::NamesSwapped => person.family_name != person.given_name,
            Self::DayAndMonth => birth.day() <= 12 && birth.day() != u8::from(birth.month()),
            Self::BirthYear => birth.day() <= 28,
            Self::Village => sources.places.neighbour(person.village).is_some(),
            Self::Phone | Self::NoPhone | Self::Account => true,
        };
        suits && person.phone.is_some()
    }

    /// Copies what registers agree on, but for what this varies.
    fn copy(self, first: &Person, second: &mut Person, sources: &Sources, dice: &mut Dice) {
        second.sex = first.sex;
        second.family_name = first.family_name.clone();
        second.given_name = first.given_name.clone();
        second.birth_date = first.birth_date;
        second.village = first.village;
        let (phone, account) = (first.phone.clone(), first.account.clone());
        let new = (second.phone.take().filter(|_| dice.percent(50)), second.account.clone());
        (second.phone, second.account) = match self {
            Self::SubscriptDa | Self::Village => new,
            Self::LatinSpelling | Self::DayAndMonth | Self::Account => (phone, new.1),
            Self::NamesSwapped => (phone, account),
            Self::BirthYear | Self::NoPhone => (None, account),
            Self::Phone => (Some(changed_end(&phone.unwrap_or_default())), account),
        };
        self.vary(second, sources, dice);
    }

    fn vary(self, second: &mut Person, sources: &Sources, dice: &mut Dice) {
        match self {
            Self::SubscriptDa => {
                let spelled = second.given_name.khmer.replace(SUBSCRIPT_TA, SUBSCRIPT_DA);
                second.given_name.khmer = spelled.into();
            }
            Self::LatinSpelling => {
                let Spelled { khmer, latin } = second.given_name.clone();
                second.given_name = Spelled { khmer, latin: respelled(&latin).into() };
            }
            Self::NamesSwapped => std::mem::swap(&mut second.family_name, &mut second.given_name),
            Self::DayAndMonth => second.birth_date = day_and_month_swapped(second.birth_date),
            Self::BirthYear => second.birth_date = other_year(second.birth_date, dice),
            Self::Village => {
                let neighbour = sources.places.neighbour(second.village);
                second.village = neighbour.expect("invariant: the first record suits");
            }
            Self::Phone | Self::NoPhone | Self::Account => {}
        }
    }
}

/// The person at `index`, who is the one at `of` once more: her number, pension and family are
/// the second record's own.
pub(super) fn person(sources: &Sources, seed: u64, index: u64, of: u64, varies: Varies) -> Person {
    let first = draw::person(sources, seed, of);
    let mut dice = Dice::of(seed, index);
    let mut second = draw::anybody(sources, &mut dice, index);
    varies.copy(&first, &mut second, sources, &mut dice);
    // Two records with one identity number are refused; this one is to be found by the rest.
    second.national_id =
        if dice.percent(60) { String::new() } else { changed_end(&first.national_id) };
    draw::pension(sources, &mut dice, &mut second);
    second.family = family::named(sources, &mut dice, &second);
    second
}

/// The number with its last digit mistyped.
fn changed_end(number: &str) -> String {
    let end = number.chars().last().and_then(|digit| digit.to_digit(10)).unwrap_or_default();
    format!("{}{}", &number[..number.len() - 1], (end + 1) % 10)
}

/// Another usual Latin spelling of a Khmer name; the same where we know none.
fn respelled(latin: &str) -> String {
    let spellings =
        [("ph", "p"), ("th", "t"), ("ou", "u"), ("ea", "ia"), ("nn", "n"), ("k", "c"), ("y", "i")];
    let found = spellings.into_iter().find(|(usual, _)| latin.contains(usual));
    found.map_or_else(|| latin.to_owned(), |(usual, other)| latin.replacen(usual, other, 1))
}

fn day_and_month_swapped(date: Date) -> Date {
    let month = Month::try_from(date.day()).expect("invariant: the first record suits");
    Date::from_calendar_date(date.year(), month, u8::from(date.month()))
        .expect("invariant: every month has twelve days")
}

fn other_year(date: Date, dice: &mut Dice) -> Date {
    let last = date.year() % 10;
    let year = date.year() - last + (last + dice.number(1, 9) as i32) % 10;
    date.replace_year(year).expect("invariant: the first record suits")
}
