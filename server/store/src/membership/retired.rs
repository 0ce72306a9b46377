//! A decided case says when she retired.

use sothon_domain::access::Scope;
use time::{Date, OffsetDateTime};

use crate::case_file::Locked;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx, decided_fact};

/// Writes the day of retirement into the membership that the working of the case's person is about, the
/// first with a decided award or else the first, and that a case decided it: no later file of the back
/// office overwrites it. [`StoreError::NotFound`] when the case is outside the scope or its person is no
/// member.
pub async fn retired(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    on: Date,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE membership SET retired_on = $2 WHERE id = (SELECT m.id FROM case_file c \
             JOIN membership m ON m.person = c.person \
             WHERE c.id = $1 AND in_scope(c.person, c.office, $3, $4, $5) \
             ORDER BY EXISTS (SELECT 1 FROM award a WHERE a.membership = m.id) DESC, m.id LIMIT 1)",
        locked.case.id.uuid(),
        on,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    if written.rows_affected() != 1 {
        return Err(StoreError::NotFound);
    }
    decided_fact::mark_field(tx, locked, "retired_on", at).await
}
