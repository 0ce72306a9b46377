//! What a person sees of her own pension.

mod branches;
mod facts;
mod payments;
mod service_record;
mod show;
mod why;

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::{PersonId, PersonName};
use sothon_store::my_pension::{MyPension, Pension};
use time::Date;

pub use branches::branches;
pub use facts::award_facts;
pub(crate) use facts::{career_until, decided_facts, in_payment, kind_facts};
pub use payments::payments;
pub(crate) use payments::{payment_years, payments_for};
pub use service_record::{ServiceRecord, service_record};
pub use show::{NextPayment, Overview, show};
pub use sothon_store::membership::Record;
pub use sothon_store::payment::Payment;
pub(crate) use why::work_out;
pub use why::{RuleInForce, Why, why};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// The person's name, for the frame of her pages.
pub async fn name(app: &App, actor: &Actor) -> Result<PersonName, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SeeMyPension)?;
    Ok(sothon_store::person::load(&app.db, &scope, person).await?.name)
}

/// What is known of a person's pensions on a day.
async fn load(app: &App, scope: &Scope, person: PersonId, on: Date) -> Result<MyPension, AppError> {
    Ok(sothon_store::my_pension::load(&app.db, scope, person, on).await?)
}

/// The pension shown first: the one with a decided award, else the first membership.
pub(crate) fn main_pension(seen: &MyPension) -> Option<&Pension> {
    seen.pensions.iter().find(|pension| pension.award.is_some()).or(seen.pensions.first())
}
