//! Whether an officer may have a part in an amount for this person: whoever is one of her family, or acts or acted for her,
//! has none, and neither has an officer of whom nobody can say it.

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::award_decision::Refused;
use sothon_domain::person::{PersonId, StaffId};
use sothon_store::{Db, Tx, person, staff};

use crate::AppError;

/// A tie is a tie wherever the person lives by now.
const WHEREVER: Scope = Scope::All(Purpose::Casework);

/// Why she may neither propose nor decide; nothing where she may.
pub(super) async fn stops(
    tx: &mut Tx,
    person: PersonId,
    by: StaffId,
) -> Result<Option<Refused>, AppError> {
    if staff::lacks_card(tx, by).await? {
        return Ok(Some(Refused::CardUnknown));
    }
    let related = person::is_related(tx, &WHEREVER, &[person], by).await?;
    Ok(related.then_some(Refused::Related))
}

/// The same for a page.
pub(super) async fn may_stop(
    db: &Db,
    person: PersonId,
    by: StaffId,
) -> Result<Option<Refused>, AppError> {
    if staff::may_lack_card(db, by).await? {
        return Ok(Some(Refused::CardUnknown));
    }
    let related = person::may_be_related(db, &WHEREVER, &[person], by).await?;
    Ok(related.then_some(Refused::Related))
}
