//! The passkey that somebody signs in with.

use sothon_domain::access::Scope;
use sothon_domain::person::{PasskeyId, PersonId};

use super::Found;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// The passkey with this credential inside the scope, if it is registered. Its row stays locked until
/// the transaction ends: two uses of one key come one after the other.
pub async fn find(
    tx: &mut Tx,
    scope: &Scope,
    credential_id: &[u8],
) -> Result<Option<Found>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT k.id, k.person, k.user_handle, k.credential \
         FROM passkey k JOIN person p ON p.id = k.person \
         WHERE k.credential_id = $1 AND in_scope(p.id, p.province, $2, $3, $4) FOR UPDATE OF k",
        credential_id,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| Found {
        id: PasskeyId::new(row.id),
        person: PersonId::new(row.person),
        user_handle: row.user_handle,
        credential: row.credential,
    }))
}
