//! The service and salary facts behind the amount.

use sothon_domain::access::Actor;
use sothon_store::membership::{self, Record};
use sothon_store::person::{self, Person};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// What is recorded of a person's working life.
#[derive(Debug, Clone)]
pub struct ServiceRecord {
    /// The person.
    pub person: Person,
    /// Her memberships with their facts.
    pub records: Vec<Record>,
}

/// The actor's own service record.
pub async fn service_record(app: &App, actor: &Actor) -> Result<ServiceRecord, AppError> {
    let (scope, id) = authorise_own(actor, UseCase::SeeServiceRecord)?;
    let person = person::load(&app.db, &scope, id).await?;
    let records = membership::record(&app.db, &scope, id).await?;
    Ok(ServiceRecord { person, records })
}
