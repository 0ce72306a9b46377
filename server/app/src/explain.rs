//! Prints a person's working at the machine's terminal.

use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_domain::pension::AwardWorking;
use sothon_domain::person::MemberNumber;
use sothon_store::{award_working, membership};
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

/// The working that is stored with the member's award, as it was worked out then; none where nothing
/// is decided or stored.
pub async fn stored(
    app: &App,
    actor: &Actor,
    number: &MemberNumber,
) -> Result<Option<AwardWorking>, AppError> {
    let scope = authorise(actor, UseCase::ExplainAtTerminal)?;
    let person = membership::person_of(&app.db, &scope, number).await?.ok_or(AppError::NotFound)?;
    let today = today(app.clock.as_ref());
    let seen = sothon_store::my_pension::load(&app.db, &scope, person, today).await?;
    match my_pension::main_pension(&seen).and_then(|pension| pension.award.as_ref()) {
        Some(award) => Ok(award_working::load(&app.db, &scope, (award.id, award.version)).await?),
        None => Ok(None),
    }
}
