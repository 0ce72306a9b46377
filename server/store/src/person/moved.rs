//! A decided case says where she lives.

use sothon_domain::access::Scope;
use sothon_domain::person::PlaceCode;
use time::OffsetDateTime;

use crate::case_file::Locked;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx, decided_fact};

/// Writes the new place of the case's person, and that a case decided it: no later file of the back
/// office overwrites it. [`StoreError::NotFound`] when the case is outside the scope.
pub async fn moved(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    to: &PlaceCode,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE person p SET place = $2 FROM case_file c \
         WHERE c.id = $1 AND p.id = c.person AND in_scope(c.person, c.office, $3, $4, $5)",
        locked.case.id.uuid(),
        to.as_str(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    if written.rows_affected() != 1 {
        return Err(StoreError::NotFound);
    }
    decided_fact::mark_field(tx, locked, "place_code", at).await
}
