//! A request taken for a change: the person's row is locked with it, so that acts on one person come one
//! after the other.

use sothon_domain::access::Scope;
use sothon_domain::person::{PlaceCode, RenewalId};
use time::OffsetDateTime;

use super::PinRenewal;
use super::row::RenewalRow;
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
/// scope or, for an attestor, the `commune`.
pub async fn lock(
    tx: &mut Tx,
    scope: &Scope,
    commune: Option<&PlaceCode>,
    id: RenewalId,
    at: OffsetDateTime,
) -> Result<Locked, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_scalar!(
        "SELECT p.id FROM person p JOIN pin_renewal r ON r.person = p.id \
         WHERE r.id = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR starts_with(p.place, $5)) FOR NO KEY UPDATE OF p",
        id.uuid(),
        args.own,
        args.province,
        args.all,
        commune.map(PlaceCode::as_str),
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    // Read after the lock: what another act wrote meanwhile is seen.
    let row = sqlx::query_as!(
        RenewalRow,
        r#"SELECT r.id AS "id!", r.person AS "person!", r.channel AS "channel!", r.asked_at AS "asked_at!",
            r.ready_at AS "ready_at!", r.expires_at AS "expires_at!",
            r.wrong_calls AS "wrong_calls!", r.visited_by AS "visited_by?",
            r.visited_at AS "visited_at?", r.paper AS "paper?", r.paper_note AS "paper_note?",
            r.proved_at AS "proved_at?", r.ending AS "ending?",
            (r.expires_at > $2 AND p.phone_hash IS NOT DISTINCT FROM r.phone_hash
                AND NOT EXISTS (SELECT 1 FROM person_lock l
                    WHERE l.person = r.person AND l.locked_at >= r.asked_at)) AS "up_to_date!",
            c.id AS "call?", c.caller AS "caller?", c.begun_at AS "begun_at?",
            c.first_fact AS "first_fact?", c.second_fact AS "second_fact?",
            p.data_key AS "data_key!", p.ring_key AS "ring_key!", p.name_khmer AS "name_khmer!",
            p.name_latin AS "name_latin!"
        FROM pin_renewal r JOIN person p ON p.id = r.person
        LEFT JOIN pin_renewal_call c ON c.renewal = r.id AND c.outcome IS NULL
        WHERE r.id = $1 AND in_scope(p.id, p.province, $3, $4, $5)"#,
        id.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    let key = row.key(tx.vault())?;
    Ok(Locked { renewal: row.open(tx.vault(), &key)?, key })
}
