//! Entries by their kind and code.

use sothon_domain::place_change::{
    Around, Entry, EntryCode, EntryStanding, PlaceChange, PlaceKind,
};
use sqlx::PgConnection;
use time::OffsetDateTime;

use super::{Columns, needed};
use crate::{Db, StoreError};

struct Row {
    code: String,
    name_khmer: Option<String>,
    name_latin: Option<String>,
    phone: Option<String>,
    place: Option<String>,
    address: Option<String>,
    hours: Option<String>,
    partner: Option<String>,
    model: Option<String>,
    branch: Option<String>,
    closed_at: Option<OffsetDateTime>,
}

impl Row {
    fn read(self, kind: PlaceKind) -> Result<Entry, StoreError> {
        let wrong = || StoreError::inconsistent(kind.code(), "its code", "impossible entry");
        let columns = Columns {
            name_khmer: self.name_khmer,
            name_latin: self.name_latin,
            phone: self.phone,
            place: self.place,
            address: self.address,
            hours: self.hours,
            partner: self.partner,
            model: self.model,
            branch: self.branch,
        };
        let closed = self.closed_at.is_some();
        Ok(Entry {
            code: self.code.parse().map_err(|_| wrong())?,
            facts: columns.facts(kind).ok_or_else(wrong)?,
            standing: if closed { EntryStanding::Closed } else { EntryStanding::Open },
        })
    }
}

/// One entry; none where nothing is or was registered under the code.
pub async fn find(db: &Db, kind: PlaceKind, code: &EntryCode) -> Result<Option<Entry>, StoreError> {
    one(&mut *db.pool().acquire().await?, kind, code).await
}

async fn one(
    connection: &mut PgConnection,
    kind: PlaceKind,
    code: &EntryCode,
) -> Result<Option<Entry>, StoreError> {
    Ok(entries(connection, kind, Some(code), (0, 1)).await?.pop())
}

/// The entries of a kind, those that are closed last: at most `limit` after the first `skip`.
pub async fn list(
    db: &Db,
    kind: PlaceKind,
    (skip, limit): (i64, i64),
) -> Result<Vec<Entry>, StoreError> {
    entries(&mut *db.pool().acquire().await?, kind, None, (skip, limit)).await
}

/// How many entries of a kind there are, and how many of them are open.
pub async fn count(db: &Db, kind: PlaceKind) -> Result<(i64, i64), StoreError> {
    let row = sqlx::query!(
        r#"SELECT count(*) AS "total!", count(*) FILTER (WHERE closed_at IS NULL) AS "open!" FROM (
            SELECT 'partner' AS kind, closed_at FROM partner
            UNION ALL SELECT 'branch', closed_at FROM branch
            UNION ALL SELECT 'health-centre', closed_at FROM health_centre
            UNION ALL SELECT 'device', closed_at FROM device) e
        WHERE kind = $1"#,
        kind.code(),
    )
    .fetch_one(db.pool())
    .await?;
    Ok((row.total, row.open))
}

/// What the register says around a change.
pub(crate) async fn around(
    connection: &mut PgConnection,
    change: &PlaceChange,
) -> Result<Around, StoreError> {
    let owner = match change.facts().and_then(|facts| facts.owner()) {
        Some((kind, code)) => one(connection, kind, code).await?.map(|owner| owner.standing),
        None => None,
    };
    Ok(Around {
        entry: one(connection, change.kind(), &change.code).await?,
        owner,
        in_the_way: needed::needed_in(connection, change.kind(), &change.code).await?,
    })
}

/// The entries of a kind, or the one with this code.
async fn entries(
    connection: &mut PgConnection,
    kind: PlaceKind,
    code: Option<&EntryCode>,
    (skip, limit): (i64, i64),
) -> Result<Vec<Entry>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT code AS "code!", name_khmer, name_latin, phone, place, address, hours, partner,
            model, branch, closed_at FROM (
            SELECT 'partner' AS kind, code, name_khmer, name_latin, phone, NULL::text AS place,
                NULL::text AS address, NULL::text AS hours, NULL::text AS partner,
                NULL::text AS model, NULL::text AS branch, closed_at FROM partner
            UNION ALL SELECT 'branch', code, name_khmer, name_latin, phone, place, address, hours,
                partner, NULL, NULL, closed_at FROM branch
            UNION ALL SELECT 'health-centre', code, name_khmer, name_latin, phone, place, NULL,
                NULL, NULL, NULL, NULL, closed_at FROM health_centre
            UNION ALL SELECT 'device', code, NULL, NULL, NULL, NULL, NULL, NULL, NULL, model,
                branch, closed_at FROM device) e
        WHERE kind = $1 AND ($2::text IS NULL OR code = $2)
        ORDER BY closed_at IS NOT NULL, place, code LIMIT $3 OFFSET $4"#,
        kind.code(),
        code.map(EntryCode::as_str),
        limit,
        skip,
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| row.read(kind)).collect()
}
