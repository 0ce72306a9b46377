//! A report for reading. An attestor reaches those of people of her commune, but for those that an officer has to look
//! at first: of an entry of the civil registry that only may be about somebody.

use sothon_domain::access::{Office, Scope};
use sothon_domain::death_report::Said;
use sothon_domain::person::{DeathReportId, PersonId, Phone, PlaceCode, Reference};
use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::row::{ReportRow, reports};
use super::{DeathReport, Reporter};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, reference};

/// The report with this id. [`StoreError::NotFound`] outside the scope or what the office reaches. Where nobody in
/// the register was found for it, it lies in the province that was said, or at the head office.
pub async fn find(
    db: &Db,
    scope: &Scope,
    office: &Office,
    id: DeathReportId,
) -> Result<DeathReport, StoreError> {
    row(db.pool(), scope, office, id).await?.open(db.vault())
}

/// The same, still sealed.
pub(super) async fn row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    office: &Office,
    id: DeathReportId,
) -> Result<ReportRow, StoreError> {
    let args = ScopeArgs::from(scope);
    reports!(
        "r.id = $1 AND in_scope(r.person, coalesce(p.province, r.province), $2, $3, $4)
            AND ($5::text IS NULL OR (starts_with(p.place, $5)
                AND (r.state <> 'received' OR e.sure IS NOT FALSE)))",
        id.uuid(),
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
    )
    .fetch_optional(from)
    .await?
    .ok_or(StoreError::NotFound)
}

/// The newest report of a person, if there is one; she has to be in the scope and in the office's reach.
pub async fn of_member(
    db: &Db,
    scope: &Scope,
    office: &Office,
    person: PersonId,
) -> Result<Option<DeathReportId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let id = sqlx::query_scalar!(
        "SELECT r.id FROM death_report r JOIN person p ON p.id = r.person \
         WHERE r.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR (starts_with(p.place, $5) AND (r.state <> 'received' \
                 OR NOT EXISTS (SELECT FROM registered_death e WHERE e.report = r.id) \
                 OR EXISTS (SELECT FROM registered_death e WHERE e.report = r.id AND e.sure)))) \
         ORDER BY r.state IN ('asked', 'proposed', 'held') DESC, r.reported_at DESC, r.id DESC LIMIT 1",
        person.uuid(),
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(id.map(DeathReportId::new))
}

/// What was said last by this phone as its network names it, if after `since`. It is for whoever has the phone: it says
/// nothing of where the report stands, nor of the register.
pub async fn said_by_caller(
    db: &Db,
    scope: &Scope,
    phone: &Phone,
    since: OffsetDateTime,
) -> Result<Option<Said>, StoreError> {
    let (args, vault) = (ScopeArgs::from(scope), db.vault());
    let hash = Reporter::Caller(phone).hash(vault);
    let row = reports!(
        "r.phone_hash = $1 AND r.reported_at > $2
            AND in_scope(r.person, coalesce(p.province, r.province), $3, $4, $5)
            ORDER BY r.reported_at DESC, r.id DESC LIMIT 1",
        hash,
        since,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let report = row.map(|row| row.open(vault)).transpose()?;
    Ok(report.map(|report| report.said))
}

/// The report with this reference, if there is one in the scope and in the office's reach.
pub async fn with_reference(
    db: &Db,
    scope: &Scope,
    office: &Office,
    wanted: Reference,
) -> Result<Option<DeathReportId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let id = sqlx::query_scalar!(
        "SELECT r.id FROM death_report r LEFT JOIN person p ON p.id = r.person \
         WHERE r.reference = $1 AND in_scope(r.person, coalesce(p.province, r.province), $2, $3, $4) \
             AND ($5::text IS NULL OR (starts_with(p.place, $5) AND (r.state <> 'received' \
                 OR NOT EXISTS (SELECT FROM registered_death e WHERE e.report = r.id) \
                 OR EXISTS (SELECT FROM registered_death e WHERE e.report = r.id AND e.sure))))",
        reference::number(wanted),
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(id.map(DeathReportId::new))
}
