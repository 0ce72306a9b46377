//! Where the code for a change may go.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;

use crate::person::{SignInPerson, open_email, open_phone};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// The person's contacts, with when they took the place of others. [`StoreError::NotFound`] outside the
/// scope.
pub async fn contacts(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<SignInPerson, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT p.id, p.data_key, p.ring_key, p.phone, p.language, p.phone_changed_at, p.email,
            p.email_changed_at, EXISTS (SELECT 1 FROM activation a WHERE a.person = p.id)
                AS "activated!", reads_latin_letters(p.message_script, p.phone_hash) AS "romanised!"
        FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let (vault, key) = (db.vault(), db.vault().unwrap(row.id, &wrapped)?);
    Ok(SignInPerson {
        person,
        phone: row.phone.map(|sealed| open_phone(vault, &key, row.id, &sealed)).transpose()?,
        phone_changed_at: row.phone_changed_at,
        email: row.email.map(|sealed| open_email(vault, &key, row.id, &sealed)).transpose()?,
        email_changed_at: row.email_changed_at,
        language: row.language,
        romanised: row.romanised,
        activated: row.activated,
    })
}
