//! Where the register has her, for a write.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, PlaceCode};

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// The place where the register has her, read in this transaction. [`StoreError::NotFound`] when
/// she is outside the scope.
pub async fn place(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<PlaceCode, StoreError> {
    let args = ScopeArgs::from(scope);
    let code = sqlx::query_scalar!(
        "SELECT place FROM person WHERE id = $1 AND in_scope(id, province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    code.parse().map_err(|_| StoreError::inconsistent("person", person, "place is no place code"))
}
