//! The contact for reading.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_domain::trusted_contact::TrustedContact;

use super::row::Sealed;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// The person's trusted contact, if she has named one.
pub async fn find(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<TrustedContact>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT t.name, t.phone, t.relation, p.data_key, p.ring_key \
         FROM trusted_contact t JOIN person p ON p.id = t.person \
         WHERE t.person = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let key = db.vault().unwrap(person.uuid(), &wrapped)?;
    let sealed = Sealed { name: row.name, phone: row.phone, relation: row.relation };
    sealed.open(db.vault(), &key, person.uuid()).map(Some)
}
