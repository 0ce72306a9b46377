//! A passkey has signed its owner in.

use sothon_domain::access::Scope;
use sothon_domain::person::PasskeyId;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Keeps the credential as it is after this use, with its new counter, and when that was.
/// [`StoreError::NotFound`] when its person is outside the scope.
pub async fn used(
    tx: &mut Tx,
    scope: &Scope,
    passkey: PasskeyId,
    credential: &serde_json::Value,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let used = sqlx::query!(
        "UPDATE passkey k SET credential = $2, used_at = $3 FROM person p \
         WHERE k.id = $1 AND p.id = k.person AND in_scope(p.id, p.province, $4, $5, $6)",
        passkey.uuid(),
        credential,
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(used.rows_affected())
}
