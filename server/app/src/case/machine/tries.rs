//! A machine that guesses who somebody is runs out of tries.
//!
//! Whatever is answered about a person tells whether her number and her birth belong together. Where a case comes of it
//! she is told. Where none does, nobody would notice: so these are counted, in the database, which does not fail open.

use sothon_domain::machine::MachineNumber;
use sothon_domain::person::MemberNumber;
use sothon_store::machine_try::{self, TriesOf};
use time::Duration;

use crate::{App, AppError};

/// So many for one number within [`COUNT`], by all machines together.
const FOR_A_NUMBER: i32 = 5;
/// So many of one machine within [`COUNT`].
const OF_A_MACHINE: i32 = 40;
/// So long they count, from the first one on.
const COUNT: Duration = Duration::hours(24);

/// Takes a try; says whether there was one left.
pub(super) async fn take(
    app: &App,
    machine: MachineNumber,
    number: &MemberNumber,
) -> Result<bool, AppError> {
    let at = app.clock.now();
    let counts = (at, at + COUNT);
    // One that is refused for its number is a machine's try all the same.
    Ok(machine_try::take(&app.db, TriesOf::Machine(machine), OF_A_MACHINE, counts).await?
        && machine_try::take(&app.db, TriesOf::Number(number), FOR_A_NUMBER, counts).await?)
}

/// Gives back the try of which a case came.
pub(super) async fn give_back(
    app: &App,
    machine: MachineNumber,
    number: &MemberNumber,
) -> Result<(), AppError> {
    machine_try::give_back(&app.db, TriesOf::Machine(machine)).await?;
    Ok(machine_try::give_back(&app.db, TriesOf::Number(number)).await?)
}
