//! The facts of a case that can be disputed: which its kind uses, and another value in their place.

use super::dispute::{Disputed, FactValue, Why};
use super::{
    Datum, InvalidityFacts, KindFacts, MissingFact, OldAgeFacts, SurvivorKind, SurvivorRelation,
};
use crate::person::completed_years;

impl KindFacts {
    /// Whether the calculation of the kind uses the fact, and the others it needs are held. A cause or a
    /// relation that the register lacks is used all the same: it is the one that is missing.
    pub fn uses(&self, datum: Datum) -> bool {
        match self {
            Self::OldAge(Ok(_)) => {
                let career = matches!(datum, Datum::ReferenceSalary | Datum::Service);
                career || matches!(datum, Datum::GradeMinimum | Datum::RetiredOn)
            }
            Self::Invalidity(Ok(_)) => {
                let career = matches!(datum, Datum::ReferenceSalary | Datum::Service);
                career || matches!(datum, Datum::RetiredOn | Datum::InvalidityCause)
            }
            Self::Invalidity(Err(MissingFact::Cause)) => datum == Datum::InvalidityCause,
            Self::Survivor(Ok(facts)) => {
                let is_child = matches!(facts.survivor.kind, SurvivorKind::Child { .. });
                datum == Datum::SurvivorRelation || is_child && datum == Datum::BirthDate
            }
            Self::Survivor(Err(MissingFact::Relation | MissingFact::OtherRelation)) => {
                datum == Datum::SurvivorRelation
            }
            Self::OldAge(Err(_)) | Self::Invalidity(Err(_)) | Self::Survivor(Err(_)) => false,
        }
    }

    /// What the register holds of a fact of the career; none where it holds nothing, or the calculation of
    /// the kind does not use the fact.
    pub fn value(&self, datum: Datum) -> Option<FactValue> {
        let (salary, service, lowest) = match self {
            Self::OldAge(facts) => {
                let facts = facts.as_ref().ok()?;
                (facts.reference_salary, facts.credited, facts.lowest_grade_salary)
            }
            Self::Invalidity(stopped) => {
                let facts = stopped.ok()?.facts;
                (facts.reference_salary, facts.credited, None)
            }
            Self::Survivor(_) => return None,
        };
        match datum {
            Datum::ReferenceSalary => Some(FactValue::Money(salary)),
            Datum::Service => Some(FactValue::Service(service)),
            Datum::GradeMinimum => lowest.map(FactValue::Money),
            _ => None,
        }
    }

    /// Puts her value in place of the register's, or says why it can't stand there: no calculation of the
    /// kind uses the fact, or it needs another fact that is not held.
    pub(super) fn put(&mut self, disputed: Disputed<'_>, claimed: &FactValue) -> Result<(), Why> {
        let datum = disputed.datum;
        match self {
            Self::OldAge(Ok(facts)) => put_in_career(facts, datum, claimed),
            Self::Invalidity(Ok(stopped)) => put_in_invalidity(&mut stopped.facts, datum, claimed),
            Self::Survivor(Ok(facts)) => {
                put_in_survivor(&mut facts.survivor.kind, disputed, claimed)
            }
            Self::OldAge(Err(_)) | Self::Invalidity(Err(_)) | Self::Survivor(Err(_)) => {
                Err(Why::FactsNotHeld)
            }
        }
    }
}

fn put_in_survivor(
    kind: &mut SurvivorKind,
    disputed: Disputed<'_>,
    claimed: &FactValue,
) -> Result<(), Why> {
    match (disputed.datum, claimed) {
        (Datum::BirthDate, FactValue::Date(claimed)) => match kind {
            SurvivorKind::Child { born } => *born = *claimed,
            SurvivorKind::Spouse => return Err(Why::NotUsed),
        },
        (Datum::SurvivorRelation, FactValue::Relation(SurvivorRelation::Spouse)) => {
            *kind = SurvivorKind::Spouse;
        }
        (Datum::SurvivorRelation, FactValue::Relation(SurvivorRelation::Child)) => {
            let born = disputed.born.ok_or(Why::FactsNotHeld)?;
            *kind = SurvivorKind::Child { born };
        }
        (Datum::SurvivorRelation, FactValue::Relation(SurvivorRelation::Other)) => {
            return Err(Why::NoRule);
        }
        _ => return Err(Why::NotUsed),
    }
    Ok(())
}

fn put_in_invalidity(
    facts: &mut InvalidityFacts,
    datum: Datum,
    claimed: &FactValue,
) -> Result<(), Why> {
    match (datum, claimed) {
        (Datum::ReferenceSalary, FactValue::Money(amount)) => facts.reference_salary = *amount,
        (Datum::Service, FactValue::Service(length)) => facts.credited = *length,
        (Datum::InvalidityCause, FactValue::Cause(cause)) => facts.cause = *cause,
        _ => return Err(Why::NotUsed),
    }
    Ok(())
}

fn put_in_career(facts: &mut OldAgeFacts, datum: Datum, claimed: &FactValue) -> Result<(), Why> {
    match (datum, claimed) {
        (Datum::ReferenceSalary, FactValue::Money(amount)) => facts.reference_salary = *amount,
        (Datum::GradeMinimum, FactValue::Money(amount)) => {
            facts.lowest_grade_salary = Some(*amount);
        }
        (Datum::Service, FactValue::Service(length)) => facts.credited = *length,
        (Datum::BirthDate, FactValue::Date(born)) if facts.age.is_some() => {
            facts.age = u8::try_from(completed_years(*born, facts.retired_on)).ok();
        }
        _ => return Err(Why::NotUsed),
    }
    Ok(())
}
