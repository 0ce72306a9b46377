//! What a person had typed when her session ended.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{Db, StoreError, Tx};

const FORM: &str = "kept_form.form";

/// Keeps a form, instead of an earlier one of the same page.
pub async fn keep(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    path: &str,
    form: &str,
    expires_at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let (ring_key, sealed) = db.vault().seal_brief(FORM, person.uuid(), form);
    let kept = sqlx::query!(
        "INSERT INTO kept_form (person, path, ring_key, form, expires_at) \
         SELECT p.id, $2, $3, $4, $5 FROM person p \
         WHERE p.id = $1 AND in_scope(p.id, p.province, $6, $7, $8) \
         ON CONFLICT (person, path) DO UPDATE SET ring_key = excluded.ring_key, \
             form = excluded.form, expires_at = excluded.expires_at",
        person.uuid(),
        path,
        ring_key,
        sealed,
        expires_at,
        args.own,
        args.province,
        args.all,
    )
    .execute(db.pool())
    .await?;
    one(kept.rows_affected())
}

/// The form kept for this page; reading leaves it there.
pub async fn read(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    path: &str,
    now: OffsetDateTime,
) -> Result<Option<String>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT k.ring_key, k.form FROM kept_form k JOIN person p ON p.id = k.person \
         WHERE k.person = $1 AND k.path = $2 AND k.expires_at > $3 \
         AND in_scope(p.id, p.province, $4, $5, $6)",
        person.uuid(),
        path,
        now,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(db.vault().open_brief(row.ring_key, FORM, person.uuid(), &row.form)?))
}

/// The page of the form that was kept last.
pub async fn latest_path(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<Option<String>, StoreError> {
    let args = ScopeArgs::from(scope);
    let path = sqlx::query_scalar!(
        "SELECT k.path FROM kept_form k JOIN person p ON p.id = k.person \
         WHERE k.person = $1 AND k.expires_at > $2 AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY k.expires_at DESC LIMIT 1",
        person.uuid(),
        now,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(path)
}

/// Forgets the form of this page, in the transaction that has taken its content in.
pub async fn forget(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    path: &str,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "DELETE FROM kept_form k USING person p WHERE p.id = k.person AND k.person = $1 \
         AND k.path = $2 AND in_scope(p.id, p.province, $3, $4, $5)",
        person.uuid(),
        path,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Removes the forms that nobody came back to; says how many.
pub async fn forget_expired(
    db: &Db,
    scope: &Scope,
    now: OffsetDateTime,
) -> Result<u64, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "DELETE FROM kept_form k USING person p WHERE p.id = k.person AND k.expires_at <= $1 \
         AND in_scope(p.id, p.province, $2, $3, $4)",
        now,
        args.own,
        args.province,
        args.all,
    )
    .execute(db.pool())
    .await?;
    Ok(done.rows_affected())
}
