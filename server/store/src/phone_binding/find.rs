//! Bindings by what one asks for. The office narrows the reach of an attestor to those who live in her
//! commune, and that of an agent to what was begun at her branch.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::{PersonId, PhoneBindingId, PlaceCode};
use sothon_domain::place_change::EntryCode;
use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::WithPerson;
use super::row::BindingRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// One binding with its person. [`StoreError::NotFound`] outside the scope or what the office reaches.
pub async fn find(
    db: &Db,
    scope: &Scope,
    office: &Office,
    id: PhoneBindingId,
) -> Result<WithPerson, StoreError> {
    row(db.pool(), scope, office, id).await?.open(db.vault())
}

/// The same, still sealed.
pub(super) async fn row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    office: &Office,
    id: PhoneBindingId,
) -> Result<BindingRow, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        BindingRow,
        r#"SELECT b.id, b.person, b.maker, s.email AS maker_address, b.begun_at, b.state, b.paper,
            b.paper_note, b.phone AS new_phone, b.language AS new_language, b.contact_name,
            b.contact_phone, b.contact_relation, b.lost,
            b.message_form AS new_form, b.proposed_at, b.checker,
            b.refusal_reason, b.decided_at, b.pin_set_at, p.data_key, p.ring_key, p.name_khmer,
            p.name_latin, p.phone, p.language, p.message_form
        FROM phone_binding b JOIN person p ON p.id = b.person JOIN staff s ON s.id = b.maker
        WHERE b.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)
            AND ($5::text IS NULL OR starts_with(p.place, $5))
            AND ($6::text IS NULL OR b.branch = $6)"#,
        id.uuid(),
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
        office.branch().map(EntryCode::as_str),
    )
    .fetch_optional(from)
    .await?
    .ok_or(StoreError::NotFound)
}

/// The bindings inside the scope and the office's reach that wait for a second of the staff, the oldest first, at
/// most `limit`.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    office: &Office,
    limit: i64,
) -> Result<Vec<WithPerson>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        BindingRow,
        r#"SELECT b.id, b.person, b.maker, s.email AS maker_address, b.begun_at, b.state, b.paper,
            b.paper_note, b.phone AS new_phone, b.language AS new_language, b.contact_name,
            b.contact_phone, b.contact_relation, b.lost,
            b.message_form AS new_form, b.proposed_at, b.checker,
            b.refusal_reason, b.decided_at, b.pin_set_at, p.data_key, p.ring_key, p.name_khmer,
            p.name_latin, p.phone, p.language, p.message_form
        FROM phone_binding b JOIN person p ON p.id = b.person JOIN staff s ON s.id = b.maker
        WHERE b.state = 'proposed' AND in_scope(p.id, p.province, $2, $3, $4)
            AND ($5::text IS NULL OR starts_with(p.place, $5))
            AND ($6::text IS NULL OR b.branch = $6)
        ORDER BY b.proposed_at, b.id LIMIT $1"#,
        limit,
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
        office.branch().map(EntryCode::as_str),
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// The instant up to which all sessions of the person have ended, because two of the staff bound her phone
/// anew after she had lost her passkey or her phone.
pub async fn sessions_ended(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<OffsetDateTime>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT max(b.decided_at) AS "ended" FROM phone_binding b JOIN person p ON p.id = b.person
        WHERE b.person = $1 AND b.state = 'confirmed' AND b.lost
            AND in_scope(p.id, p.province, $2, $3, $4)"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}
