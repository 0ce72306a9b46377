//! The record beside a case, what the rules give, and what is held, in the samples.

use sothon_domain::casework::{
    CaseKind, Foreseen, ForeseenFacts, NotForeseen, Refused, RegisterSays, Stage,
};
use sothon_domain::money::Months;
use sothon_domain::pension::{InvalidityCause, OldAgeFacts, RuleBook, SurvivorRelation};
use sothon_domain::person::{MemberNumber, Scheme};
use sothon_locales::Words;
use time::macros::date;

use super::staff::at_work;
use super::{Sample, claims, facts, sample, staff_work};
use crate::pages::staff_case::{
    Beside, KnownBy, Pension, Relative, StaffCaseError, StaffCaseView, Typed,
};
use crate::pages::staff_case_record::{self, StaffCaseRecordView};

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let about = |kind, beside| StaffCaseView {
        kind,
        effect: claims::effect(kind),
        register: RegisterSays::Nothing,
        beside: Some(beside),
        ..staff_work::held()
    };
    let by_rule = |kind| {
        let foreseen = Foreseen::of(kind, &worked(), &RuleBook::released());
        about(kind, Beside { foreseen, ..full(words) })
    };
    // Who draws no pension yet has no working of one.
    let claimed = |kind| {
        let StaffCaseView { beside, .. } = by_rule(kind);
        let beside = beside.map(|beside| Beside { why: None, payments: vec![], ..beside });
        StaffCaseView { beside, ..by_rule(kind) }
    };
    let none = Beside { foreseen: Some(Foreseen::NotSaid(NotForeseen::NoRecord)), ..empty() };
    let missing = Foreseen::NotSaid(NotForeseen::FactMissing);
    let missing = Beside { foreseen: Some(missing), ..empty() };
    let dead = Beside { deceased: true, ..full(words) };
    let unlinked =
        StaffCaseView { beside: None, unlinked: true, ..about(CaseKind::FuneralGrant, empty()) };
    let wrong = StaffCaseView {
        typed: Typed { member: "K-1".to_owned(), ..Typed::default() },
        error: Some(StaffCaseError::MemberUnknown),
        ..unlinked.clone()
    };
    let no_card = StaffCaseView {
        stage: Stage::Received,
        take: Err(Refused::CardUnknown),
        ..about(CaseKind::Marriage, full(words))
    };
    let cases = [
        ("staff-case-beside-old-age", claimed(CaseKind::OldAgeClaim)),
        ("staff-case-beside-invalidity", claimed(CaseKind::InvalidityClaim)),
        ("staff-case-beside-child", by_rule(CaseKind::Schooling)),
        ("staff-case-beside-no-rule", by_rule(CaseKind::Marriage)),
        ("staff-case-beside-payment", by_rule(CaseKind::PaymentMissing)),
        ("staff-case-beside-nothing", about(CaseKind::RetireeRegistration, none)),
        ("staff-case-beside-fact-missing", about(CaseKind::LumpSumClaim, missing)),
        ("staff-case-beside-deceased", about(CaseKind::FuneralGrant, dead)),
        ("staff-case-unlinked", unlinked),
        ("staff-case-link-wrong", wrong),
        ("staff-case-no-card", no_card),
    ]
    .map(|(name, view)| staff_work::page(name, &view, words));
    cases.into_iter().chain(records(words)).collect()
}

/// The page with the whole record.
fn records(words: &'static Words) -> [Sample; 4] {
    let of = |name: &str, kind, beside| {
        let reference = staff_work::held().reference;
        let view = StaffCaseRecordView { kind, reference, beside };
        let frame = at_work(words, &staff_case_record::path(reference));
        sample(name, staff_case_record::render(&view, &frame))
    };
    let claimed = CaseKind::OldAgeClaim;
    let foreseen = Foreseen::of(claimed, &worked(), &RuleBook::released());
    let dead = Beside { deceased: true, ..full(words) };
    [
        of("staff-case-record-old-age", claimed, Beside { foreseen, ..full(words) }),
        of("staff-case-record-payment", CaseKind::PaymentMissing, full(words)),
        of("staff-case-record-deceased", CaseKind::FuneralGrant, dead),
        of("staff-case-record-nothing", CaseKind::RetireeRegistration, empty()),
    ]
}

fn worked() -> ForeseenFacts {
    let retired_on = date!(2017 - 03 - 31);
    ForeseenFacts {
        scheme: Some(Scheme::CivilServants),
        career: Some(OldAgeFacts::new(Months::new(361), facts::AMOUNT, retired_on)),
        cause: Some(InvalidityCause::NonWork),
        day: date!(2026 - 11 - 22),
    }
}

fn full(words: &'static Words) -> Beside {
    let (_, record) = facts::service_records().swap_remove(0);
    let (_, paid) = facts::payments().swap_remove(0);
    let (_, why) = facts::whys().swap_remove(0);
    let number: MemberNumber = "K-204577".parse().expect("invariant: a sample number");
    let relative =
        |relation, known_by| Relative { relation: words.survivor_relation(relation), known_by };
    Beside {
        pensions: vec![Pension {
            scheme: Scheme::CivilServants,
            retired_on: Some(date!(2020 - 04 - 30)),
            decided: Some((facts::AMOUNT, date!(2020 - 05 - 15))),
        }],
        account: Some("ACLEDA ···· 4471".to_owned()),
        periods: record.periods,
        salaries: record.salaries,
        family: vec![
            relative(SurvivorRelation::Spouse, KnownBy::Name("ស្ត្រី".repeat(20))),
            relative(SurvivorRelation::Child, KnownBy::Number(number.ending())),
        ],
        payments: paid.payments.into_iter().take(6).collect(),
        why: Some(why),
        ..empty()
    }
}

/// Of somebody in no register of members.
fn empty() -> Beside {
    Beside {
        deceased: false,
        pensions: vec![],
        account: None,
        periods: vec![],
        salaries: vec![],
        family: vec![],
        payments: vec![],
        why: None,
        foreseen: None,
    }
}
