//! Requests for which nobody has made sure yet that it is she.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::{PersonName, PlaceCode, RenewalId, StaffId};
use sothon_domain::place_change::EntryCode;
use time::OffsetDateTime;

use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// A request that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Id.
    pub id: RenewalId,
    /// The person's name.
    pub name: PersonName,
    /// When it was asked.
    pub asked_at: OffsetDateTime,
    /// No PIN is chosen before this instant.
    pub ready_at: OffsetDateTime,
    /// Who has visited her, if anybody: another has to confirm.
    pub visited_by: Option<StaffId>,
}

/// The requests inside the scope that wait at this instant for a call or a visit, the oldest first, at most
/// `limit`: for an attestor those of her commune, for an agent none that belongs to another branch.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    office: &Office,
    at: OffsetDateTime,
    limit: i64,
) -> Result<Vec<Waiting>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT r.id, r.person, r.asked_at, r.ready_at, r.visited_by, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin \
         FROM pin_renewal r JOIN person p ON p.id = r.person \
         WHERE r.ended_at IS NULL AND r.proved_at IS NULL AND r.expires_at > $1 \
             AND r.phone_hash = p.phone_hash \
             AND NOT EXISTS (SELECT 1 FROM person_lock l \
                 WHERE l.person = r.person AND l.locked_at >= r.asked_at) \
             AND in_scope(p.id, p.province, $3, $4, $5) \
             AND ($6::text IS NULL OR starts_with(p.place, $6)) \
             AND ($7::text IS NULL OR coalesce(r.branch, $7) = $7) \
         ORDER BY r.asked_at, r.id LIMIT $2",
        at,
        limit,
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
        office.branch().map(EntryCode::as_str),
    )
    .fetch_all(db.pool())
    .await?;
    let vault = db.vault();
    let mut waiting = Vec::with_capacity(rows.len());
    for row in rows {
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = vault.unwrap(row.person, &wrapped)?;
        waiting.push(Waiting {
            id: RenewalId::new(row.id),
            name: open_name(vault, &key, row.person, &row.name_khmer, &row.name_latin)?,
            asked_at: row.asked_at,
            ready_at: row.ready_at,
            visited_by: row.visited_by.map(StaffId::new),
        });
    }
    Ok(waiting)
}
