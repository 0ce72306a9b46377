//! A decided case says when she was born.

use sothon_domain::access::Scope;
use time::{Date, OffsetDateTime};

use super::fields::seal_birth_date;
use crate::case_file::Locked;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx, decided_fact};

/// Writes the date of birth of the case's person, and that a case decided it: no later file of the back
/// office overwrites it. [`StoreError::NotFound`] when the case is outside the scope.
pub async fn born(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    on: Date,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let sealed = seal_birth_date(tx.vault(), locked.key(), locked.case.person.uuid(), on);
    let written = sqlx::query!(
        "UPDATE person p SET birth_date = $2 FROM case_file c \
         WHERE c.id = $1 AND p.id = c.person AND in_scope(c.person, c.office, $3, $4, $5)",
        locked.case.id.uuid(),
        sealed,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    if written.rows_affected() != 1 {
        return Err(StoreError::NotFound);
    }
    decided_fact::mark_field(tx, locked, "birth_date", at).await
}
