//! A new binding.

use sothon_domain::person::{PersonId, PhoneBindingId, StaffId};
use sothon_domain::place_change::EntryCode;
use time::OffsetDateTime;

use crate::{StoreError, Tx};

/// A binding to be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewBinding<'a> {
    /// Id.
    pub id: PhoneBindingId,
    /// To whom.
    pub person: PersonId,
    /// Who has typed the facts of her papers.
    pub maker: StaffId,
    /// At which branch's counter; none at an office or in a commune.
    pub branch: Option<&'a EntryCode>,
    /// Now.
    pub at: OffsetDateTime,
}

/// Stores a binding that begins, in a transaction that has locked her row.
pub async fn begin(tx: &mut Tx, new: &NewBinding<'_>) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO phone_binding (id, person, maker, begun_at, branch, state) \
         VALUES ($1, $2, $3, $4, $5, 'begun')",
        new.id.uuid(),
        new.person.uuid(),
        new.maker.uuid(),
        new.at,
        new.branch.map(EntryCode::as_str),
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
