//! What a dialling number may do about a forgotten PIN.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Phone, RenewalId};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::ussd_number::PHONE;
use crate::{Db, StoreError, Tx};

/// A member who may choose a new PIN on a number now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Her request.
    pub id: RenewalId,
    /// Who.
    pub person: PersonId,
    /// Her member number; the first in order when she has several.
    pub member_number: String,
}

/// The members inside the scope who may choose a new PIN on this number at this instant, the oldest request
/// first, at most `limit`.
pub async fn ready(
    db: &Db,
    scope: &Scope,
    phone: &Phone,
    at: OffsetDateTime,
    limit: i64,
) -> Result<Vec<Ready>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT r.id, r.person, coalesce((SELECT min(m.member_number) FROM known_number m
                WHERE m.person = r.person), '') AS "member_number!"
        FROM pin_renewal r JOIN person p ON p.id = r.person
        WHERE r.phone_hash = $1 AND p.phone_hash = $1 AND r.ended_at IS NULL
            AND r.proved_at IS NOT NULL AND r.number_hash IS NOT NULL
            AND r.ready_at <= $2 AND r.expires_at > $2
            AND NOT EXISTS (SELECT 1 FROM person_lock l
                WHERE l.person = r.person AND l.locked_at >= r.asked_at)
            AND in_scope(p.id, p.province, $4, $5, $6)
        ORDER BY r.asked_at, r.id LIMIT $3"#,
        db.vault().search_hash(PHONE, phone.as_str()),
        at,
        limit,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let ready = rows.into_iter().map(|row| Ready {
        id: RenewalId::new(row.id),
        person: PersonId::new(row.person),
        member_number: row.member_number,
    });
    Ok(ready.collect())
}

/// The request with this id, if it was made sure that it is she and this number is still hers; it may have
/// been used up or lapsed since.
pub async fn proved(
    db: &Db,
    scope: &Scope,
    id: RenewalId,
    phone: &Phone,
) -> Result<Option<Ready>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT r.id, r.person, coalesce((SELECT min(m.member_number) FROM known_number m
                WHERE m.person = r.person), '') AS "member_number!"
        FROM pin_renewal r JOIN person p ON p.id = r.person
        WHERE r.id = $1 AND r.phone_hash = $2 AND p.phone_hash = $2 AND r.proved_at IS NOT NULL
            AND in_scope(p.id, p.province, $3, $4, $5)"#,
        id.uuid(),
        db.vault().search_hash(PHONE, phone.as_str()),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(row.map(|row| Ready {
        id: RenewalId::new(row.id),
        person: PersonId::new(row.person),
        member_number: row.member_number,
    }))
}

/// Uses a request up, in a transaction that has locked the person's row: a PIN is chosen on this phone now,
/// after the number with this keyed hash was typed. Says whether it could: the same conditions hold as in
/// [`ready`].
pub async fn use_up(
    tx: &mut Tx,
    scope: &Scope,
    (id, number): (RenewalId, &[u8]),
    phone: &Phone,
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let hash = tx.vault().search_hash(PHONE, phone.as_str());
    let used = sqlx::query!(
        "UPDATE pin_renewal r SET ending = 'used', ended_at = $3 FROM person p \
         WHERE r.id = $1 AND p.id = r.person AND r.phone_hash = $2 AND p.phone_hash = $2 \
             AND r.ended_at IS NULL AND r.proved_at IS NOT NULL AND r.ready_at <= $3 \
             AND r.expires_at > $3 AND r.number_hash = $4 \
             AND NOT EXISTS (SELECT 1 FROM person_lock l \
                 WHERE l.person = r.person AND l.locked_at >= r.asked_at) \
             AND in_scope(p.id, p.province, $5, $6, $7)",
        id.uuid(),
        hash,
        at,
        number,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(used.rows_affected() == 1)
}

/// The member of this number whose member number has these digits, as somebody types it whose keypad has no
/// letters; nobody when two have.
pub async fn of_number(
    db: &Db,
    scope: &Scope,
    phone: &Phone,
    digits: &str,
) -> Result<Option<String>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_scalar!(
        r#"SELECT m.member_number AS "member_number!"
        FROM known_number m JOIN person p ON p.id = m.person
        WHERE p.phone_hash = $1 AND regexp_replace(m.member_number, '[^0-9]', '', 'g') = $2
            AND in_scope(p.id, p.province, $3, $4, $5)"#,
        db.vault().search_hash(PHONE, phone.as_str()),
        digits,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let [only] = rows.as_slice() else { return Ok(None) };
    Ok(Some(only.clone()))
}
