//! Gathers from stored records what the calculation needs.

use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    AwardFacts, AwardKind, Datum, Decided, FactValue, InPayment, InvalidityFacts, KindFacts,
    MissingFact, OldAgeFacts, StoppedWork, SurvivorFacts,
};
use sothon_domain::person::Scheme;
use sothon_domain::service::{Period, SalaryKind, credited};
use sothon_store::Award;
use sothon_store::membership::{Record, Relation};
use sothon_store::my_pension::Pension;
use time::Date;

/// The facts of a decided pension; `None` where nothing was decided, because then there is nothing to
/// explain.
pub fn award_facts(pension: &Pension, records: &[Record]) -> Option<AwardFacts> {
    let award = pension.award.as_ref()?;
    let record = records.iter().find(|record| record.membership.id == pension.membership.id);
    let paid = pension.last_payment.as_ref().map(|payment| (payment.month, payment.amount));
    Some(AwardFacts { paid, ..decided_facts(pension.membership.scheme, award, record) })
}

/// The facts of an award before its first payment.
pub(crate) fn decided_facts(scheme: Scheme, award: &Award, record: Option<&Record>) -> AwardFacts {
    AwardFacts {
        scheme,
        decided: Decided {
            number: award.number.clone(),
            decided_on: award.decided_on,
            source: award.source.clone(),
            amount: award.amount,
        },
        facts: kind_facts(award.kind, record),
        paid: None,
        months: Vec::new(),
        earlier: Vec::new(),
    }
}

/// What a floor asks about an award.
pub(crate) fn in_payment(scheme: Scheme, award: &Award) -> InPayment {
    InPayment { scheme, kind: award.kind, decided_on: award.decided_on, decided: award.amount }
}

/// What the register holds of the facts that a kind of award rests on.
pub(crate) fn kind_facts(kind: AwardKind, record: Option<&Record>) -> KindFacts {
    let career = || record.and_then(old_age).ok_or(MissingFact::Career);
    match kind {
        AwardKind::OldAge => KindFacts::OldAge(career()),
        AwardKind::Invalidity => KindFacts::Invalidity(career().and_then(|career| {
            let cause = record.and_then(|record| record.basis.invalidity_cause);
            let cause = cause.ok_or(MissingFact::Cause)?;
            let OldAgeFacts { credited, reference_salary, retired_on, .. } = career;
            let facts = InvalidityFacts { credited, reference_salary, cause };
            Ok(StoppedWork { on: retired_on, facts })
        })),
        AwardKind::Survivor => {
            let basis = record.map(|record| record.basis).unwrap_or_default();
            let died_on = basis.deceased_on;
            KindFacts::Survivor(match basis.relation {
                Some(Relation::Survivor(survivor)) => Ok(SurvivorFacts { survivor, died_on }),
                Some(Relation::Other) => Err(MissingFact::OtherRelation),
                None => Err(MissingFact::Relation),
            })
        }
    }
}

/// The facts of a career that has ended; `None` while a fact without which no rule works is missing.
fn old_age(record: &Record) -> Option<OldAgeFacts> {
    career_until(record, record.membership.retired_on?)
}

/// The facts of a career as if it ended on a day; `None` while the salary is missing. A length of
/// service that a case has decided is that of the career as it ended.
pub(crate) fn career_until(record: &Record, retired_on: Date) -> Option<OldAgeFacts> {
    let amount = |datum| match decided(record, datum) {
        Some(FactValue::Money(amount)) => Some(*amount),
        _ => None,
    };
    let credited = service_until(record, retired_on);
    let last = |kind| last_salary(record, kind, retired_on);
    let reference = amount(Datum::ReferenceSalary).or_else(|| last(SalaryKind::Basic))?;
    let lowest = amount(Datum::GradeMinimum).or_else(|| last(SalaryKind::LowestOfGrade));
    Some(OldAgeFacts {
        lowest_grade_salary: lowest,
        total_salary: last(SalaryKind::Total),
        ..OldAgeFacts::new(credited, reference, retired_on)
    })
}

/// The service credited as if the career ended on a day; what goes on counts until then. A length that a case has
/// decided is that of the career as it ended.
pub(super) fn service_until(record: &Record, ends: Date) -> Months {
    let ended = record.membership.retired_on == Some(ends);
    match decided(record, Datum::Service).filter(|_| ended) {
        Some(FactValue::Service(length)) => *length,
        _ => credited(&worked_until(record, ends)),
    }
}

/// The times of work until a day; what goes on counts until then.
pub(super) fn worked_until(record: &Record, ends: Date) -> Vec<Period> {
    let until = |until: Option<Date>| until.unwrap_or(ends).min(ends);
    let periods = record.service.iter();
    periods.map(|one| Period { starts: one.starts, until: until(one.until) }).collect()
}

/// What the last case about this fact has decided; it stands in for what files say.
fn decided(record: &Record, datum: Datum) -> Option<&FactValue> {
    let last = record.decided.iter().rfind(|fact| fact.datum == datum);
    last.map(|fact| &fact.value)
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
