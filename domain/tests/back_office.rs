//! Batches of instructions: what stands in them, and what proves them.

use sothon_domain::account_change::{Bank, BankAccount};
use sothon_domain::back_office::{
    Batch, BatchHash, BatchNumber, Cause, Instruction, Numbers, Order, Paid, Sealed, Whom,
};
use sothon_domain::casework::{CaseAct, CaseKind};
use sothon_domain::flow::{Answer, Answers, StepKey};
use sothon_domain::masked::AccountText;
use sothon_domain::money::{Months, Riel};
use sothon_domain::payee::PayTo;
use sothon_domain::pension::{AwardKind, Datum};
use sothon_domain::person::{
    AccountChangeId, AwardDecisionId, DeathReportId, MergeId, Name, PayeeId, PersonId, PersonName,
    RecoveryId, Reference,
};
use sothon_domain::recovery::Plan;
use time::macros::{date, datetime};
use uuid::Uuid;

fn whom() -> Whom {
    Whom {
        id: PersonId::new(Uuid::from_u128(7)),
        member_numbers: vec!["K-204577".parse().expect("a sample is well-formed")],
        name: PersonName {
            khmer: Name::new("ស៊ឹម", "សុខា").expect("a sample is well-formed"),
            latin: Name::new("SIM", "Sokha").expect("a sample is well-formed"),
        },
    }
}

fn instruction(number: i64, order: Order) -> Instruction {
    // Already the next day in Cambodia.
    let decided_at = datetime!(2026-11-21 17:30 UTC);
    Instruction {
        number: number.try_into().expect("a sample is well-formed"),
        decided_at,
        whom: whom(),
        order,
    }
}

fn amount(riel: i64) -> Order {
    Order::Amount {
        decision: AwardDecisionId::new(Uuid::from_u128(9)),
        award: AwardKind::OldAge,
        amount: Riel::new(riel),
        number: "12/26 \"A\"".to_owned(),
        decided_on: date!(2026 - 11 - 20),
    }
}

fn moved() -> Answers {
    let mut answers = Answers::default();
    answers.set(StepKey::Place, &Answer::Place("120109".parse().expect("a sample is well-formed")));
    answers
        .set(StepKey::Since, &Answer::Month("2026-10".parse().expect("a sample is well-formed")));
    answers
}

fn numbers() -> Numbers {
    let (kept, retired) = ("K-204577".parse(), "V-118203".parse());
    let merge = MergeId::new(Uuid::from_u128(9));
    let [kept, retired] = [kept, retired].map(|number| number.expect("a sample is well-formed"));
    Numbers { merge, kept, retired }
}

fn paid(to: PayTo) -> Paid {
    Paid {
        appointment: PayeeId::new(Uuid::from_u128(6)),
        number: "V-118203".parse().expect("a sample is well-formed"),
        name: whom().name,
        to,
        until: date!(2033 - 03 - 09),
    }
}

#[test]
fn who_is_paid_in_her_stead_is_named_with_the_account_or_without_one() {
    let [number, holder] = ["000987654", "SIM Sokha"];
    let account = BankAccount {
        bank: Bank::from_name("ABA").unwrap(),
        number: number.parse().unwrap(),
        holder: holder.parse().unwrap(),
    };
    let order = |to| -> serde_json::Value {
        let line = instruction(1, Order::Payee(Box::new(paid(to)))).written();
        serde_json::from_str::<serde_json::Value>(&line).unwrap()["order"].clone()
    };
    let bank = order(PayTo::Bank(account));
    assert_eq!((&bank["bank"], &bank["number"]), (&"ABA".into(), &number.into()));
    assert_eq!((&bank["until"], &bank["payee_number"]), (&"2033-03-09".into(), &"V-118203".into()));
    let cash = order(PayTo::Cash);
    assert!(cash["number"].is_null() && cash["way"] == "cash", "{cash}");
}

#[test]
fn a_merge_names_both_numbers() {
    let line = instruction(1, Order::Merge(numbers())).written();
    let read: serde_json::Value = serde_json::from_str(&line).unwrap();
    let order = &read["order"];
    assert_eq!((&order["kept"], &order["retired"]), (&"K-204577".into(), &"V-118203".into()));
}

fn orders() -> Vec<(&'static str, Order)> {
    let case = Reference::of_serial(7);
    let report = DeathReportId::new(Uuid::from_u128(8));
    let recovery = RecoveryId::new(Uuid::from_u128(5));
    let first = "2027-01".parse().expect("a sample is well-formed");
    let plan = Plan::new(Riel::new(100_001), 10, first).expect("a sample is well-formed");
    let mut said = Answers::default();
    said.set(StepKey::Value, &Answer::Length(Months::new(366)));
    vec![
        (
            "address",
            Order::of_case(case, CaseKind::AddressChanged, &moved())
                .expect("a sample is well-formed"),
        ),
        (
            "correction",
            Order::of_case(case, CaseKind::Correction(Datum::Service), &said)
                .expect("a sample is well-formed"),
        ),
        (
            "account",
            Order::Account {
                change: AccountChangeId::new(Uuid::from_u128(6)),
                bank: "ABA".to_owned(),
                number: AccountText::new("000987654".to_owned()),
                holder: "SIM Sokha".parse().expect("a sample is well-formed"),
            },
        ),
        ("amount", amount(510_000)),
        ("hold", Order::Hold { report, from: date!(2026 - 11 - 22) }),
        ("release", Order::Release { report, arrears_from: date!(2026 - 11 - 1) }),
        ("merge", Order::Merge(numbers())),
        ("part", Order::Part(numbers())),
        (
            "recover",
            Order::Recover {
                recovery,
                report,
                payer: Some("SIM Dara".to_owned()),
                payer_number: Some("V-118203".parse().expect("a sample is well-formed")),
                plan,
            },
        ),
        ("waive", Order::Waive { recovery, report, sum: plan.sum() }),
        ("payee", Order::Payee(Box::new(paid(PayTo::Cash)))),
        (
            "payee-ended",
            Order::PayeeEnded {
                appointment: PayeeId::new(Uuid::from_u128(6)),
                from: date!(2026 - 11 - 22),
            },
        ),
    ]
}

