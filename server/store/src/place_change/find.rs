//! Changes by what one asks for.

use sothon_domain::person::PlaceChangeId;
use sothon_domain::place_change::{Around, EntryCode, PlaceChange, PlaceKind};

use super::StoredChange;
use super::row::ChangeRow;
use crate::{Db, StoreError, place};

/// One change. [`StoreError::NotFound`] where there is none.
pub async fn find(db: &Db, id: PlaceChangeId) -> Result<StoredChange, StoreError> {
    let row = sqlx::query_as!(
        ChangeRow,
        r#"SELECT c.id, c.act, c.kind, c.code, c.name_khmer, c.name_latin, c.phone, c.place,
            c.address, c.hours, c.partner, c.model, c.branch, c.maker,
            m.email AS "maker_address!", c.proposed_at, c.state, c.checker, c.refusal_reason
        FROM place_change c JOIN staff m ON m.id = c.maker WHERE c.id = $1"#,
        id.uuid(),
    )
    .fetch_optional(db.pool())
    .await?;
    row.ok_or(StoreError::NotFound)?.read()
}

/// The changes that wait for another administrator, the oldest first.
pub async fn waiting(db: &Db) -> Result<Vec<StoredChange>, StoreError> {
    let rows = sqlx::query_as!(
        ChangeRow,
        r#"SELECT c.id, c.act, c.kind, c.code, c.name_khmer, c.name_latin, c.phone, c.place,
            c.address, c.hours, c.partner, c.model, c.branch, c.maker,
            m.email AS "maker_address!", c.proposed_at, c.state, c.checker, c.refusal_reason
        FROM place_change c JOIN staff m ON m.id = c.maker
        WHERE c.state = 'proposed' ORDER BY c.proposed_at, c.id"#,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(ChangeRow::read).collect()
}

/// The change that waits for an entry; none where nothing waits.
pub async fn waiting_of(
    db: &Db,
    kind: PlaceKind,
    code: &EntryCode,
) -> Result<Option<PlaceChangeId>, StoreError> {
    let id = sqlx::query_scalar!(
        "SELECT id FROM place_change WHERE kind = $1 AND code = $2 AND state = 'proposed'",
        kind.code(),
        code.as_str(),
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(id.map(PlaceChangeId::new))
}

/// What the register says around a change at this moment.
pub async fn around(db: &Db, change: &PlaceChange) -> Result<Around, StoreError> {
    place::around(&mut *db.pool().acquire().await?, change).await
}
