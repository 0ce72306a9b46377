//! What a person has said about school.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Reference};
use sqlx::PgConnection;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx, reference};

/// Her newest case about a child's school that was sent since then, unless it was rejected or taken back.
pub async fn reported(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    since: OffsetDateTime,
) -> Result<Option<Reference>, StoreError> {
    newest(&mut *db.pool().acquire().await?, scope, person, since).await
}

/// The same in a transaction that has locked her row.
pub async fn reported_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    since: OffsetDateTime,
) -> Result<Option<Reference>, StoreError> {
    newest(tx.connection(), scope, person, since).await
}

async fn newest(
    connection: &mut PgConnection,
    scope: &Scope,
    person: PersonId,
    since: OffsetDateTime,
) -> Result<Option<Reference>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT c.id, c.reference FROM case_file c \
         WHERE c.person = $1 AND c.kind = 'schooling' AND c.submitted_at >= $2 \
             AND c.state NOT IN ('rejected', 'withdrawn') \
             AND in_scope(c.person, c.office, $3, $4, $5) \
         ORDER BY c.submitted_at DESC, c.reference LIMIT 1",
        person.uuid(),
        since,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(connection)
    .await?;
    row.map(|row| reference::stored("case_file", row.id, row.reference)).transpose()
}
