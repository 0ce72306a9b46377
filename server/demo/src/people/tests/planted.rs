//! People registered twice, and people who can hardly be.

use sothon_domain::khmer::search_key;
use time::Duration;

use super::super::person::Person;
use super::super::planted::Oddity;
use super::super::second_record::Varies;
use super::*;

const EVERYBODY: Plan = Plan { count: 206_665, faults: true, ..PLAN };

fn second_records(population: &Population) -> Vec<(u64, u64, Varies)> {
    let second = |(at, oddity)| match oddity {
        Oddity::SecondRecord { of, varies } => Some((of, at, varies)),
        Oddity::TooOld | Oddity::SharedAccount { .. } => None,
    };
    population.planted.all().filter_map(second).collect()
}

/// How many of the six traits agree by which a second record is found.
fn agreeing(one: &Person, other: &Person) -> usize {
    let khmer = |p: &Person| search_key(&format!("{}{}", p.family_name.khmer, p.given_name.khmer));
    let latin = |p: &Person| format!("{} {}", p.family_name.latin, p.given_name.latin);
    [
        khmer(one) == khmer(other),
        latin(one) == latin(other),
        one.birth_date == other.birth_date,
        one.village == other.village,
        one.phone.is_some() && one.phone == other.phone,
        one.account == other.account,
    ]
    .into_iter()
    .filter(|agree| *agree)
    .count()
}

#[test]
fn a_second_record_differs_and_agrees_in_three_traits_at_least() {
    let population = Population::of(EVERYBODY);
    let pairs = second_records(&population);
    assert_eq!(pairs.len() as u64, EVERYBODY.count / 500);
    let mut mistyped = HashSet::new();
    let mut across_schemes = 0;
    for (of, at, varies) in pairs {
        let (first, second) = (population.person(of), population.person(at));
        let traits = agreeing(&first, &second);
        assert!((3..6).contains(&traits), "{} {traits}", varies.code());
        assert_ne!(first.member_number, second.member_number);
        across_schemes += usize::from(first.scheme != second.scheme);
        if let Some(control) = second.national_id.chars().last() {
            assert_eq!(first.national_id[..8], second.national_id[..8]);
            assert!(!first.national_id.ends_with(control));
            assert!(mistyped.insert(second.national_id), "it is nobody else's");
        }
    }
    assert!(across_schemes > 100 && mistyped.len() > 100);
    for varies in Varies::ALL {
        let pairs = second_records(&population);
        assert!(pairs.iter().any(|(_, _, found)| found == varies), "{}", varies.code());
    }
}

#[test]
fn ghosts_are_very_old_or_share_an_account_and_all_are_paid() {
    let population = Population::of(Plan { faults: true, ..PLAN });
    let (mut old, mut accounts) = (0, HashMap::<String, usize>::new());
    for (at, oddity) in population.planted.all() {
        let person = population.person(at);
        match oddity {
            Oddity::SecondRecord { .. } => continue,
            Oddity::TooOld => {
                old += 1;
                assert!(PLAN.today - person.birth_date > Duration::days(110 * 366));
            }
            Oddity::SharedAccount { .. } => {
                *accounts.entry(person.account.clone()).or_default() += 1
            }
        }
        assert!(person.award.is_some());
    }
    let mut shared: Vec<usize> = accounts.into_values().collect();
    shared.sort_unstable();
    assert_eq!((old, shared), (3, vec![3, 4]));
}

#[test]
fn what_is_planted_is_listed() {
    let population = Population::of(Plan { faults: true, ..PLAN });
    let (mut duplicates, mut ghosts) = (vec![], vec![]);
    tally::write_duplicates(&population.planted, &mut duplicates).unwrap();
    tally::write_ghosts(&population.planted, &mut ghosts).unwrap();
    let lines = |file| String::from_utf8(file).unwrap().lines().count();
    assert_eq!((lines(duplicates), lines(ghosts)), (1 + 4, 1 + 3 + 7));
}

#[test]
fn a_clean_list_has_nothing_planted() {
    assert_eq!(Population::of(PLAN).planted.all().count(), 0);
}
