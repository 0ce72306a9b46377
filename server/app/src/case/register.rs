//! What the register holds of a person's facts, and what another value would change.

use sothon_domain::access::Scope;
use sothon_domain::casework::{FactSource, Held};
use sothon_domain::effects::{legal_date, today};
use sothon_domain::pension::{
    AwardFacts, AwardKind, Datum, DisputeEffect, Disputed, FactValue, SurvivorRelation, dispute,
    dispute_retirement,
};
use sothon_domain::person::{MembershipId, PersonId, Reference};
use sothon_store::decided_fact;
use sothon_store::membership::{self, Record, Relation};
use sothon_store::my_pension::{self, MyPension, Pension};
use time::{Date, OffsetDateTime};

use crate::my_pension::{award_facts, kind_facts, main_pension};
use crate::{App, AppError};

/// A person's pension with all that a disputed fact may be about.
pub(super) struct Register {
    seen: MyPension,
    /// The facts of her decided pension.
    facts: Option<AwardFacts>,
    /// Its membership with the dated facts.
    record: Option<Record>,
    /// The cases that decided a column of the import.
    decided: Decided,
}

/// The case that last decided each of these, and when.
struct Decided {
    born: Option<(Reference, OffsetDateTime)>,
    retired: Option<(Reference, OffsetDateTime)>,
    cause: Option<(Reference, OffsetDateTime)>,
    relation: Option<(Reference, OffsetDateTime)>,
}

impl Decided {
    async fn load(app: &App, scope: &Scope, person: PersonId) -> Result<Self, AppError> {
        let by = async |field| decided_fact::of_field(&app.db, scope, person, field).await;
        Ok(Self {
            born: by("birth_date").await?,
            retired: by("retired_on").await?,
            cause: by("invalidity_cause").await?,
            relation: by("survivor_relation").await?,
        })
    }
}

impl Register {
    pub(super) async fn load(app: &App, scope: &Scope, person: PersonId) -> Result<Self, AppError> {
        let today = today(app.clock.as_ref());
        let seen = my_pension::load(&app.db, scope, person, today).await?;
        let records = membership::record(&app.db, scope, person).await?;
        let main = main_pension(&seen);
        let facts = main.and_then(|pension| award_facts(pension, &records));
        let id = main.map(|pension| pension.membership.id);
        let record = records.into_iter().find(|record| Some(record.membership.id) == id);
        let decided = Decided::load(app, scope, person).await?;
        Ok(Self { seen, facts, record, decided })
    }

    /// The membership whose decided amount can be disputed, with the kind and the date of
    /// its decision, if it has one.
    pub(super) fn pension_decided(&self) -> Option<(MembershipId, Option<(AwardKind, Date)>)> {
        let pension = self.pension()?;
        Some((
            pension.membership.id,
            pension.award.as_ref().map(|award| (award.kind, award.decided_on)),
        ))
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
            Datum::ReferenceSalary
            | Datum::Service
            | Datum::GradeMinimum
            | Datum::RetiredOn
            | Datum::InvalidityCause
            | Datum::SurvivorRelation => {
                self.facts.as_ref().is_some_and(|case| case.facts.uses(datum))
            }
            Datum::DecidedAmount
            | Datum::PaidAmount
            | Datum::BirthDate
            | Datum::Name
            | Datum::Account
            | Datum::LifeCertificateDue => true,
        }
    }

    /// Whether the decided amount is worked out from this fact.
    pub(super) fn uses(&self, datum: Datum) -> bool {
        self.facts.as_ref().is_some_and(|case| case.facts.uses(datum))
    }

    /// What a value in place of it would change today.
    pub(super) fn effect(
        &self,
        app: &App,
        datum: Datum,
        claimed: Option<&FactValue>,
    ) -> DisputeEffect {
        let held = self.held(datum);
        let born = Some(self.seen.person.birth_date);
        let disputed = Disputed { datum, recorded: held.value.as_ref(), claimed, born };
        let (facts, ended) = (self.facts.as_ref(), self.ended(claimed));
        if datum == Datum::RetiredOn {
            let today = today(app.clock.as_ref());
            return dispute_retirement(facts, ended.as_ref(), disputed, &app.rules, today);
        }
        dispute(facts, disputed, &app.rules, today(app.clock.as_ref()))
    }

    /// The facts as if her career had ended on the day that she says.
    fn ended(&self, claimed: Option<&FactValue>) -> Option<AwardFacts> {
        let (Some(FactValue::Date(on)), Some(case)) = (claimed, &self.facts) else { return None };
        let mut record = self.record.clone()?;
        record.membership.retired_on = Some(*on);
        let facts = kind_facts(case.facts.kind(), Some(&record));
        Some(AwardFacts { facts, ..case.clone() })
    }

    fn recorded(&self, datum: Datum) -> (Option<FactValue>, FactSource) {
        let person = &self.seen.person;
        match datum {
            Datum::ReferenceSalary | Datum::GradeMinimum | Datum::Service => {
                let value = self.facts.as_ref().and_then(|case| case.facts.value(datum));
                (value, self.decided_or_file(datum))
            }
            Datum::DecidedAmount => self.award(),
            Datum::PaidAmount => self.payment(),
            Datum::BirthDate => {
                let source = self.decided.born.as_ref().map_or(FactSource::File, case);
                (Some(FactValue::Date(person.birth_date)), source)
            }
            Datum::RetiredOn => {
                let on = self.record.as_ref().and_then(|record| record.membership.retired_on);
                let source = self.decided.retired.as_ref().map_or(FactSource::File, case);
                (on.map(FactValue::Date), source)
            }
            Datum::InvalidityCause => {
                let cause = self.record.as_ref().and_then(|record| record.basis.invalidity_cause);
                let source = self.decided.cause.as_ref().map_or(FactSource::File, case);
                (cause.map(FactValue::Cause), source)
            }
            Datum::SurvivorRelation => {
                let source = self.decided.relation.as_ref().map_or(FactSource::File, case);
                (self.relation().map(FactValue::Relation), source)
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

    fn relation(&self) -> Option<SurvivorRelation> {
        Some(match self.record.as_ref()?.basis.relation? {
            Relation::Survivor(survivor) => survivor.kind.relation(),
            Relation::Other => SurvivorRelation::Other,
        })
    }

    fn pension(&self) -> Option<&Pension> {
        main_pension(&self.seen)
    }

    fn decided_or_file(&self, datum: Datum) -> FactSource {
        let mut decided = self.record.iter().flat_map(|record| &record.decided);
        let last = decided.rfind(|fact| fact.datum == datum);
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
