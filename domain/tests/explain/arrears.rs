//! Rules that were published after they began: what they order for months already paid.

use sothon_domain::money::Riel;
use sothon_domain::pension::{
    Arg, ArgName, AwardFacts, Line, LineKey, MonthPaid, RuleBook, Working, explain,
};
use sothon_domain::year_month::YearMonth;
use time::Date;
use time::macros::date;

use super::by_hand;
use super::case::{TODAY, amount, keys, line, with_facts};
use super::lifted::in_payment;

/// A floor of 800,000 from July 2026 that was published in the middle of October.
const FLOOR: &str = r#"
id = "floor-2026"
scheme = "civil-servants"
variant = "status-quo"
status = "in-force"
effective_from = 2026-07-01
published_on = 2026-10-15

[citation]
id = "kh-floor-2023"
instrument = "A sub-decree nobody wrote"
document = "test"
place = "article 1"
certainty = "low"

[floors]
[[floors.lifts]]
at_most_khr = 790000
becomes_khr = 800000
"#;

fn book(drafts: &[(&str, &str)]) -> RuleBook {
    RuleBook::with_drafts(drafts).expect("the drafts are sound")
}

fn month(year: i32, month: u8) -> YearMonth {
    YearMonth::new(year, month).expect("a month")
}

/// A month paid in the ordinary way, at its end.
fn paid(month: YearMonth, amount: i64) -> MonthPaid {
    let on = month.next().first_day();
    MonthPaid { month, amount: Riel::new(amount), on }
}

/// In payment since 2018 and paid 770,000 each month of 2026, in November what is given here.
fn paid_in_november(november: i64) -> AwardFacts {
    let mut case = in_payment((2026, 11, november));
    case.months = (1..=10).map(|number| paid(month(2026, number), 770_000)).collect();
    case.months.push(paid(month(2026, 11), november));
    case
}

fn explained_on(case: &AwardFacts, drafts: &[(&str, &str)], day: Date) -> Working {
    let working = explain(case, &book(drafts), day);
    by_hand::check(&working.lines);
    working
}

fn explained(case: &AwardFacts) -> Working {
    explained_on(case, &[("floor-2026.toml", FLOOR)], TODAY)
}

/// First month, last month, months, riel for each.
fn stretch(line: &Line) -> (YearMonth, YearMonth, i64, i64) {
    let month = |name| match line.arg(name) {
        Some(Arg::Month(month)) => *month,
        other => panic!("no month but {other:?}"),
    };
    let (Some(Arg::Number(count)), Some(Arg::Riel(more))) =
        (line.arg(ArgName::Count), line.arg(ArgName::More))
    else {
        panic!("{line:?}")
    };
    (month(ArgName::Month), month(ArgName::Until), *count, more.amount())
}

fn stretches(working: &Working) -> Vec<(YearMonth, YearMonth, i64, i64)> {
    working.lines.iter().filter(|line| line.key == LineKey::Arrears).map(stretch).collect()
}

#[test]
fn months_paid_before_a_floor_was_known_are_arrears_of_their_own() {
    let working = explained(&paid_in_november(800_000));
    assert_eq!(stretches(&working), [(month(2026, 7), month(2026, 10), 4, 30_000)]);
    let owed = line(&working, LineKey::Arrears);
    assert_eq!(owed.amount, Some(Riel::new(120_000)));
    assert_eq!(owed.arg(ArgName::Date), Some(&Arg::Date(date!(2026 - 10 - 15))));
    assert!(!keys(&working).contains(&LineKey::PaidDiffers), "November was paid in full");
    assert!(!keys(&working).contains(&LineKey::ArrearsTotal), "one line needs no sum");
    assert_eq!(keys(&working).last(), Some(&LineKey::PaidAmount));
    assert_eq!(working.due().and_then(|line| line.amount), Some(Riel::new(800_000)));
}

#[test]
fn before_it_is_published_nobody_knows_it() {
    let mut case = paid_in_november(800_000);
    case.months.truncate(9);
    case.paid = Some((month(2026, 9), Riel::new(770_000)));
    let working = explained_on(&case, &[("floor-2026.toml", FLOOR)], date!(2026 - 10 - 14));
    assert!(stretches(&working).is_empty());
    assert_eq!(working.due().and_then(|line| line.amount), Some(Riel::new(770_000)));
    assert!(!keys(&working).contains(&LineKey::PaidDiffers));
    let the_day_after = explained_on(&case, &[("floor-2026.toml", FLOOR)], date!(2026 - 10 - 15));
    assert_eq!(stretches(&the_day_after), [(month(2026, 7), month(2026, 9), 3, 30_000)]);
    assert!(!keys(&the_day_after).contains(&LineKey::PaidDiffers), "the arrears say it");
}

