//! The passkeys of a person.

use sothon_domain::access::Scope;
use sothon_domain::person::{PasskeyId, PersonId};

use super::{Listed, NAME};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// A person's passkeys, the oldest first; none for somebody outside the scope.
pub async fn list(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<Listed>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT k.id, k.user_handle, k.credential_id, k.name, k.added_at, k.used_at, k.copied_at, \
             p.data_key, p.ring_key \
         FROM passkey k JOIN person p ON p.id = k.person \
         WHERE k.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY k.added_at, k.id",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in rows {
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = db.vault().unwrap(person.uuid(), &wrapped)?;
        let name = db.vault().open(&key, NAME, row.id, &row.name)?;
        let wrong = |_| StoreError::inconsistent("passkey", row.id, "name is blank or too long");
        listed.push(Listed {
            id: PasskeyId::new(row.id),
            user_handle: row.user_handle,
            credential_id: row.credential_id,
            name: name.parse().map_err(wrong)?,
            added_at: row.added_at,
            used_at: row.used_at,
            copied_at: row.copied_at,
        });
    }
    Ok(listed)
}
