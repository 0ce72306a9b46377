//! A request for reading.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::{PlaceCode, RenewalId};
use sothon_domain::place_change::EntryCode;
use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::WithPerson;
use super::row::RenewalRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The request with this id as it stands at this instant, with the person's name.
/// [`StoreError::NotFound`] outside the scope, for an attestor outside her commune, and for an agent where it
/// belongs to another branch.
pub async fn with_person(
    db: &Db,
    scope: &Scope,
    office: &Office,
    id: RenewalId,
    at: OffsetDateTime,
) -> Result<WithPerson, StoreError> {
    row(db.pool(), scope, office, id, at).await?.open_with_name(db.vault())
}

/// The same, still sealed.
pub(super) async fn row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    office: &Office,
    id: RenewalId,
    at: OffsetDateTime,
) -> Result<RenewalRow, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
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
        WHERE r.id = $1 AND in_scope(p.id, p.province, $3, $4, $5)
            AND ($6::text IS NULL OR starts_with(p.place, $6))
            AND ($7::text IS NULL OR coalesce(r.branch, $7) = $7)"#,
        id.uuid(),
        at,
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
