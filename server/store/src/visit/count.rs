//! How many visits stand in the lists that have pages.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::PlaceCode;
use sothon_domain::visit::Onward;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// How many [`super::waiting_for_second`] has on all pages. None outside the scope.
pub async fn count_waiting_for_second(
    db: &Db,
    scope: &Scope,
    oldest: OffsetDateTime,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM visit v JOIN person p ON p.id = v.person
        WHERE v.state = 'provisional' AND v.since >= $1
            AND NOT EXISTS (SELECT FROM life_certificate c WHERE c.person = v.person
                AND NOT c.provisional AND c.given_at > v.since)
            AND in_scope(p.id, p.province, $2, $3, $4)"#,
        oldest,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// How many [`super::sent_on`] has on all pages. None outside the scope or what the office reaches.
pub async fn count_sent_on(
    db: &Db,
    scope: &Scope,
    office: &Office,
    onward: Option<Onward>,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM visit v JOIN person p ON p.id = v.person
        WHERE v.state = 'sent' AND ($1::text IS NULL OR v.onward = $1)
            AND ($2::text IS NULL OR starts_with(p.place, $2))
            AND NOT EXISTS (SELECT FROM life_certificate c WHERE c.person = v.person
                AND NOT c.provisional AND c.given_at > v.arrived_at)
            AND in_scope(p.id, p.province, $3, $4, $5)"#,
        onward.map(Onward::code),
        office.commune().map(PlaceCode::as_str),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}