#[test]
fn a_month_paid_late_in_full_or_too_little_for_another_reason_is_not_the_rules() {
    let mut case = paid_in_november(770_000);
    // August was paid what the floor orders; September less than was known to be due.
    (case.months[7].amount, case.months[8].amount) = (Riel::new(800_000), Riel::new(700_000));
    let working = explained(&case);
    let stretches = stretches(&working);
    let expected =
        [(month(2026, 7), month(2026, 7), 1, 30_000), (month(2026, 9), month(2026, 10), 2, 30_000)];
    assert_eq!(stretches, expected);
    assert_eq!(amount(&working, LineKey::ArrearsTotal), Some(90_000));
    // November began when the floor was known: that it was not paid is a fault of the payment.
    assert_eq!(amount(&working, LineKey::PaidDiffers), Some(-30_000));
}

#[test]
fn a_rule_published_before_it_begins_or_without_a_day_leaves_no_arrears() {
    let early = FLOOR.replace("published_on = 2026-10-15", "published_on = 2026-06-01");
    let silent = FLOOR.replace("published_on = 2026-10-15\n", "");
    for text in [early, silent] {
        let case = paid_in_november(800_000);
        let working = explained_on(&case, &[("floor-2026.toml", &text)], TODAY);
        assert!(stretches(&working).is_empty(), "{text}");
        assert_eq!(book(&[("floor-2026.toml", &text)]).retroactive_since(case.scheme), None);
    }
    let retroactive = book(&[("floor-2026.toml", FLOOR)]);
    let scheme = paid_in_november(0).scheme;
    assert_eq!(retroactive.retroactive_since(scheme), Some(date!(2026 - 07 - 01)));
    let known_before = retroactive.published_by(date!(2026 - 10 - 14));
    assert_eq!(known_before.retroactive_since(scheme), None);
    assert_eq!(RuleBook::released().retroactive_since(scheme), None);
}

#[test]
fn a_decision_that_could_not_know_a_floor_is_lifted_by_it_from_its_own_month_on() {
    let mut case = paid_in_november(770_000);
    (case.decided.decided_on, case.decided.amount) = (date!(2026 - 08 - 20), Riel::new(770_000));
    let working = explained(&case);
    assert_eq!(stretches(&working), [(month(2026, 9), month(2026, 10), 2, 30_000)]);
    assert_eq!(working.due().and_then(|line| line.amount), Some(Riel::new(800_000)));
    case.decided.decided_on = date!(2026 - 10 - 15);
    let working = explained(&case);
    assert!(stretches(&working).is_empty(), "who decided on the day of publication knew it");
    assert_eq!(working.due().and_then(|line| line.amount), Some(Riel::new(770_000)));
}

#[test]
fn a_later_decision_takes_nothing_away_of_what_is_owed() {
    let mut case = paid_in_november(800_000);
    case.earlier = vec![(case.decided.decided_on, case.decided.amount)];
    (case.decided.decided_on, case.decided.amount) = (date!(2026 - 11 - 01), Riel::new(800_000));
    let working = explained(&case);
    assert_eq!(stretches(&working), [(month(2026, 7), month(2026, 10), 4, 30_000)]);
    case.earlier.clear();
    assert!(stretches(&explained(&case)).is_empty(), "nothing is known of the time before");
}

#[test]
fn what_was_added_after_the_publication_counts_against_the_arrears_first() {
    let added = |on, amount| {
        let mut case = paid_in_november(800_000);
        let second = MonthPaid { month: month(2026, 9), amount: Riel::new(amount), on };
        case.months.insert(9, second);
        case.months[8].amount = Riel::new(700_000);
        let owed = stretches(&explained(&case));
        owed.iter().map(|(_, _, count, more)| count * more).sum::<i64>()
    };
    let after = date!(2026 - 11 - 20);
    assert_eq!(
        added(after, 30_000),
        3 * 30_000,
        "September's arrears are paid, its own gap is not"
    );
    assert_eq!(added(after, 10_000), 3 * 30_000 + 20_000);
    let before = date!(2026 - 10 - 10);
    assert_eq!(added(before, 70_000), 4 * 30_000, "that was no payment of arrears");
}

#[test]
fn a_formula_takes_nothing_away_of_what_a_floor_gives() {
    let exact = FLOOR
        .replace("at_most_khr = 790000", "exactly_khr = 690000")
        .replace("becomes_khr = 800000", "becomes_khr = 780000")
        .replace("2026-07-01", "2022-03-01");
    for cap in ["100", "60"] {
        let rule =
            rule_with_a_higher_cap().replace("cap_pct = \"100\"", &format!("cap_pct = \"{cap}\""));
        let mut case = by_formula();
        case.months = (4..=6).map(|number| paid(month(2022, number), 690_000)).collect();
        case.paid = Some((month(2022, 6), Riel::new(690_000)));
        let drafts = [("floor-2026.toml", exact.as_str()), ("higher-cap.toml", rule.as_str())];
        let working = explained_on(&case, &drafts, TODAY);
        assert_eq!(stretches(&working), [(month(2022, 4), month(2022, 6), 3, 90_000)], "{cap}");
        assert!(!keys(&working).contains(&LineKey::PaidDiffers));
    }
}

