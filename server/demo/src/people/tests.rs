use std::collections::{HashMap, HashSet};

use sothon_app::import::people::{PersonRow, check};
use sothon_domain::pension::{
    AwardFacts, AwardKind, Decided, InvalidityFacts, KindFacts, LineKey, MissingFact, OldAgeFacts,
    RuleBook, StoppedWork, Survivor, SurvivorFacts, SurvivorKind, Working, explain,
};
use sothon_domain::service::{Period, SalaryKind, credited};
use time::macros::date;

use super::*;

mod faulty;
mod planted;

const PLAN: Plan = Plan { count: 2_000, seed: 1, today: date!(2026 - 11 - 21), faults: false };

fn files(plan: Plan) -> (String, String) {
    let (mut people, mut payments) = (vec![], vec![]);
    let tally = write_people(&Population::of(plan), &mut people, &mut payments).unwrap();
    let clean = Tally { landed: plan.count, ..Tally::new() };
    assert_eq!(tally, clean, "nothing to reject or to repair");
    (String::from_utf8(people).unwrap(), String::from_utf8(payments).unwrap())
}

fn rows(file: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(file.as_bytes()).records().map(Result::unwrap).collect()
}

fn people(plan: Plan) -> Vec<PersonRow> {
    let parse = |record: &csv::StringRecord| check(&record.iter().collect::<Vec<_>>(), plan.today);
    rows(&files(plan).0).iter().map(|record| parse(record).unwrap()).collect()
}

/// The facts of the kind of award that the row names.
fn kind_facts(row: &PersonRow, kind: AwardKind) -> KindFacts {
    let last = |kind| row.salaries.iter().find(|fact| fact.kind == kind).map(|fact| fact.amount);
    let until = |period: &sothon_app::import::people::Service| period.until.unwrap();
    let periods: Vec<Period> =
        row.service.iter().map(|p| Period { starts: p.starts, until: until(p) }).collect();
    let career = row.retired_on.zip(last(SalaryKind::Basic)).ok_or(MissingFact::Career);
    let fact = row.award_fact;
    match kind {
        AwardKind::OldAge => KindFacts::OldAge(career.map(|(retired_on, basic)| OldAgeFacts {
            lowest_grade_salary: last(SalaryKind::LowestOfGrade),
            ..OldAgeFacts::new(credited(&periods), basic, retired_on)
        })),
        AwardKind::Invalidity => {
            KindFacts::Invalidity(career.and_then(|(on, reference_salary)| {
                let cause = fact.invalidity_cause.ok_or(MissingFact::Cause)?;
                let credited = credited(&periods);
                Ok(StoppedWork { on, facts: InvalidityFacts { credited, reference_salary, cause } })
            }))
        }
        AwardKind::Survivor => {
            let kind = match fact.survivor_relation {
                Some("spouse") => Ok(SurvivorKind::Spouse),
                Some(_) => Ok(SurvivorKind::Child { born: row.birth_date }),
                None => Err(MissingFact::Relation),
            };
            let survivor = |kind| Survivor { sex: row.sex, kind };
            let died_on = fact.deceased_on;
            KindFacts::Survivor(
                kind.map(|kind| SurvivorFacts { survivor: survivor(kind), died_on }),
            )
        }
    }
}

/// The working of the decision; none where nothing was decided.
fn working(row: &PersonRow, rules: &RuleBook) -> Option<Working> {
    let award = row.award.as_ref()?;
    let decided = Decided {
        number: award.number.clone(),
        decided_on: award.decided_on,
        source: award.source.clone(),
        amount: award.amount,
    };
    let facts = kind_facts(row, award.kind);
    let (paid, months) = (None, Vec::new());
    Some(explain(
        &AwardFacts { scheme: row.scheme, decided, facts, paid, months, earlier: Vec::new() },
        rules,
        PLAN.today,
    ))
}

/// What the working says about the decision; nothing where no rule is held.
fn verdict(row: &PersonRow, rules: &RuleBook) -> Option<LineKey> {
    let working = working(row, rules)?;
    let keys = [LineKey::DecisionMatches, LineKey::UnexplainedDifference, LineKey::RuleNotKnown];
    keys.into_iter().find(|key| working.lines.iter().any(|line| line.key == *key))
}

#[test]
fn everybody_is_accepted_by_the_import_and_has_a_number_of_her_own() {
    let people = people(PLAN);
    assert_eq!(people.len(), 2_000);
    let numbers: HashSet<&str> = people.iter().map(|row| row.member_number.as_str()).collect();
    assert_eq!(numbers.len(), 2_000);
    let ids: HashSet<_> = people.iter().flat_map(|row| &row.national_id).collect();
    assert_eq!(ids.len(), 2_000);
}

#[test]
fn each_scheme_has_its_share_and_each_person_about_as_much_family_as_in_life() {
    let people = people(PLAN);
    let of = |scheme| people.iter().filter(|row| row.scheme == scheme).count() as u64;
    assert_eq!(of(Scheme::CivilServants), quota::civil_servants(PLAN.count));
    assert_eq!(of(Scheme::Veterans), PLAN.count - quota::civil_servants(PLAN.count));
    let links: usize = people.iter().map(|row| row.family.len()).sum();
    assert!((1_360..1_520).contains(&links), "{links}");
    let served = people.iter().filter(|row| !row.service.is_empty());
    assert!(served.clone().count() > 600);
    assert!(served.into_iter().all(|row| row.scheme == Scheme::CivilServants));
}

