//! Rejected cases whose time to appeal ends soon, and whose people were told so.

use sothon_domain::access::Scope;
use sothon_domain::person::{CaseId, PersonId, Reference};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx, reference};

/// A rejected case against which nobody has appealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appealable {
    /// Id.
    pub id: CaseId,
    /// Its number.
    pub reference: Reference,
    /// Whose it is.
    pub person: PersonId,
    /// When it was rejected.
    pub rejected_at: OffsetDateTime,
}

/// The cases inside the scope that were rejected between both instants and of which nobody was told yet, the earliest
/// first, at most `limit`. An appeal is itself no such case.
pub async fn appealable(
    db: &Db,
    scope: &Scope,
    (from, until): (OffsetDateTime, OffsetDateTime),
    limit: i64,
) -> Result<Vec<Appealable>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT c.id, c.reference, c.person, e.at FROM case_entry e \
             JOIN case_file c ON c.id = e.case_file \
         WHERE e.act = 'rejected' AND e.at BETWEEN $1 AND $2 \
             AND c.state = 'rejected' AND c.appeal_of IS NULL \
             AND NOT EXISTS (SELECT FROM appeal_reminder r WHERE r.case_file = c.id) \
             AND NOT EXISTS (SELECT FROM case_file a \
                 WHERE coalesce(a.appeal_of, a.person) = c.id AND a.appeal_of IS NOT NULL) \
             AND in_scope(c.person, c.office, $3, $4, $5) \
         ORDER BY e.at, e.id LIMIT $6",
        from,
        until,
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Appealable {
                id: CaseId::new(row.id),
                reference: reference::stored("case_file", row.id, row.reference)?,
                person: PersonId::new(row.person),
                rejected_at: row.at,
            })
        })
        .collect()
}

/// Writes down that its person is told, in a transaction that has locked her row; false when she was told before, or has
/// appealed meanwhile.
pub async fn mark_appeal_told(
    tx: &mut Tx,
    scope: &Scope,
    id: CaseId,
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "INSERT INTO appeal_reminder (case_file, told_at) SELECT c.id, $2 FROM case_file c \
         WHERE c.id = $1 AND c.state = 'rejected' AND c.appeal_of IS NULL \
             AND NOT EXISTS (SELECT FROM case_file a \
                 WHERE coalesce(a.appeal_of, a.person) = c.id AND a.appeal_of IS NOT NULL) \
             AND in_scope(c.person, c.office, $3, $4, $5) \
         ON CONFLICT DO NOTHING",
        id.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}
