//! What is stored with an award is enough to work it out again, and is read for ever.

use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    AwardFacts, AwardInputs, AwardKind, AwardWorking, InvalidityCause, InvalidityFacts, KindFacts,
    LineKey, MissingFact, RuleBook, StoppedWork, Survivor, SurvivorFacts, SurvivorKind,
};
use sothon_domain::person::Sex;
use time::macros::date;

use super::by_hand;
use super::case::{TODAY, chenda, decided, with_facts};

fn cases() -> Vec<AwardFacts> {
    let invalid = InvalidityFacts {
        credited: Months::new(300),
        reference_salary: Riel::new(800_000),
        cause: InvalidityCause::Work,
    };
    let stopped = StoppedWork { on: date!(2024 - 04 - 01), facts: invalid };
    let child =
        Survivor { sex: Sex::Female, kind: SurvivorKind::Child { born: date!(2010 - 02 - 28) } };
    let spouse = Survivor { sex: Sex::Male, kind: SurvivorKind::Spouse };
    let survivor = |survivor, died_on| KindFacts::Survivor(Ok(SurvivorFacts { survivor, died_on }));
    let of_kind = |facts| AwardFacts { facts, ..chenda() };
    vec![
        chenda(),
        decided(612_000),
        with_facts(|facts| facts.total_salary = Some(Riel::new(900_000))),
        of_kind(KindFacts::Invalidity(Ok(stopped))),
        of_kind(survivor(child, Some(date!(2024 - 01 - 31)))),
        of_kind(survivor(spouse, None)),
        of_kind(KindFacts::missing(AwardKind::Survivor, MissingFact::Relation)),
    ]
}

#[test]
fn every_kind_is_worked_out_again_from_what_is_stored() {
    for case in cases() {
        let stored = AwardWorking::of(&case, &RuleBook::released(), TODAY);
        by_hand::check(&stored.working.lines);
        let json = serde_json::to_string(&stored).expect("it is JSON");
        let read: AwardWorking = serde_json::from_str(&json).expect("it was written by us");
        assert_eq!(read, stored);
        assert_eq!(read.replay(&RuleBook::released()), stored.working);
        assert_eq!(read.inputs, AwardInputs::from(&case));
    }
}

#[test]
fn nothing_of_payments_or_of_later_floors_is_in_it() {
    for case in cases() {
        let stored = AwardWorking::of(&case, &RuleBook::released(), TODAY);
        let unpaid = AwardFacts { paid: None, ..case };
        assert_eq!(stored, AwardWorking::of(&unpaid, &RuleBook::released(), TODAY));
        let ends =
            [LineKey::DecidedAmount, LineKey::DecisionMatches, LineKey::UnexplainedDifference];
        assert!(ends.contains(&stored.working.lines.last().expect("it has lines").key));
    }
}

/// Version 2 had no line of the cause or the relation.
#[test]
fn what_an_earlier_version_stored_is_read_and_gives_the_same_amounts_today() {
    let golden = include_str!("stored/award-working-2.json");
    let stored: Vec<AwardWorking> = serde_json::from_str(golden).expect("stored once");
    let written = serde_json::to_string_pretty(&stored).expect("it is JSON");
    assert_eq!(written, golden.trim_end());
    assert_eq!(stored.len(), cases().len());
    for (stored, case) in stored.iter().zip(cases()) {
        assert_eq!(stored.inputs, AwardInputs::from(&case));
        assert_eq!(stored.replay(&RuleBook::released()).by_rules(), stored.by_rules());
    }
}

#[test]
fn the_stored_form_is_written_and_read_as_ever() {
    let golden = include_str!("stored/award-working.json");
    let stored: Vec<AwardWorking> =
        cases().iter().map(|case| AwardWorking::of(case, &RuleBook::released(), TODAY)).collect();
    let written = serde_json::to_string_pretty(&stored).expect("it is JSON");
    assert_eq!(written, golden.trim_end(), "written today:\n{written}\n");
}
