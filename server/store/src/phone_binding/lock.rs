//! A binding read for a change, in a transaction that has locked its person's row.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::PhoneBindingId;

use super::WithPerson;
use super::find::row;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

/// A binding whose person's row is locked until the transaction ends.
pub struct Locked {
    /// The binding.
    pub found: WithPerson,
    /// The person's key.
    pub(super) key: DataKey,
}

/// Reads the binding once its person's row is locked (`Db::begin_for`): what another act wrote meanwhile
/// is seen. [`StoreError::NotFound`] outside the scope.
pub async fn lock(tx: &mut Tx, scope: &Scope, id: PhoneBindingId) -> Result<Locked, StoreError> {
    // Her office was asked for when it was found.
    let row = row(tx.connection(), scope, &Office::Head, id).await?;
    let key = row.key(tx.vault())?;
    Ok(Locked { found: row.open(tx.vault())?, key })
}
