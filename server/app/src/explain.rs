//! Prints a person's working at the machine's terminal.

use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_domain::person::MemberNumber;
use sothon_store::membership;
use time::Date;

use crate::authorisation::{UseCase, authorise};
use crate::my_pension::Why;
use crate::{App, AppError, my_pension};

/// The working of the member's pension: as she sees it herself, or as she would have on another day.
pub async fn explain(
    app: &App,
    actor: &Actor,
    number: &MemberNumber,
    as_of: Option<Date>,
) -> Result<Why, AppError> {
    let scope = authorise(actor, UseCase::ExplainAtTerminal)?;
    let person = membership::person_of(&app.db, &scope, number).await?.ok_or(AppError::NotFound)?;
    let on = as_of.unwrap_or_else(|| today(app.clock.as_ref()));
    my_pension::work_out(app, &scope, person, on).await
}
