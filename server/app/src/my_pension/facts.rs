//! Gathers from stored records what the calculation needs.

use sothon_domain::money::Riel;
use sothon_domain::payment_state::PaymentState;
use sothon_domain::pension::{AwardFacts, Decided, OldAgeFacts};
use sothon_domain::person::Scheme;
use sothon_domain::service::{Period, SalaryKind, credited};
use sothon_store::Award;
use sothon_store::membership::Record;
use sothon_store::my_pension::Pension;
use time::Date;

/// The facts of a decided pension; `None` where nothing was decided, because then there is nothing to
/// explain.
pub fn award_facts(pension: &Pension, records: &[Record]) -> Option<AwardFacts> {
    let award = pension.award.as_ref()?;
    let record = records.iter().find(|record| record.membership.id == pension.membership.id);
    let paid = pension.last_payment.as_ref().filter(|payment| payment.state == PaymentState::Paid);
    let paid = paid.map(|payment| (payment.month, payment.amount));
    Some(AwardFacts { paid, ..decided_facts(pension.membership.scheme, award, record) })
}

/// The facts of an award before its first payment.
pub(crate) fn decided_facts(scheme: Scheme, award: &Award, record: Option<&Record>) -> AwardFacts {
    AwardFacts {
        scheme,
        kind: award.kind,
        decided: Decided {
            number: award.number.clone(),
            decided_on: award.decided_on,
            source: award.source.clone(),
            amount: award.amount,
        },
        facts: record.and_then(old_age),
        paid: None,
    }
}

/// The facts of a career that has ended; `None` while a fact without which no rule works is missing.
fn old_age(record: &Record) -> Option<OldAgeFacts> {
    let retired_on = record.membership.retired_on?;
    let periods: Vec<Period> = record
        .service
        .iter()
        .map(|period| Period {
            starts: period.starts,
            until: period.until.unwrap_or(retired_on).min(retired_on),
        })
        .collect();
    let reference = last_salary(record, SalaryKind::Basic, retired_on)?;
    Some(OldAgeFacts {
        lowest_grade_salary: last_salary(record, SalaryKind::LowestOfGrade, retired_on),
        total_salary: last_salary(record, SalaryKind::Total, retired_on),
        ..OldAgeFacts::new(credited(&periods), reference, retired_on)
    })
}

/// The salary of this kind in force on the day of retirement.
fn last_salary(record: &Record, kind: SalaryKind, on: Date) -> Option<Riel> {
    record
        .salaries
        .iter()
        .filter(|salary| salary.kind == kind && salary.starts <= on)
        .max_by_key(|salary| salary.starts)
        .map(|salary| salary.amount)
}