/// The rule of 1994 with a cap of 100% in place of 80%, retroactive to 2018.
fn rule_with_a_higher_cap() -> String {
    let law =
        RuleBook::released_text(&sothon_domain::pension::RuleSetId::new("nssfc-current-2016"));
    let law = law.expect("it is released");
    let rule = law
        .replace("id = \"nssfc-current-2016\"", "id = \"higher-cap\"")
        .replace(
            "effective_from = 1994-10-26",
            "effective_from = 2018-01-01\npublished_on = 2026-10-15",
        )
        .replace("cap_pct = \"80\"", "cap_pct = \"100\"");
    assert!(
        rule.contains("higher-cap") && rule.contains("\"100\"") && rule.contains("published_on")
    );
    rule
}

/// Paid by her decision of 408,000 from before there were floors; the lowest of her grade is lower.
fn by_formula() -> AwardFacts {
    let mut case = with_facts(|facts| {
        facts.lowest_grade_salary = Some(Riel::new(100_000));
        facts.retired_on = date!(2018 - 03 - 01);
    });
    case.decided.decided_on = date!(2018 - 03 - 01);
    case.decided.amount = Riel::new(408_000);
    case.paid = Some((month(2018, 6), case.decided.amount));
    case.months = (3..=6).map(|number| paid(month(2018, number), 408_000)).collect();
    case
}

#[test]
fn a_rule_published_after_the_decision_is_named_and_its_arrears_are_counted() {
    let rule = rule_with_a_higher_cap();
    let case = by_formula();
    let working = explained_on(&case, &[("higher-cap.toml", &rule)], TODAY);
    let since = line(&working, LineKey::RuleSince);
    let more = since.amount.expect("both amounts are known").amount();
    assert!(more > 0, "{since:?}");
    assert_eq!(since.arg(ArgName::Date), Some(&Arg::Date(date!(2026 - 10 - 15))));
    assert_eq!(stretches(&working), [(month(2018, 3), month(2018, 6), 4, more)]);
    assert_eq!(amount(&working, LineKey::DecidedAmount), Some(408_000), "the decision binds");
    let before = explained_on(&case, &[("higher-cap.toml", &rule)], date!(2026 - 10 - 14));
    assert!(keys(&before).contains(&LineKey::DecisionMatches));
    assert!(stretches(&before).is_empty());
}

#[test]
fn a_rule_that_gives_less_than_was_decided_claims_nothing_back() {
    let rule = rule_with_a_higher_cap().replace("cap_pct = \"100\"", "cap_pct = \"60\"");
    let working = explained_on(&by_formula(), &[("higher-cap.toml", &rule)], TODAY);
    assert!(line(&working, LineKey::RuleSince).amount < Some(Riel::ZERO));
    assert!(stretches(&working).is_empty());
}

#[test]
fn however_many_stretches_there_are_nothing_is_lost() {
    let floor = FLOOR
        .replace("2026-07-01", "2004-01-01")
        .replace("at_most_khr = 790000", "at_most_khr = 700000");
    let mut case = paid_in_november(800_000);
    case.decided.decided_on = date!(2000 - 01 - 01);
    let months = std::iter::successors(Some(month(2004, 1)), |month| Some(month.next()));
    let each = |(number, month)| paid(month, 600_000 + i64::from(number % 2) * 10_000);
    case.months = (0..200_i32).zip(months).map(each).collect();
    let working = explained_on(&case, &[("floor-2026.toml", &floor)], TODAY);
    let lines = || working.lines.iter().filter(|line| line.key == LineKey::Arrears);
    assert_eq!(lines().count(), 60);
    let counted: i64 = lines()
        .map(|line| match line.arg(ArgName::Count) {
            Some(Arg::Number(count)) => *count,
            other => panic!("{other:?}"),
        })
        .sum();
    assert_eq!(counted, 200);
    assert_eq!(amount(&working, LineKey::ArrearsTotal), Some(100 * 200_000 + 100 * 190_000));
}

/// Workings with every line of a rule that was published late.
pub(crate) fn late_rules() -> Vec<Vec<Line>> {
    let mut late = paid_in_november(770_000);
    late.months[7].amount = Riel::new(800_000);
    let rule = rule_with_a_higher_cap();
    let formula = explained_on(&by_formula(), &[("higher-cap.toml", &rule)], TODAY);
    [explained(&late), formula].map(|working| working.lines).into()
}
