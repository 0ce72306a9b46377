use proptest::prelude::*;
use time::macros::date;

use super::*;
use crate::pension::{RuleBook, Survivor};
use crate::person::{Scheme, Sex, completed_years};

const DECIDED: Date = date!(2024 - 05 - 01);
const KNOWN: Date = date!(2026 - 11 - 21);

fn pension() -> InPayment {
    let (scheme, kind) = (Scheme::CivilServants, AwardKind::Survivor);
    InPayment { scheme, kind, decided_on: DECIDED, decided: Riel::new(10_000) }
}

fn child(born: Date) -> SurvivorFacts {
    let survivor = Survivor { sex: Sex::Female, kind: SurvivorKind::Child { born } };
    SurvivorFacts { survivor, died_on: Some(date!(2024 - 03 - 01)) }
}

fn ends(pension: &InPayment, facts: &SurvivorFacts) -> Option<Date> {
    age_out(pension, facts, &RuleBook::released(), KNOWN).map(|end| end.ends_on)
}

#[test]
fn a_child_of_a_civil_servant_is_paid_to_the_age_of_21_daughters_and_sons_alike() {
    for sex in [Sex::Female, Sex::Male] {
        for (born, ends_on) in [
            (date!(2006 - 01 - 15), date!(2027 - 01 - 15)),
            (date!(2004 - 02 - 29), date!(2025 - 03 - 01)),
            (date!(2005 - 01 - 01), date!(2026 - 01 - 01)),
        ] {
            let mut facts = child(born);
            facts.survivor.sex = sex;
            let end = age_out(&pension(), &facts, &RuleBook::released(), KNOWN);
            assert_eq!(end, Some(AgeOut { age: 21, ends_on }), "{born}");
            assert_eq!(end.map(AgeOut::birth_year), Some(born.year()), "{born}");
        }
    }
}

#[test]
fn nobody_else_has_an_end_by_age() {
    let young = child(date!(2006 - 01 - 15));
    let spouse = Survivor { sex: Sex::Female, kind: SurvivorKind::Spouse };
    let widow = SurvivorFacts { survivor: spouse, ..young };
    assert_eq!(ends(&pension(), &widow), None, "a widow");
    for scheme in [Scheme::Veterans, Scheme::General] {
        assert_eq!(ends(&InPayment { scheme, ..pension() }, &young), None, "no age is known");
    }
    let ended = InPayment { decided: Riel::ZERO, ..pension() };
    assert_eq!(ends(&ended, &young), None, "nothing is paid any more");
    let own = InPayment { kind: AwardKind::OldAge, ..pension() };
    assert_eq!(ends(&own, &young), None, "a pension of her own service");
    let before = Some(date!(2016 - 12 - 31));
    assert_eq!(ends(&pension(), &SurvivorFacts { died_on: before, ..young }), None, "no rule then");
}

#[test]
fn a_decision_after_that_birthday_knew_the_age_and_one_before_it_did_not() {
    let born = date!(2005 - 01 - 15);
    let of = |decided_on| ends(&InPayment { decided_on, ..pension() }, &child(born));
    assert_eq!(of(date!(2026 - 01 - 14)), Some(date!(2026 - 01 - 15)));
    assert_eq!(of(date!(2026 - 01 - 15)), None);
    assert_eq!(of(date!(2026 - 02 - 01)), None);
}

#[test]
fn where_the_day_of_the_death_is_not_known_the_decision_says_which_rule() {
    let unknown = SurvivorFacts { died_on: None, ..child(date!(2006 - 01 - 15)) };
    assert!(ends(&pension(), &unknown).is_some());
    let early = InPayment { decided_on: date!(2017 - 03 - 16), ..pension() };
    assert_eq!(ends(&early, &unknown), None, "the rule began a day later");
}

#[test]
fn it_is_told_ninety_and_thirty_days_before_and_on_the_day_and_late_only_the_newest() {
    let end = AgeOut { age: 21, ends_on: date!(2027 - 03 - 31) };
    for (today, stage, notice) in [
        (date!(2026 - 12 - 30), AgeOutStage::Far, None),
        (date!(2026 - 12 - 31), AgeOutStage::Near, Some(AgeOutNotice::Early)),
        (date!(2027 - 02 - 28), AgeOutStage::Near, Some(AgeOutNotice::Early)),
        (date!(2027 - 03 - 01), AgeOutStage::Near, Some(AgeOutNotice::Late)),
        (date!(2027 - 03 - 30), AgeOutStage::Near, Some(AgeOutNotice::Late)),
        (date!(2027 - 03 - 31), AgeOutStage::Over, Some(AgeOutNotice::Over)),
        (date!(2027 - 06 - 29), AgeOutStage::Over, Some(AgeOutNotice::Over)),
        (date!(2027 - 06 - 30), AgeOutStage::Over, None),
    ] {
        assert_eq!((end.stage(today), end.notice(today)), (stage, notice), "{today}");
    }
}

#[test]
fn whoever_was_told_the_later_is_not_told_the_earlier() {
    let later = |notice: AgeOutNotice| notice.and_later().map(AgeOutNotice::days_before);
    assert_eq!(later(AgeOutNotice::Early).collect::<Vec<_>>(), [90, 30, 0]);
    assert_eq!(later(AgeOutNotice::Late).collect::<Vec<_>>(), [30, 0]);
    assert_eq!(later(AgeOutNotice::Over).collect::<Vec<_>>(), [0]);
}

#[test]
fn an_office_looks_ahead_by_months_from_the_present_one() {
    let months = |within: AgeOutWithin| -> Vec<String> {
        within.months(date!(2026 - 11 - 30)).iter().map(YearMonth::to_string).collect()
    };
    assert_eq!(months(AgeOutWithin::Month), ["2026-11"]);
    assert_eq!(months(AgeOutWithin::default()), ["2026-11", "2026-12", "2027-01"]);
    for within in AgeOutWithin::ALL {
        assert_eq!(months(within).len().to_string(), within.code());
        assert_eq!(AgeOutWithin::from_code(within.code()), Some(within));
    }
    assert_eq!(months(AgeOutWithin::Year).last().map(String::as_str), Some("2027-10"));
    assert_eq!(AgeOutWithin::from_code("2"), None);
}

proptest! {
    #[test]
    fn the_rule_pays_to_the_day_before_the_end_and_nothing_from_it(days in 0_i64..20_000) {
        let born = date!(1990 - 01 - 01) + Duration::days(days);
        if let Some(end) = age_out(&pension(), &child(born), &RuleBook::released(), KNOWN) {
            prop_assert_eq!(completed_years(born, end.ends_on), u32::from(end.age));
            let before = end.ends_on.previous_day().expect("a day before");
            prop_assert!(completed_years(born, before) < u32::from(end.age));
        } else {
            prop_assert!(completed_years(born, DECIDED) >= 21);
        }
    }

    #[test]
    fn day_by_day_each_is_due_once_in_their_order(days in 0_i64..20_000, skipped in 1_i64..200) {
        let end = AgeOut { age: 21, ends_on: date!(2020 - 01 - 01) + Duration::days(days) };
        let mut told = Vec::new();
        let mut today = end.ends_on - Duration::days(100);
        while today <= end.ends_on + Duration::days(100) {
            told.extend(end.notice(today).filter(|notice| told.last() < Some(notice)));
            today += Duration::days(skipped);
        }
        let mut sorted = told.clone();
        sorted.sort_unstable();
        sorted.dedup();
        prop_assert_eq!(&told, &sorted);
        if skipped == 1 {
            prop_assert_eq!(told, AgeOutNotice::ALL);
        }
    }
}
