//! The payments of the last years, as the back office reported them.

use sothon_domain::access::Actor;
use sothon_store::payment::{self, Payment};

use super::own;
use crate::authorisation::UseCase;
use crate::{App, AppError};

/// Three years of monthly payments.
const MOST: i64 = 36;

/// The actor's own payments, newest first.
pub async fn payments(app: &App, actor: &Actor) -> Result<Vec<Payment>, AppError> {
    let (scope, person) = own(actor, UseCase::SeePayments)?;
    Ok(payment::list(&app.db, &scope, person, MOST).await?)
}
