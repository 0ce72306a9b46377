//! A new binding.

use sothon_domain::person::{PersonId, PhoneBindingId, StaffId};
use time::OffsetDateTime;

use crate::{StoreError, Tx};

/// A binding to be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewBinding {
    /// Id.
    pub id: PhoneBindingId,
    /// To whom.
    pub person: PersonId,
    /// Who has typed the facts of her papers.
    pub maker: StaffId,
    /// Now.
    pub at: OffsetDateTime,
}

/// Stores a binding that begins, in a transaction that has locked her row.
pub async fn begin(tx: &mut Tx, new: &NewBinding) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO phone_binding (id, person, maker, begun_at, state) \
         VALUES ($1, $2, $3, $4, 'begun')",
        new.id.uuid(),
        new.person.uuid(),
        new.maker.uuid(),
        new.at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
