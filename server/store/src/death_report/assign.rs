//! Who of the register is meant.

use sothon_domain::access::Scope;
use sothon_domain::death_report::Doubt;
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use super::{Locked, SAID, sealed};
use crate::person::data_key;
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Writes that the register was looked through for a report, and why it is put to nobody at once.
/// [`StoreError::NotFound`] outside the scope.
pub async fn looked(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    doubt: Option<Doubt>,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE death_report r SET looked_at = $2, doubt = coalesce(r.doubt, $3) WHERE r.id = $1 \
             AND in_scope(r.person, coalesce((SELECT p.province FROM person p WHERE p.id = r.person \
                 AND in_scope(p.id, p.province, $4, $5, $6)), r.province), $4, $5, $6)",
        locked.report.id.uuid(),
        at,
        doubt.map(Doubt::code),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Writes who is meant by a report for which nobody was known, and puts what was said under her own key.
/// [`StoreError::NotFound`] outside the scope.
pub async fn assign(
    tx: &mut Tx,
    scope: &Scope,
    locked: &mut Locked,
    person: PersonId,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let id = locked.report.id.uuid();
    let key = data_key(tx, scope, person).await?;
    let said = tx.vault().seal(&key, SAID, id, &sealed::text(&locked.report.said));
    let written = sqlx::query!(
        "UPDATE death_report r SET person = $2, said = $3, ring_key = NULL \
         WHERE r.id = $1 AND r.person IS NULL AND in_scope(r.person, r.province, $4, $5, $6)",
        id,
        person.uuid(),
        said,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    locked.key = Some(key);
    one(written.rows_affected())
}
