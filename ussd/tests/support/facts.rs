//! Facts that no key changes.

use sothon_domain::casework::{CaseAct, Stage};
use sothon_domain::life_certificate::LifeCertificate;
use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::payment_state::PaymentState;
use sothon_domain::person::{Reference, Scheme};
use sothon_domain::year_month::YearMonth;
use sothon_ussd::menu::{
    Branch, CaseDue, CaseSeen, Need, PaymentDay, PaymentLine, Reply, ServiceLine, ServiceSeen,
    Status, WhyLine,
};
use time::macros::date;

/// The answer to a need of this kind.
pub(super) fn fact(need: &Need) -> Reply {
    let amount = Riel::new(7_654_321);
    let state = PaymentState::Paid;
    match need {
        Need::Status => {
            Reply::Status(Some(Status { amount, next_payment: Some(date!(2026 - 12 - 05)) }))
        }
        Need::Payments => {
            let lines = (1..=5).map(|month| PaymentLine {
                month: YearMonth::new(2026, 12 - month).expect("a month"),
                amount: Riel::new(7_000_000 + i64::from(month)),
                state,
            });
            Reply::Payments(lines.collect())
        }
        Need::Why => {
            let rate = Fraction::new(4, 5).expect("a rate");
            let salary = Riel::new(510_000);
            let formula = WhyLine::Formula { rate, salary, amount: Riel::new(408_000) };
            Reply::Why(vec![formula, WhyLine::Minimum(salary), WhyLine::Decided(amount)])
        }
        Need::ServiceRecord => {
            let month = |year| YearMonth::new(year, 3).expect("a month");
            let worked = |since, until| ServiceLine::Worked {
                employer: "MoEYS".to_owned(),
                scheme: Scheme::CivilServants,
                since: month(since),
                until,
            };
            let gap = ServiceLine::Gap { since: month(1993), until: month(1995) };
            let lines = vec![worked(1985, Some(month(1992))), gap, worked(1996, None)];
            Reply::ServiceRecord(ServiceSeen { credited: Months::new(421), lines })
        }
        Need::LifeCertificate => {
            Reply::LifeCertificate(LifeCertificate::DueSoon { by: date!(2027 - 04 - 30) })
        }
        Need::Branches => Reply::Branches(vec![Branch {
            khmer: "បន្ទាយមានជ័យ".to_owned(),
            latin: "Banteay Meanchey".to_owned(),
            phone: "054 958 123".to_owned(),
        }]),
        Need::Cases => Reply::Cases(vec![CaseSeen {
            reference: Reference::of_serial(4_821_035),
            stage: Stage::InReview,
            asked: None,
            done: (CaseAct::Taken, date!(2026 - 11 - 05)),
            due: Some(CaseDue { on: date!(2026 - 12 - 05), late: false }),
            papers: Vec::new(),
            appeal: None,
            hotline: "1288".to_owned(),
        }]),
        Need::PaymentDays => Reply::PaymentDays(vec![PaymentDay {
            scheme: Scheme::Veterans,
            date: date!(2026 - 12 - 05),
        }]),
        Need::Hotline => Reply::Hotline("1288".to_owned()),
        other => panic!("{other:?} is no fact"),
    }
}
