//! The payments of the last years, as the back office reported them.

use sothon_domain::access::Actor;
use sothon_store::payment::{self, Payment};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// Three years of monthly payments.
const MOST: i64 = 36;

/// The actor's own payments, newest first.
pub async fn payments(app: &App, actor: &Actor) -> Result<Vec<Payment>, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SeePayments)?;
    Ok(payment::list(&app.db, &scope, person, MOST).await?)
}

/// The actor's own payments for the months of a year, in the order of the months.
pub(crate) async fn payments_for(
    app: &App,
    actor: &Actor,
    year: u16,
) -> Result<Vec<Payment>, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SeePayments)?;
    Ok(payment::for_year(&app.db, &scope, person, year).await?)
}

/// The years for which the actor has payments, newest first.
pub(crate) async fn payment_years(app: &App, actor: &Actor) -> Result<Vec<u16>, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SeePayments)?;
    Ok(payment::years(&app.db, &scope, person).await?)
}
