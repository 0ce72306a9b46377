//! Redoes a working as an officer would: each line from the lines it rests on, nothing else.

use sothon_domain::money::Riel;
use sothon_domain::pension::{Arg, ArgName, Line, LineKey};

/// A number over another, in plain integers, so that the engine's arithmetic is not used.
type Ratio = (i128, i128);

/// Panics at the first line that doesn't follow from the lines it names.
pub(crate) fn check(lines: &[Line]) {
    for (place, line) in lines.iter().enumerate() {
        let (before, after) = lines.split_at(place);
        let rests_on: Vec<&Line> =
            line.refs.iter().map(|number| &before[usize::from(*number) - 1]).collect();
        check_line(line, &rests_on, after.get(1));
    }
    check_service(lines);
}

fn check_line(line: &Line, rests_on: &[&Line], next: Option<&Line>) {
    let amounts = || rests_on.iter().map(|line| amount(line)).collect::<Vec<_>>();
    match line.key {
        LineKey::ReferenceSalary | LineKey::FlatPension => assert!(line.amount.is_some()),
        LineKey::DecidedAmount | LineKey::PaidAmount => assert!(line.amount.is_some()),
        LineKey::GradeMinimum => assert!(rests_on.is_empty()),
        LineKey::AccrualFurther | LineKey::AccrualFirst | LineKey::AccrualAfter => {
            let (above, below) = rate(line, ArgName::PerYear);
            assert_same(rate(line, ArgName::Rate), (above * service(line), below * 12), line);
        }
        LineKey::AccrualCapped => assert_same(rate(line, ArgName::Rate), sum(rests_on), line),
        LineKey::Formula => check_formula(line, rests_on),
        LineKey::AverageSalaryMinimum => match (line.arg(ArgName::Salary), line.amount) {
            (None, None) => {}
            (Some(Arg::Riel(salary)), Some(_)) => {
                let salary = i128::from(salary.amount());
                assert_eq!(amount(line), share(salary, rate(line, ArgName::Rate)), "{line:?}");
            }
            _ => panic!("a minimum without its salary, or the salary without it: {line:?}"),
        },
        LineKey::MinimumApplies => {
            assert!(amounts()[0] < amounts()[1] && amount(line) == amounts()[1], "{line:?}");
        }
        LineKey::MinimumNotNeeded => {
            assert!(amounts()[0] >= amounts()[1] && amount(line) == amounts()[0], "{line:?}");
        }
        LineKey::Total | LineKey::SurvivorsTotal => {
            assert_eq!(amount(line), amounts().iter().sum::<i128>())
        }
        LineKey::DecisionMatches => assert_eq!(amounts()[0], amounts()[1]),
        LineKey::UnexplainedDifference => {
            assert_eq!(amount(line), amounts()[1] - amounts()[0], "{line:?}");
            assert_ne!(amount(line), 0);
        }
        LineKey::RateFloor => {
            let ((above, below), (a, b)) = (rate(line, ArgName::Rate), sum(rests_on));
            assert!(above * b > a * below, "{line:?}");
        }
        LineKey::SurvivorFixed => {
            assert!(line.amount.is_some());
            assert!(rests_on.iter().all(|line| line.key == LineKey::SurvivorRelation), "{line:?}");
        }
        LineKey::SurvivorShare => {
            assert_eq!(rests_on[0].key, LineKey::Formula);
            assert_eq!(amount(line), share(amounts()[0], rate(line, ArgName::Rate)), "{line:?}");
        }
        LineKey::Lifted => {
            assert!([LineKey::DecidedAmount, LineKey::Lifted].contains(&rests_on[0].key));
            assert!(amount(line) > amounts()[0], "{line:?}");
        }
        LineKey::RuleSince | LineKey::Arrears => check_late_rule(line, rests_on),
        LineKey::ArrearsTotal => assert_eq!(amount(line), amounts().iter().sum(), "{line:?}"),
        LineKey::PaidDiffers => check_payment(line, rests_on[0], next),
        LineKey::Service
        | LineKey::InvalidityCause
        | LineKey::SurvivorRelation
        | LineKey::AccrualBase
        | LineKey::YearsAboveCap
        | LineKey::GrandfatheringCredit
        | LineKey::FlatPensionNotYet
        | LineKey::NotEligible
        | LineKey::FixedRate
        | LineKey::SurvivorRefused
        | LineKey::RuleNotKnown
        | LineKey::NoPaymentYet => assert_eq!(line.amount, None, "{line:?}"),
    }
}

