//! A passkey that somebody may hold a copy of.

use sothon_domain::access::Scope;
use sothon_domain::person::PasskeyId;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Keeps that the key's counter went back; false when that was known before, or its person is outside the
/// scope.
pub async fn copied(
    tx: &mut Tx,
    scope: &Scope,
    passkey: PasskeyId,
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let kept = sqlx::query!(
        "UPDATE passkey k SET copied_at = $2 FROM person p \
         WHERE k.id = $1 AND k.copied_at IS NULL AND p.id = k.person \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        passkey.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(kept.rows_affected() == 1)
}
