//! Which records are taken for one person: a table of examples, and properties over drawn people.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

use proptest::prelude::*;
use sothon_domain::khmer::digits::to_khmer;
use sothon_domain::likeness::{Described, Portrait, Trait, find, likeness};
use sothon_domain::person::{Name, PersonName, Sex};
use time::{Date, Month};

/// A person of the tests: everything as typed.
#[derive(Debug, Clone)]
struct Someone {
    khmer: (&'static str, &'static str),
    latin: (&'static str, &'static str),
    birth: (i32, u8, u8),
    sex: Sex,
    place: String,
    phone: Option<String>,
    account: Option<String>,
    national_id: Option<String>,
}

fn sophea() -> Someone {
    Someone {
        khmer: ("ចាន់", "សុភា"),
        latin: ("Chan", "Sophea"),
        birth: (1958, 2, 11),
        sex: Sex::Female,
        place: "12010101".to_owned(),
        phone: Some("012345678".to_owned()),
        account: Some("000123456789".to_owned()),
        national_id: Some("010234567".to_owned()),
    }
}

/// Nothing but the name, the sex and the day of birth is known to be the same.
fn namesake() -> Someone {
    Someone { place: "01".to_owned(), phone: None, account: None, national_id: None, ..sophea() }
}

fn portrait(someone: &Someone) -> Portrait {
    let (year, month, day) = someone.birth;
    let name = PersonName {
        khmer: Name::new(someone.khmer.0, someone.khmer.1).unwrap(),
        latin: Name::new(someone.latin.0, someone.latin.1).unwrap(),
    };
    Portrait::of(&Described {
        name: &name,
        birth_date: Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap(),
        sex: someone.sex,
        place: &someone.place.parse().unwrap(),
        phone: someone.phone.as_ref().map(|typed| typed.parse().unwrap()).as_ref(),
        account: someone.account.as_deref(),
        national_id: someone.national_id.as_ref().map(|typed| typed.parse().unwrap()).as_ref(),
    })
}

fn traits(one: &Someone, other: &Someone) -> (String, bool) {
    let found = likeness(&portrait(one), &portrait(other));
    (found.traits.to_string(), found.is_likely())
}

#[test]
fn variations_of_one_person_are_likely() {
    let id = |number: &str| Some(number.to_owned());
    let here = Someone { place: sophea().place, ..namesake() };
    let near = Someone { place: "12010102".to_owned(), ..namesake() };
    for (other, expected) in [
        (sophea(), "khmer-name latin-name birth-date sex village phone account national-id"),
        (here.clone(), "khmer-name latin-name birth-date sex village"),
        (near, "khmer-name latin-name birth-date sex commune"),
        (
            Someone {
                khmer: ("សុភា", "ចាន់"), latin: ("SOPHEA", "CHAN"), ..here.clone()
            },
            "khmer-name-swapped latin-name-swapped birth-date sex village",
        ),
        (
            Someone {
                khmer: ("ចន់", "សុភី"), latin: ("Chann", "Sopea"), ..here.clone()
            },
            "khmer-name-alike latin-name birth-date sex village",
        ),
        (
            Someone {
                khmer: ("", "ចាន់សុភា"), latin: ("Chan Sophea", ""), ..here.clone()
            },
            "khmer-name latin-name birth-date sex village",
        ),
        (
            Someone { birth: (1958, 11, 2), ..here.clone() },
            "khmer-name latin-name birth-date-swapped sex village",
        ),
        (
            Someone { birth: (1968, 2, 11), ..here.clone() },
            "khmer-name latin-name birth-date-one-digit sex village",
        ),
        (Someone { birth: (1958, 7, 23), ..here }, "khmer-name latin-name birth-year sex village"),
        (
            Someone { national_id: id("010234561"), ..namesake() },
            "khmer-name latin-name birth-date sex national-id-one-digit",
        ),
        (
            Someone {
                khmer: ("ស៊ឹម", "តារា"),
                latin: ("Sim", "Dara"),
                national_id: id("010234567"),
                birth: (1940, 12, 30),
                ..namesake()
            },
            "name-differs birth-date-differs sex national-id",
        ),
    ] {
        assert_eq!(traits(&sophea(), &other), (expected.to_owned(), true), "{other:?}");
    }
}

#[test]
fn strangers_and_families_are_not() {
    let married = Someone {
        khmer: ("ស៊ឹម", "តារា"),
        latin: ("Sim", "Dara"),
        birth: (1955, 8, 30),
        sex: Sex::Male,
        national_id: Some("020345678".to_owned()),
        ..sophea()
    };
    let sister = Someone { sex: Sex::Female, birth: (1958, 12, 24), ..married.clone() };
    let other_card = Someone { national_id: Some("777777777".to_owned()), ..namesake() };
    for (other, expected) in [
        (namesake(), "khmer-name latin-name birth-date sex"),
        (other_card, "khmer-name latin-name birth-date sex national-id-differs"),
        (
            married,
            "name-differs birth-date-differs sex-differs village phone account national-id-differs",
        ),
        (sister, "name-differs birth-year sex village phone account national-id-differs"),
    ] {
        assert_eq!(traits(&sophea(), &other), (expected.to_owned(), false), "{other:?}");
    }
}