/// A share of a salary.
fn check_formula(line: &Line, rests_on: &[&Line]) {
    let (salary, shares) = rests_on.split_first().expect("a formula rests on a salary");
    assert_eq!(salary.key, LineKey::ReferenceSalary);
    assert_eq!(line.arg(ArgName::Salary), salary.amount.map(Arg::Riel).as_ref());
    assert_same(rate(line, ArgName::Rate), sum(shares), line);
    assert_eq!(amount(line), share(amount(salary), sum(shares)), "{line:?}");
}

/// A payment that is not what was due.
fn check_payment(line: &Line, due: &Line, next: Option<&Line>) {
    let paid = next.expect("the payment follows");
    assert_eq!(paid.key, LineKey::PaidAmount);
    assert!([LineKey::DecidedAmount, LineKey::Lifted].contains(&due.key));
    assert_eq!(amount(line), amount(paid) - amount(due), "{line:?}");
    assert_ne!(amount(line), 0);
}

/// A rule that was published later, and what it owes.
fn check_late_rule(line: &Line, rests_on: &[&Line]) {
    if line.key == LineKey::RuleSince {
        assert_eq!(rests_on[1].key, LineKey::DecidedAmount);
        assert_eq!(amount(line), amount(rests_on[0]) - amount(rests_on[1]), "{line:?}");
        return;
    }
    match rests_on[0].key {
        LineKey::Lifted | LineKey::RuleSince => assert_eq!(line.rule, rests_on[0].rule),
        key => assert!([LineKey::DecisionMatches, LineKey::UnexplainedDifference].contains(&key)),
    }
    let Some(Arg::Number(count)) = line.arg(ArgName::Count) else { panic!("{line:?}") };
    match line.arg(ArgName::More) {
        Some(Arg::Riel(more)) => {
            let all = i128::from(*count) * i128::from(more.amount());
            assert_eq!(amount(line), all, "{line:?}");
        }
        _ => assert!(amount(line) > 0, "{line:?}"),
    }
}

/// Every month of service is used once, or said to add nothing.
fn check_service(lines: &[Line]) {
    let months = |keys: &[LineKey]| -> i128 {
        lines.iter().filter(|line| keys.contains(&line.key)).map(service).sum()
    };
    let says = |key| lines.iter().any(|line| line.key == key);
    if says(LineKey::Formula) && !says(LineKey::FixedRate) {
        let used = months(&[
            LineKey::AccrualBase,
            LineKey::AccrualFurther,
            LineKey::AccrualFirst,
            LineKey::AccrualAfter,
            LineKey::YearsAboveCap,
        ]);
        assert_eq!(used, months(&[LineKey::Service, LineKey::GrandfatheringCredit]));
    }
}

/// The amount of a line; a line without one gives nothing.
fn amount(line: &Line) -> i128 {
    i128::from(line.amount.unwrap_or(Riel::ZERO).amount())
}

fn service(line: &Line) -> i128 {
    match line.arg(ArgName::Service) {
        Some(Arg::Months(months)) => i128::from(months.count()),
        other => panic!("no service but {other:?} in {line:?}"),
    }
}

fn rate(line: &Line, name: ArgName) -> Ratio {
    match line.arg(name) {
        Some(Arg::Rate(rate)) => (rate.numerator(), rate.denominator()),
        other => panic!("no rate but {other:?} in {line:?}"),
    }
}

fn sum(lines: &[&Line]) -> Ratio {
    let rates = lines.iter().map(|line| rate(line, ArgName::Rate));
    rates.fold((0, 1), |(a, b), (c, d)| (a * d + c * b, b * d))
}

/// The share of an amount, half a riel up; neither is negative.
fn share(of: i128, (above, below): Ratio) -> i128 {
    (2 * of * above + below) / (2 * below)
}

fn assert_same((a, b): Ratio, (c, d): Ratio, line: &Line) {
    assert_eq!(a * d, c * b, "{line:?}");
}
