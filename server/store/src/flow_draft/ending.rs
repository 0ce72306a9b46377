//! Drafts that end soon, and whose people were told so.

use sothon_domain::access::Scope;
use sothon_domain::flow::DraftEnd;
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use super::{Begun, instant};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// The people inside the scope with a draft that ends by then and of whose end they were not told. Not who wants no
/// such reminder.
pub async fn ending(
    db: &Db,
    scope: &Scope,
    (now, by): (OffsetDateTime, DraftEnd),
) -> Result<Vec<PersonId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_scalar!(
        "SELECT DISTINCT d.person FROM flow_draft d JOIN person p ON p.id = d.person \
         WHERE d.expires_at > $1 AND d.expires_at <= $2 \
             AND d.told_of IS DISTINCT FROM d.expires_at AND p.message_reminders = 'all' \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        now,
        instant(by),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(rows.into_iter().map(PersonId::new).collect())
}

/// Writes down that the person is told of the ends of these drafts, and says of which; none where it was done
/// before, or she has sent them.
pub async fn mark_told(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    (now, by): (OffsetDateTime, DraftEnd),
) -> Result<Vec<Begun>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "UPDATE flow_draft d SET told_of = d.expires_at FROM person p \
         WHERE p.id = d.person AND d.person = $1 AND d.expires_at > $2 AND d.expires_at <= $3 \
             AND d.told_of IS DISTINCT FROM d.expires_at AND p.message_reminders = 'all' \
             AND in_scope(p.id, p.province, $4, $5, $6) \
         RETURNING d.kind, d.flow_version, d.expires_at",
        person.uuid(),
        now,
        instant(by),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    let read = rows.iter().map(|row| Begun::of(&row.kind, row.flow_version, row.expires_at));
    Ok(read.flatten().collect())
}