#[test]
fn likely_pairs_are_found_once_and_a_group_too_big_is_told() {
    let swapped = Someone { birth: (1958, 11, 2), phone: None, ..sophea() };
    let card =
        Someone { khmer: ("ក", "ខ"), latin: ("Ko", "Kho"), birth: (1950, 1, 1), ..sophea() };
    let people: Vec<Portrait> = [sophea(), swapped, card].iter().map(portrait).collect();
    let found = find(&people);
    let pairs: Vec<_> = found.pairs.iter().map(|pair| (pair.one, pair.other)).collect();
    assert_eq!(pairs, [(0, 1), (0, 2), (1, 2)]);
    assert!(found.pairs[0].likeness.traits.has(Trait::BirthDateSwapped));
    assert_eq!(found.skipped, []);

    let crowd: Vec<Portrait> = (0..51)
        .map(|n| Someone {
            account: Some("0000".to_owned()),
            birth: (1930 + n, 1, 1),
            ..namesake()
        })
        .map(|someone| portrait(&someone))
        .collect();
    let skipped = find(&crowd).skipped;
    let told: Vec<_> = skipped.iter().map(|s| (s.by.code(), s.blocks, s.people)).collect();
    assert_eq!(
        told,
        [("khmer-name+birth-day", 1, 51), ("latin-name+birth-day", 1, 51), ("account", 1, 51)]
    );
}

/// Every combination of what may be like her in another record: whatever is likely is found, by
/// at least one of the keys. Khmer alike alone, with the day of birth and the village, was missed
/// once.
#[test]
fn whatever_is_likely_shares_a_key() {
    let her = sophea();
    let mut likely = 0;
    for other in variations() {
        let people = [portrait(&her), portrait(&other)];
        let expected = likeness(&people[0], &people[1]).is_likely();
        let listed = find(&people).pairs.len();
        assert_eq!(listed, usize::from(expected), "{other:?}");
        likely += listed;
    }
    assert!(likely > 1_000, "{likely}");
}

/// Sophea's record with each part the same, varied, another, or missing.
fn variations() -> impl Iterator<Item = Someone> {
    let names = [("ចាន់", "សុភា"), ("សុភា", "ចាន់"), ("ចន់", "សុភី"), ("ស៊ឹម", "តារា")];
    let latin = [("Chan", "Sophea"), ("Sopea", "Chann"), ("Sim", "Dara")];
    let births = [(1958, 2, 11), (1958, 11, 2), (1968, 2, 11), (1958, 7, 23), (1940, 12, 30)];
    let places = ["12010101", "12010102", "01"];
    let phones = [None, Some("012345678"), Some("012345670")];
    let accounts = [None, Some("000123456789"), Some("111")];
    let ids = [None, Some("010234567"), Some("010234561"), Some("777777777")];
    let text = |value: Option<&str>| value.map(ToOwned::to_owned);
    (0..4 * 3 * 5 * 3 * 3 * 3 * 4 * 2).map(move |n| {
        let mut left = n;
        let mut pick = |choices: usize| {
            let chosen = left % choices;
            left /= choices;
            chosen
        };
        Someone {
            khmer: names[pick(4)],
            latin: latin[pick(3)],
            birth: births[pick(5)],
            place: places[pick(3)].to_owned(),
            phone: text(phones[pick(3)]),
            account: text(accounts[pick(3)]),
            national_id: text(ids[pick(4)]),
            sex: [Sex::Female, Sex::Male][pick(2)],
        }
    })
}

prop_compose! {
    /// People of a small world, so that they often have something in common.
    fn someone()(
        khmer in prop::sample::select(vec![("ចាន់", "សុភា"), ("សុភា", "ចាន់"), ("ស៊ឹម", "តារា"), ("ចន់", "សុភី")]),
        latin in prop::sample::select(vec![("Chan", "Sophea"), ("Sopea", "Chann"), ("Sim", "Dara")]),
        birth in (1957..1960_i32, 1..=12_u8, 1..=12_u8),
        female in any::<bool>(),
        place in prop::sample::select(vec!["12010101", "12010102", "120102", "01"]),
        phone in prop::option::of("01234567[0-2]"),
        account in prop::option::of("00012345[0-2]"),
        national_id in prop::option::of("0102345[0-2][0-2]"),
    ) -> Someone {
        let sex = if female { Sex::Female } else { Sex::Male };
        Someone { khmer, latin, birth, sex, place: place.to_owned(), phone, account, national_id }
    }
}

proptest! {
    #[test]
    fn the_order_of_two_does_not_matter(one in someone(), other in someone()) {
        let (one, other) = (portrait(&one), portrait(&other));
        prop_assert_eq!(likeness(&one, &other), likeness(&other, &one));
    }

    #[test]
    fn nobody_is_more_like_her_than_she_is(one in someone(), other in someone()) {
        let (one, other) = (portrait(&one), portrait(&other));
        prop_assert!(likeness(&one, &one).points >= likeness(&one, &other).points);
    }

    #[test]
    fn it_does_not_matter_in_which_digits_numbers_are_typed(one in someone()) {
        let khmer = |typed: &Option<String>| typed.as_ref().map(|typed| to_khmer(typed));
        let typed = Someone {
            place: to_khmer(&one.place),
            phone: khmer(&one.phone),
            account: khmer(&one.account),
            national_id: khmer(&one.national_id),
            ..one.clone()
        };
        prop_assert_eq!(portrait(&typed), portrait(&one));
    }

    /// Among few people, everyone could be compared with everyone: nothing likely is missed that
    /// shares a name, a number or a day.
    #[test]
    fn what_a_full_comparison_finds_is_found(people in prop::collection::vec(someone(), 2..12)) {
        let people: Vec<Portrait> = people.iter().map(portrait).collect();
        let found = find(&people);
        for one in 0..people.len() {
            for other in one + 1..people.len() {
                let likely = likeness(&people[one], &people[other]).is_likely();
                let listed = found.pairs.iter().filter(|p| (p.one, p.other) == (one, other)).count();
                prop_assert_eq!(listed, usize::from(likely));
            }
        }
    }
}
