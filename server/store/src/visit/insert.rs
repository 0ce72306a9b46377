//! Somebody has come.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, VisitId};
use sothon_domain::place_change::EntryCode;
use time::{Date, OffsetDateTime};

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// A visit to be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewVisit<'a> {
    /// Id.
    pub id: VisitId,
    /// Who came.
    pub person: PersonId,
    /// To which branch.
    pub branch: &'a EntryCode,
    /// The legal date of `at`.
    pub day: Date,
    /// Whether she is called before others.
    pub frail: bool,
    /// Now.
    pub at: OffsetDateTime,
}

/// Stores a visit and gives it the next ticket of its branch and day, in a transaction that has locked her row.
/// [`StoreError::Duplicate`] while she is on a list, [`StoreError::NotFound`] outside the scope.
pub async fn insert(tx: &mut Tx, scope: &Scope, new: &NewVisit<'_>) -> Result<i32, StoreError> {
    let args = ScopeArgs::from(scope);
    // Two who come at once have two tickets.
    sqlx::query!("SELECT pg_advisory_xact_lock(hashtextextended($1, 190))", new.branch.as_str())
        .execute(tx.connection())
        .await?;
    sqlx::query_scalar!(
        "INSERT INTO visit (id, person, branch, day, ticket, frail, arrived_at, due_before, state) \
         SELECT $1, p.id, $3, $4, (SELECT COALESCE(max(o.ticket), 0) + 1 FROM visit o \
             WHERE o.branch = $3 AND o.day = $4), $5, $6, p.life_certificate_due, 'waiting' \
         FROM person p WHERE p.id = $2 AND in_scope(p.id, p.province, $7, $8, $9) \
         RETURNING ticket",
        new.id.uuid(),
        new.person.uuid(),
        new.branch.as_str(),
        new.day,
        new.frail,
        new.at,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await
    .map_err(StoreError::taken("person"))?
    .ok_or(StoreError::NotFound)
}
