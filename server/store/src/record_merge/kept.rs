//! Which record goes on in place of a retired one.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sqlx::PgConnection;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// The record that goes on in place of this one of the scope; none where it is not retired. It may be outside the
/// scope itself.
pub async fn kept(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<PersonId>, StoreError> {
    let mut connection = db.pool().acquire().await?;
    read(&mut connection, scope, person).await
}

/// The same in a transaction that has locked the retired record's row: until it ends nobody joins or parts it.
pub async fn kept_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<PersonId>, StoreError> {
    read(tx.connection(), scope, person).await
}

async fn read(
    connection: &mut PgConnection,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<PersonId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let kept = sqlx::query_scalar!(
        "SELECT g.kept FROM record_merge g JOIN person p ON p.id = g.retired \
         WHERE g.retired = $1 AND g.state IN ('standing', 'parting') \
             AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(connection)
    .await?;
    Ok(kept.map(PersonId::new))
}
