//! What the domain writes has the shape that is described.

use super::*;
use sothon_domain::back_office::{Batch, Instruction, Numbers, Order, Paid, Whom};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;
use sothon_domain::masked::AccountText;
use sothon_domain::money::Riel;
use sothon_domain::payee::PayTo;
use sothon_domain::pension::{AwardKind, Datum};
use sothon_domain::person::{
    AccountChangeId, AwardDecisionId, DeathReportId, MergeId, Name, PayeeId, PersonId, PersonName,
    RecoveryId, Reference,
};
use sothon_domain::recovery::Plan;
use time::macros::{date, datetime};
use uuid::Uuid;

fn numbers() -> Numbers {
    let (kept, retired) = ("K-204577".parse().unwrap(), "V-118203".parse().unwrap());
    Numbers { merge: MergeId::new(Uuid::from_u128(9)), kept, retired }
}

fn name() -> PersonName {
    let part = || Name::new("SIM", "Sokha").unwrap();
    PersonName { khmer: part(), latin: part() }
}

fn orders() -> Vec<Order> {
    let (case, id) = (Reference::of_serial(7), Uuid::from_u128(8));
    let (report, on) = (DeathReportId::new(id), date!(2026 - 11 - 22));
    let recovery = RecoveryId::new(id);
    let plan = Plan::new(Riel::new(100), 3, "2027-01".parse().unwrap()).unwrap();
    let (to, since) = ("120109".parse().unwrap(), "2026-10".parse().unwrap());
    let answers = vec![(StepKey::Words, String::new())];
    let named = "ដារ៉ា\t2012-06\tyes\nសុខា".to_owned();
    let children = vec![(StepKey::ChildNames, named)];
    let (number, holder) = (AccountText::new("000987654".into()), "SIM".parse().unwrap());
    vec![
        Order::Address { case, to, since },
        Order::Correction {
            case,
            about: CaseKind::Correction(Datum::Service),
            value: Some("366".into()),
            words: None,
        },
        Order::Decided { case, about: CaseKind::Marriage, answers },
        Order::Decided { case, about: CaseKind::SurvivorsClaim, answers: children },
        Order::Account { change: AccountChangeId::new(id), bank: "ABA".into(), number, holder },
        Order::Amount {
            decision: AwardDecisionId::new(id),
            award: AwardKind::Survivor,
            amount: Riel::new(510_000),
            number: "12/26".into(),
            decided_on: on,
        },
        Order::Hold { report, from: on },
        Order::Release { report, arrears_from: on },
        Order::Merge(numbers()),
        Order::Part(numbers()),
        Order::Recover {
            recovery,
            report,
            payer: Some("SIM".into()),
            payer_number: Some("V-118203".parse().expect("a sample is well-formed")),
            plan,
        },
        Order::Waive { recovery, report, sum: plan.sum() },
        Order::Payee(Box::new(Paid {
            appointment: PayeeId::new(id),
            number: "V-118203".parse().expect("a sample is well-formed"),
            name: name(),
            to: PayTo::Cash,
            until: on,
        })),
        Order::PayeeEnded { appointment: PayeeId::new(id), from: on },
    ]
}

#[test]
fn every_order_that_is_written_is_described() {
    let whom = || Whom {
        id: PersonId::new(Uuid::from_u128(7)),
        member_numbers: vec!["K-204577".parse().unwrap()],
        name: name(),
    };
    let decided_at = datetime!(2026-11-22 03:00 UTC);
    let instructions: Vec<_> = orders()
        .into_iter()
        .zip(1_i64..)
        .map(|(order, number)| Instruction {
            number: number.try_into().unwrap(),
            decided_at,
            whom: whom(),
            order,
        })
        .collect();
    let (header, bodies) = Batch::form(None, &instructions).unwrap();
    let batch = Batch::stored(header, &bodies).ok().unwrap();
    let read: BatchDocument = serde_json::from_str(batch.document()).unwrap();
    assert_eq!(read.instructions.len(), instructions.len());
    let document: serde_json::Value = serde_json::from_str(batch.document()).unwrap();
    let orders = document["instructions"].as_array().unwrap().iter().map(|one| &one["order"]);
    let children: Vec<_> = orders.filter_map(|order| order.get("children")).collect();
    assert_eq!(children.len(), 1, "of no other case");
    let child = serde_json::json!({ "born": "2012-06", "in_school": true, "name": "ដារ៉ា" });
    assert_eq!(children[0][0], child, "each child by herself");
}
