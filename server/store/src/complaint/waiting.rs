//! Complaints that wait for an answer.

use sothon_domain::access::Scope;
use sothon_domain::complaint::Desk;
use sothon_domain::person::ComplaintId;
use time::{Date, OffsetDateTime};

use super::Complaint;
use super::find::codes;
use super::row::{ComplaintRow, complaints};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Where a complaint stands in the list of those that wait: no two stand in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The last day of what is promised next.
    pub due_on: Date,
    /// When it was sent.
    pub sent_at: OffsetDateTime,
    /// Its id.
    pub id: ComplaintId,
}

/// How many complaints inside the scope wait at this desk or below; counting ends at `most`.
pub async fn count_waiting(
    db: &Db,
    scope: &Scope,
    desk: Desk,
    most: i64,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM (SELECT FROM complaint c
        WHERE c.state <> 'answered' AND c.desk = ANY($2) AND in_scope(c.person, c.province, $3, $4, $5)
        ORDER BY c.due_on, c.sent_at, c.id LIMIT $1) counted"#,
        most,
        &codes(desk),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// The complaints inside the scope that wait at this desk or below, the first deadline first, at most `limit`: those
/// that come after this place, if one is given.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    desk: Desk,
    after: Option<Place>,
    limit: i64,
) -> Result<Vec<Complaint>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = complaints!(
        "c.state <> 'answered' AND c.desk = ANY($2) AND in_scope(c.person, c.province, $3, $4, $5)
            AND (c.due_on, c.sent_at, c.id) > (coalesce($6::date, '-infinity'),
                coalesce($7::timestamptz, '-infinity'),
                coalesce($8::uuid, '00000000-0000-0000-0000-000000000000'))
        ORDER BY c.due_on, c.sent_at, c.id LIMIT $1",
        limit,
        &codes(desk),
        args.own,
        args.province,
        args.all,
        after.map(|place| place.due_on),
        after.map(|place| place.sent_at),
        after.map(|place| place.id.uuid()),
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// Those inside the scope whose promise was broken before `today` and that nobody has lifted for it, at most `limit`.
pub async fn late(
    db: &Db,
    scope: &Scope,
    today: Date,
    limit: i64,
) -> Result<Vec<ComplaintId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let ids = sqlx::query_scalar!(
        "SELECT c.id FROM complaint c WHERE c.state <> 'answered' AND c.due_on < $1 AND c.missed <> 'answer' \
             AND in_scope(c.person, c.province, $3, $4, $5) ORDER BY c.due_on, c.id LIMIT $2",
        today,
        limit,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(ids.into_iter().map(ComplaintId::new).collect())
}
