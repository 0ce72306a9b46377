//! Whether one of the staff may have a part in what two officers decide about somebody's money: whoever is one of those it
//! concerns or of their family, or acts or acted for one of them, has none, and neither has an officer of whom nobody can
//! say it.

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::person::{PersonId, StaffId};
use sothon_domain::tie::Tie;
use sothon_store::{Db, Tx, person, staff};

use crate::AppError;

/// A tie is a tie wherever the person lives by now.
const WHEREVER: Scope = Scope::All(Purpose::Casework);

/// Why she may neither propose nor decide what concerns these people; nothing where she may.
pub(crate) async fn stops(
    tx: &mut Tx,
    persons: &[PersonId],
    by: StaffId,
) -> Result<Option<Tie>, AppError> {
    if staff::lacks_card(tx, by).await? {
        return Ok(Some(Tie::CardUnknown));
    }
    let related = person::is_related(tx, &WHEREVER, persons, by).await?;
    Ok(related.then_some(Tie::Related))
}

/// The same for a page.
pub(crate) async fn may_stop(
    db: &Db,
    persons: &[PersonId],
    by: StaffId,
) -> Result<Option<Tie>, AppError> {
    if staff::may_lack_card(db, by).await? {
        return Ok(Some(Tie::CardUnknown));
    }
    let related = person::may_be_related(db, &WHEREVER, persons, by).await?;
    Ok(related.then_some(Tie::Related))
}