fn form(last: Option<(BatchNumber, BatchHash)>, riel: &[i64]) -> (Batch, Vec<Sealed>) {
    let orders = riel.iter().zip(1..).map(|(riel, number)| instruction(number, amount(*riel)));
    let (header, bodies) =
        Batch::form(last, &orders.collect::<Vec<_>>()).expect("a sample is well-formed");
    (Batch::stored(header, &bodies).expect("a sample is well-formed"), bodies)
}

#[test]
fn every_order_is_one_line_of_json_that_says_its_kind_its_day_and_its_person() {
    for (kind, order) in orders() {
        let line = instruction(3, order).written();
        assert!(!line.contains('\n'));
        let read: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(read["order"]["kind"], kind);
        assert_eq!((&read["instruction"], &read["decided_on"]), (&3.into(), &"2026-11-22".into()));
        assert_eq!(read["person"]["member_numbers"][0], "K-204577");
    }
}

#[test]
fn an_order_of_a_case_says_what_was_approved() {
    let case = Reference::of_serial(7);
    let order = Order::of_case(case, CaseKind::AddressChanged, &moved()).unwrap();
    assert_eq!((order.case(), order.amount()), (Some(case), Riel::ZERO));
    let read: serde_json::Value = serde_json::from_str(&instruction(1, order).written()).unwrap();
    let (place, since) = (&read["order"]["place"], &read["order"]["since"]);
    assert_eq!((place, since), (&"120109".into(), &"2026-10".into()));
    let incomplete = Order::of_case(case, CaseKind::AddressChanged, &Answers::default());
    assert!(incomplete.is_err());
}

#[test]
fn a_document_proves_number_count_sum_and_the_batch_before() {
    let (first, _) = form(None, &[510_000, 390_000]);
    let header = first.header();
    assert_eq!((header.number.get(), header.count, header.sum), (1, 2, Riel::new(900_000)));
    assert_eq!(BatchHash::of(first.document().as_bytes()), header.hash);
    let read: serde_json::Value = serde_json::from_str(first.document()).unwrap();
    assert_eq!(read["format"], "sothon-batch-1");
    assert_eq!((&read["count"], &read["sum"]), (&2.into(), &900_000.into()));
    assert_eq!(read["before"], "0".repeat(64));
    assert_eq!(read["instructions"][1]["order"]["amount"], 390_000);

    let (second, _) = form(Some((header.number, header.hash)), &[510_000]);
    assert_eq!((second.header().number.get(), second.header().before), (2, header.hash));
    let read: serde_json::Value = serde_json::from_str(second.document()).unwrap();
    assert_eq!(read["before"], header.hash.to_string());
}

#[test]
fn what_was_stored_otherwise_is_not_sent() {
    let (batch, bodies) = form(None, &[510_000, 390_000]);
    let header = *batch.header();
    assert!(Batch::stored(header, &bodies).is_ok());
    let swapped: Vec<_> = bodies.iter().rev().cloned().collect();
    let mut changed = bodies.clone();
    changed[0].1 = changed[0].1.replace("510000", "510001");
    for other in [&swapped[..], &changed[..], &bodies[..1]] {
        assert!(Batch::stored(header, other).is_err());
    }
}

#[test]
fn a_sum_that_can_t_be_counted_is_refused() {
    let orders = [instruction(1, amount(i64::MAX)), instruction(2, amount(1))];
    assert!(Batch::form(None, &orders).is_err());
}

#[test]
fn a_hash_is_read_as_it_is_written() {
    let hash = BatchHash::of(b"batch");
    assert_eq!(hash.to_string().parse(), Ok(hash));
    assert_eq!(BatchHash::try_from(&hash.bytes()[..]), Ok(hash));
    let text = hash.to_string();
    for wrong in [&text[1..], &text.to_uppercase(), &format!("{text}0"), "", "é"] {
        assert!(wrong.parse::<BatchHash>().is_err(), "{wrong:?}");
    }
}

#[test]
fn an_approved_case_is_a_cause_and_a_rejected_one_is_none() {
    assert_eq!(Cause::of(CaseAct::Approved.event()), Some(Cause::Case));
    for act in CaseAct::ALL.into_iter().filter(|act| *act != CaseAct::Approved) {
        assert_eq!(Cause::of(act.event()), None, "{act:?}");
    }
}
