//! Not being able to work: the engine's own amounts, by cause, and nothing where no rule is known.

use sothon_domain::estimate::{
    About, Answer, InvalidityPoint, Outcome, Proposals, Typed, work_out,
};
use sothon_domain::pension::{LineKey, RuleBook};
use time::macros::date;

use crate::estimate::{asked, typed};
use crate::pension_vectors::vector::Vector;

fn points(typed: &Typed) -> Vec<InvalidityPoint> {
    let book = RuleBook::released();
    match work_out(About::Invalidity, typed, asked(&book, Proposals::Chosen)) {
        Ok(Answer::Invalidity(points)) => points,
        other => panic!("{other:?}"),
    }
}

fn amounts(typed: &Typed) -> Vec<Option<i64>> {
    let points = points(typed);
    points.iter().map(|point| point.outcome.monthly().map(|riel| riel.amount())).collect()
}

fn served(years: &str, cause: &str) -> Typed {
    Typed { years: years.into(), cause: cause.into(), salary: "600,000".into(), ..typed() }
}

#[test]
fn each_later_year_adds_a_year_of_service() {
    let points = points(&served("20", "non-work"));
    let years: Vec<_> =
        points.iter().map(|point| (point.from.year(), point.service.count() / 12)).collect();
    assert_eq!(years, [(2026, 20), (2027, 21), (2028, 22), (2029, 23), (2030, 24), (2031, 25)]);
    assert_eq!(points[0].from, date!(2026 - 11 - 21));
    // 50% after 20 years, then 1.5 points more a year.
    let expected = [300_000, 309_000, 318_000, 327_000, 336_000, 345_000].map(Some);
    assert_eq!(amounts(&served("20", "non-work")), expected);
}

#[test]
fn the_cause_decides_what_the_law_gives() {
    // 4% for each year after an accident at work; too little service for any other cause.
    assert_eq!(amounts(&served("10", "work"))[0], Some(240_000));
    let other = points(&served("10", "non-work"));
    let Outcome::Worked { monthly: None, lines, .. } = &other[0].outcome else {
        panic!("{:?}", other[0]);
    };
    assert!(lines.iter().any(|line| line.key == LineKey::NotEligible));
}

/// Which file holds the rules of a vector's scheme.
const SETS: [(&str, &str); 3] = [
    ("nssfc-current-2016", "nssfc-invalidity-2016"),
    ("nssfc-reform-option1-2018", "nssfc-reform-invalidity-2018"),
    ("general-scheme-proposal-2018", "general-scheme-invalidity-2018"),
];

#[test]
fn every_vector_of_invalidity_is_met_by_its_set() {
    let book = RuleBook::released();
    let mut met = 0;
    for vector in Vector::all() {
        let causes: &[&str] = match vector.benefit.as_str() {
            "invalidity-work" => &["work"],
            "invalidity-non-work" => &["non-work"],
            "invalidity" => &["work", "non-work"],
            _ => continue,
        };
        let keys = ["final_basic_salary_khr", "salary_khr", "reference_salary_khr"];
        let years = ["credited_service_years", "contribution_years"];
        let years = years.into_iter().find_map(|key| vector.input::<i64>(key)).expect("a service");
        let salary = keys.into_iter().find_map(|key| vector.riel(key)).expect("a salary");
        let set = vector.set_of(&book, &SETS);
        for cause in causes {
            let typed = Typed {
                scheme: set.scheme.code().into(),
                rules: set.id.to_string(),
                salary: salary.amount().to_string(),
                ..served(&years.to_string(), cause)
            };
            let expected = vector.json["expected"]["monthly_khr"].as_i64();
            let expected = expected.filter(|_| vector.expected("eligible") == true);
            assert_eq!(amounts(&typed)[0], expected, "{}", vector.id);
            met += 1;
        }
    }
    assert_eq!(met, 25, "21 vectors, four of them for both causes");
}

#[test]
fn where_no_rule_is_known_there_is_no_number() {
    for (scheme, citation) in [("veterans", "kh-veterans-2010"), ("general", "kh-sd32-2021")] {
        for point in points(&Typed { scheme: scheme.into(), ..typed() }) {
            let Outcome::RuleNotKnown { gap: Some(gap) } = point.outcome else {
                panic!("{scheme} has no rule in force");
            };
            assert_eq!(gap.to_string(), citation);
        }
    }
}
