//! Points of retirement: the engine's own amounts, and nothing where no rule is known.

use sothon_domain::estimate::{About, Answer, Outcome, Point, Proposals, Typed, work_out};
use sothon_domain::pension::{LineKey, OldAgeFacts, RuleBook, old_age};
use time::macros::date;

use crate::estimate::{asked, typed};
use crate::pension_vectors::vector::Vector;

fn points(typed: &Typed) -> Vec<Point> {
    let book = RuleBook::released();
    match work_out(About::Retirement, typed, asked(&book, Proposals::Chosen)) {
        Ok(Answer::Retirement(points)) => points,
        other => panic!("{other:?}"),
    }
}

fn amounts(typed: &Typed) -> Vec<Option<i64>> {
    let points = points(typed);
    points.iter().map(|point| point.outcome.monthly().map(|riel| riel.amount())).collect()
}

#[test]
fn each_later_year_adds_a_year_of_age_and_of_service() {
    let typed = Typed { years: "20".into(), lowest: String::new(), ..typed() };
    let points = points(&typed);
    let years: Vec<_> = points
        .iter()
        .map(|point| (point.retired_on.year(), point.age, point.service.count() / 12))
        .collect();
    let expected = [
        (2028, 60, 20),
        (2029, 61, 21),
        (2030, 62, 22),
        (2031, 63, 23),
        (2032, 64, 24),
        (2033, 65, 25),
    ];
    assert_eq!(years, expected);
    assert_eq!(points[0].retired_on, date!(2028 - 05 - 01));
    // 60% of 510,000, then 2 points more a year.
    let expected = [306_000, 316_200, 326_400, 336_600, 346_800, 357_000].map(Some);
    assert_eq!(amounts(&typed), expected);
}

#[test]
fn the_printed_example_of_a_civil_servant_is_met() {
    let vectors = Vector::all();
    let printed = vectors.iter().find(|vector| vector.id == "cs-now-chenda");
    let printed = printed.expect("the vector is printed");
    let typed = Typed {
        birth: "1/1/1994".into(),
        retire: "58".into(),
        years: printed.needed::<i64>("credited_service_years").to_string(),
        salary: printed.needed::<i64>("final_basic_salary_khr").to_string(),
        lowest: printed.needed::<i64>("lowest_basic_salary_of_body_and_grade_khr").to_string(),
        ..typed()
    };
    assert_eq!(amounts(&typed)[0], printed.expected("total_monthly_khr").as_i64());
}

#[test]
fn every_printed_old_age_example_without_granted_service_is_met_by_its_set() {
    let book = RuleBook::released();
    let mut met = 0;
    for vector in Vector::all() {
        let printed = vector.benefit == "old-age" && vector.json["status"] == "printed";
        let (granted, schedule) =
            (&vector.json["inputs"]["grandfathering"], &vector.json["expected"]["schedule"]);
        if !printed || *granted == true || !schedule.is_null() {
            continue;
        }
        let set = vector.rule_set(&book);
        let year: i32 = vector.needed("retirement_year");
        let age: i32 = vector.needed("retirement_age");
        let keys =
            ["pensionable_salary_khr", "final_basic_salary_khr", "pensionable_total_salary_khr"];
        let salary = keys.into_iter().find_map(|key| vector.riel(key)).expect("a salary");
        let lowest = vector.riel("lowest_basic_salary_of_body_and_grade_khr");
        let typed = Typed {
            scheme: set.scheme.code().into(),
            rules: set.id.to_string(),
            birth: format!("1/1/{}", year - age),
            retire: age.to_string(),
            years: vector.needed::<i64>("credited_service_years").to_string(),
            salary: salary.amount().to_string(),
            lowest: lowest.map(|riel| riel.amount().to_string()).unwrap_or_default(),
            ..typed()
        };
        let total = vector.expected("total_monthly_khr").as_i64();
        assert_eq!(amounts(&typed)[0], total, "{}", vector.id);
        met += 1;
    }
    assert_eq!(met, 8);
}

#[test]
fn the_lines_are_the_engines_own() {
    let book = RuleBook::released();
    let typed = typed();
    let first = points(&typed).remove(0);
    let Outcome::Worked { rules, lines, .. } = first.outcome else { panic!("no rule") };
    let salary = sothon_domain::money::Riel::new(510_000);
    let facts = OldAgeFacts {
        lowest_grade_salary: Some(salary),
        age: Some(60),
        ..OldAgeFacts::new(first.service, salary, first.retired_on)
    };
    let set = book.get(&rules).expect("a set of ours");
    assert_eq!(lines, old_age(&facts, set, None).expect("small numbers").lines);
    assert!(lines.iter().any(|line| line.key == LineKey::MinimumApplies));
}

#[test]
fn too_little_service_gives_no_amount_until_it_is_enough() {
    let typed = Typed { years: "18".into(), lowest: String::new(), ..typed() };
    let expected = [None, None, Some(306_000), Some(316_200), Some(326_400), Some(336_600)];
    assert_eq!(amounts(&typed), expected);
}

#[test]
fn where_no_rule_is_known_there_is_no_number() {
    let gap = |scheme: &str| {
        let points = points(&Typed { scheme: scheme.into(), ..typed() });
        let unknown = |point: &Point| match &point.outcome {
            Outcome::RuleNotKnown { gap } => gap.as_ref().map(ToString::to_string),
            Outcome::Worked { .. } => panic!("{scheme} has no rule in force"),
        };
        points.iter().map(unknown).collect::<Vec<_>>()
    };
    assert_eq!(gap("veterans"), vec![Some("kh-veterans-2010".to_owned()); 6]);
    assert_eq!(gap("general"), vec![Some("kh-sd32-2021".to_owned()); 6]);
    // Before the law of 1994 we know of no law, and of no gap.
    let early = Typed { birth: "1/1/1930".into(), retire: "1/1/1993".into(), ..typed() };
    let outcomes: Vec<Outcome> =
        points(&early).into_iter().map(|point| point.outcome).take(2).collect();
    assert_eq!(outcomes, vec![Outcome::RuleNotKnown { gap: None }; 2]);
    assert_eq!(amounts(&early)[2], Some(510_000));
}

#[test]
fn a_proposal_answers_from_its_own_day_on() {
    let typed = Typed {
        scheme: "general".into(),
        rules: "general-scheme-option1-2018".into(),
        birth: "1/1/1957".into(),
        retire: "1/1/2017".into(),
        years: "10".into(),
        ..typed()
    };
    let amounts = amounts(&typed);
    assert_eq!(amounts[0], None);
    // 11 years at 1.75% of 510,000, rounded half up.
    assert_eq!(amounts[1], Some(98_175));
}

#[test]
fn a_law_chosen_by_name_answers_only_while_it_is_in_force() {
    let typed = Typed { rules: "nssfc-current-2016".into(), ..typed() };
    assert!(amounts(&typed).iter().all(Option::is_some));
    let early = Typed { birth: "1/1/1930".into(), retire: "1/1/1993".into(), ..typed };
    assert_eq!(amounts(&early)[0], None);
}
