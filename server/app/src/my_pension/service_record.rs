//! The service and salary facts behind the amount.

use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_domain::money::Months;
use sothon_domain::service::{Period, gaps};
use sothon_store::membership::{self, Record};
use sothon_store::person::{self, Person};

use super::facts::{service_until, worked_until};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// What is recorded of a person's working life.
#[derive(Debug, Clone)]
pub struct ServiceRecord {
    /// The person.
    pub person: Person,
    /// Her memberships with their facts.
    pub records: Vec<Record>,
    /// The service credited in all of them; of work that goes on, until today.
    pub credited: Months,
    /// The times between her periods of work, the earliest first.
    pub gaps: Vec<Period>,
}

/// The actor's own service record.
///
/// # Errors
/// [`AppError::Inconsistent`] when the lengths of her memberships add up to more than can be.
pub async fn service_record(app: &App, actor: &Actor) -> Result<ServiceRecord, AppError> {
    let (scope, id) = authorise_own(actor, UseCase::SeeServiceRecord)?;
    let person = person::load(&app.db, &scope, id).await?;
    let records = membership::record(&app.db, &scope, id).await?;
    let today = today(app.clock.as_ref());
    let ends = |record: &Record| record.membership.retired_on.unwrap_or(today);
    let mut lengths = records.iter().map(|record| service_until(record, ends(record)));
    let credited = lengths.try_fold(Months::ZERO, Months::checked_add);
    let credited = credited.map_err(|_| AppError::Inconsistent("a service longer than any"))?;
    let worked: Vec<Period> =
        records.iter().flat_map(|record| worked_until(record, ends(record))).collect();
    Ok(ServiceRecord { person, credited, gaps: gaps(&worked), records })
}
