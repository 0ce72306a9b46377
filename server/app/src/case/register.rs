//! What the register holds of a person's facts, and what another value would change.

use sothon_domain::access::Scope;
use sothon_domain::casework::{FactSource, Held};
use sothon_domain::effects::{legal_date, today};
use sothon_domain::pension::{
    AwardFacts, Datum, DisputeEffect, Disputed, FactValue, OldAgeFacts, dispute,
};
use sothon_domain::person::{PersonId, Reference};
use sothon_store::decided_fact::{self, DecidedFact};
use sothon_store::membership;
use sothon_store::my_pension::{self, MyPension, Pension};
use time::OffsetDateTime;

use crate::my_pension::{award_facts, main_pension};
use crate::{App, AppError};

/// A person's pension with all that a disputed fact may be about.
pub(super) struct Register {
    seen: MyPension,
    /// The facts of her decided pension.
    facts: Option<AwardFacts>,
    /// What cases have decided about it, the oldest first.
    decided: Vec<DecidedFact>,
    /// The case that decided her date of birth.
    born: Option<(Reference, OffsetDateTime)>,
}

impl Register {
    pub(super) async fn load(app: &App, scope: &Scope, person: PersonId) -> Result<Self, AppError> {
        let today = today(app.clock.as_ref());
        let seen = my_pension::load(&app.db, scope, person, today).await?;
        let records = membership::record(&app.db, scope, person).await?;
        let main = main_pension(&seen);
        let facts = main.and_then(|pension| award_facts(pension, &records));
        let id = main.map(|pension| pension.membership.id);
        let decided = records.into_iter().find(|record| Some(record.membership.id) == id);
        let born = decided_fact::of_field(&app.db, scope, person, "birth_date").await?;
        let decided = decided.map(|record| record.decided).unwrap_or_default();
        Ok(Self { seen, facts, decided, born })
    }

    /// What the register holds of this fact.
    pub(super) fn held(&self, datum: Datum) -> Held {
        let (value, source) = self.recorded(datum);
        Held { source: value.as_ref().map(|_| source), value }
    }

    /// Whether a value can stand in for this fact. A career that has not ended, or without a decision, is
    /// still written by the back office: a value of today would be an old one at retirement.
    pub(super) fn takes_value(&self, datum: Datum) -> bool {
        match datum {
            Datum::ReferenceSalary | Datum::Service | Datum::GradeMinimum => {
                self.facts.as_ref().is_some_and(|case| case.facts.is_some())
            }
            Datum::DecidedAmount
            | Datum::PaidAmount
            | Datum::BirthDate
            | Datum::Name
            | Datum::Account
            | Datum::LifeCertificateDue => true,
        }
    }

    /// What a value in place of it would change today.
    pub(super) fn effect(
        &self,
        app: &App,
        datum: Datum,
        claimed: Option<&FactValue>,
    ) -> DisputeEffect {
        let held = self.held(datum);
        let disputed = Disputed { datum, recorded: held.value.as_ref(), claimed };
        dispute(self.facts.as_ref(), disputed, &app.rules, today(app.clock.as_ref()))
    }

    fn recorded(&self, datum: Datum) -> (Option<FactValue>, FactSource) {
        let person = &self.seen.person;
        match datum {
            Datum::ReferenceSalary => {
                let salary = |facts: &OldAgeFacts| Some(FactValue::Money(facts.reference_salary));
                (self.career(salary), self.decided_or_file(datum))
            }
            Datum::GradeMinimum => {
                let lowest = |facts: &OldAgeFacts| facts.lowest_grade_salary.map(FactValue::Money);
                (self.career(lowest), self.decided_or_file(datum))
            }
            Datum::Service => {
                let length = |facts: &OldAgeFacts| Some(FactValue::Service(facts.credited));
                (self.career(length), self.decided_or_file(datum))
            }
            Datum::DecidedAmount => self.award(),
            Datum::PaidAmount => self.payment(),
            Datum::BirthDate => {
                let source = self.born.as_ref().map_or(FactSource::File, case);
                (Some(FactValue::Date(person.birth_date)), source)
            }
            Datum::Name => (Some(FactValue::Text(person.name.khmer.full())), FactSource::File),
            Datum::Account => {
                let shown = self.seen.account.as_ref().map(|account| {
                    FactValue::Text(format!("{} ···· {}", account.bank, account.ending))
                });
                (shown, FactSource::File)
            }
            Datum::LifeCertificateDue => {
                (person.life_certificate_due.map(FactValue::Date), FactSource::File)
            }
        }
    }

    fn pension(&self) -> Option<&Pension> {
        main_pension(&self.seen)
    }

    fn career(&self, fact: impl Fn(&OldAgeFacts) -> Option<FactValue>) -> Option<FactValue> {
        self.facts.as_ref()?.facts.as_ref().and_then(fact)
    }

    fn decided_or_file(&self, datum: Datum) -> FactSource {
        let last = self.decided.iter().rfind(|fact| fact.datum == datum);
        last.map_or(FactSource::File, |fact| case(&(fact.reference, fact.decided_at)))
    }

    fn award(&self) -> (Option<FactValue>, FactSource) {
        match self.pension().and_then(|pension| pension.award.as_ref()) {
            Some(award) => {
                let (number, on) = (award.number.clone(), award.decided_on);
                let source = FactSource::Decision { number, on };
                (Some(FactValue::Money(award.amount)), source)
            }
            None => (None, FactSource::File),
        }
    }

    fn payment(&self) -> (Option<FactValue>, FactSource) {
        match self.pension().and_then(|pension| pension.last_payment.as_ref()) {
            Some(payment) => {
                let (month, batch) = (payment.month, payment.batch.clone());
                let source = FactSource::Payment { month, batch };
                (Some(FactValue::Money(payment.amount)), source)
            }
            None => (None, FactSource::File),
        }
    }
}

fn case((reference, at): &(Reference, OffsetDateTime)) -> FactSource {
    FactSource::Case { reference: *reference, on: legal_date(*at) }
}
