//! A request taken for a change: the person's row is locked with it, so that acts on one person come one
//! after the other.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::{PlaceCode, RenewalId};
use sothon_domain::place_change::EntryCode;
use time::OffsetDateTime;

use super::PinRenewal;
use super::find::row;
use crate::scope_args::ScopeArgs;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

/// A request whose person's row is locked until the transaction ends.
pub struct Locked {
    /// The request.
    pub renewal: PinRenewal,
    /// The person's key.
    pub(super) key: DataKey,
}

/// Locks the request with this id, as it stands at this instant. [`StoreError::NotFound`] outside the
/// scope, for an attestor outside her commune, and for an agent where it belongs to another branch.
pub async fn lock(
    tx: &mut Tx,
    scope: &Scope,
    office: &Office,
    id: RenewalId,
    at: OffsetDateTime,
) -> Result<Locked, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_scalar!(
        "SELECT p.id FROM person p JOIN pin_renewal r ON r.person = p.id \
         WHERE r.id = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR starts_with(p.place, $5)) \
             AND ($6::text IS NULL OR coalesce(r.branch, $6) = $6) FOR NO KEY UPDATE OF p",
        id.uuid(),
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
        office.branch().map(EntryCode::as_str),
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    // Read after the lock: what another act wrote meanwhile is seen.
    let row = row(tx.connection(), scope, office, id, at).await?;
    let key = row.key(tx.vault())?;
    Ok(Locked { renewal: row.open(tx.vault(), &key)?, key })
}