#[test]
fn the_same_seed_gives_the_same_files_and_a_longer_list_begins_with_the_same_people() {
    let (first, second) = (files(PLAN), files(PLAN));
    assert!(first == second);
    let longer = files(Plan { count: 2_100, ..PLAN });
    assert!(longer.0.starts_with(&first.0) && longer.1.starts_with(&first.1));
    assert!(files(Plan { seed: 2, ..PLAN }).0 != first.0);
    assert_eq!(rows(&files(Plan { count: 3, ..PLAN }).0).len(), 3);
}

#[test]
fn most_decisions_follow_the_rules_and_each_kind_of_person_is_there() {
    let (people, rules) = (people(PLAN), RuleBook::released());
    let with_career: Vec<_> = people.iter().filter(|row| !row.service.is_empty()).collect();
    let says = |key| with_career.iter().filter(|row| verdict(row, &rules) == Some(key)).count();
    let (matches, differs) = (says(LineKey::DecisionMatches), says(LineKey::UnexplainedDifference));
    assert!(matches > 10 * differs && differs > 20, "{matches} match, {differs} differ");
    let lump_sums = with_career.iter().filter(|row| row.award.is_none()).count();
    assert!(lump_sums > 20, "{lump_sums}");
    let kinds: HashSet<_> =
        people.iter().flat_map(|row| &row.award).map(|a| a.kind.code()).collect();
    assert_eq!(kinds.len(), 3);
    let due = |from: Date, to: Date| {
        let days = people.iter().filter_map(|row| row.life_certificate_due);
        days.filter(|day| (from..to).contains(day)).count()
    };
    let (today, soon) = (PLAN.today, date!(2026 - 12 - 22));
    assert!(due(Date::MIN, today) > 50 && due(today, soon) > 100 && due(soon, Date::MAX) > 1_000);
}

#[test]
fn invalidity_pensioners_and_survivors_with_facts_are_there_and_what_is_not_held_is_said() {
    let (people, rules) = (people(PLAN), RuleBook::released());
    let of = |kind| {
        let civil = people.iter().filter(|row| row.scheme == Scheme::CivilServants);
        let rows = civil.filter(move |row| row.award.as_ref().is_some_and(|a| a.kind == kind));
        rows.filter_map(|row| working(row, &rules)).collect::<Vec<_>>()
    };
    let says = |workings: &[Working], key| {
        workings.iter().filter(|w| w.lines.iter().any(|line| line.key == key)).count()
    };
    let invalid = of(AwardKind::Invalidity);
    assert!((5..40).contains(&invalid.len()), "{}", invalid.len());
    assert_eq!(says(&invalid, LineKey::DecisionMatches), invalid.len());
    let survivors = of(AwardKind::Survivor);
    let (paid, refused) =
        (says(&survivors, LineKey::SurvivorFixed), says(&survivors, LineKey::SurvivorRefused));
    assert!(paid >= 4 && refused >= 2, "{paid} {refused}");
    assert_eq!(says(&survivors, LineKey::RuleNotKnown), survivors.len() - paid - refused);
}

#[test]
fn the_named_people_are_who_the_guides_say() {
    let (people, rules) = (people(PLAN), RuleBook::released());
    let numbers: Vec<&str> = people[..7].iter().map(|row| row.member_number.as_str()).collect();
    let known =
        ["K-204577", "V-100234", "K-204578", "K-204579", "K-204580", "K-204581", "K-204582"];
    assert_eq!(numbers, known);
    let sophea = &people[0];
    assert_eq!(sophea.name.khmer.full(), "ចាន់ សុភា");
    assert_eq!(sophea.award.as_ref().unwrap().amount.amount(), 510_000);
    assert_eq!(verdict(sophea, &rules), Some(LineKey::DecisionMatches));
    assert_eq!(verdict(&people[1], &rules), Some(LineKey::RuleNotKnown));
    assert_eq!(verdict(&people[2], &rules), Some(LineKey::UnexplainedDifference));
    for (of, amount) in [(3, 15_000), (6, 458_250)] {
        assert_eq!(people[of].award.as_ref().unwrap().amount.amount(), amount);
        assert_eq!(verdict(&people[of], &rules), Some(LineKey::DecisionMatches));
    }
    assert_eq!(people[5].phone, None);
    let longest = people.iter().max_by_key(|row| row.name.khmer.full().len()).unwrap();
    assert_eq!(longest.member_number.as_str(), "K-204580");
}

#[test]
fn payments_are_of_the_last_twelve_months_in_every_state_but_held() {
    let payments = rows(&files(PLAN).1);
    let mut states: HashMap<&str, usize> = HashMap::new();
    for payment in &payments {
        *states.entry(payment.get(5).unwrap()).or_default() += 1;
        assert!(("2025-11".."2026-11").contains(&payment.get(3).unwrap()), "{payment:?}");
    }
    assert!(states["paid"] > 20_000, "{states:?}");
    for state in ["returned", "ordered", "unknown"] {
        assert!(states[state] > 10, "{states:?}");
    }
}

#[test]
fn payment_dates_are_working_days_until_the_end_of_next_year() {
    let mut file = vec![];
    write_calendar(PLAN.today, &mut file).unwrap();
    let rows = rows(&String::from_utf8(file).unwrap());
    assert_eq!(rows.last().unwrap().get(1), Some("2027-12"));
    for month in calendar::calendar_months(PLAN.today) {
        let day = calendar::payment_date(Scheme::Veterans, month);
        assert!(day.weekday().number_from_monday() <= 5, "{day}");
    }
}
