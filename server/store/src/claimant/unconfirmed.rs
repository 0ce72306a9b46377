//! Whether a person's own record still waits for the second person, or was refused.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, PlaceCode};
use sqlx::PgExecutor;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// Whether the person is a claimant whose record nobody has confirmed; no member is. `office` is the province by which
/// the scope reaches her.
pub async fn is_unconfirmed(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    office: &PlaceCode,
) -> Result<bool, StoreError> {
    look(db.pool(), scope, person, office).await
}

/// The same within a transaction.
pub async fn is_unconfirmed_now(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    office: &PlaceCode,
) -> Result<bool, StoreError> {
    look(tx.connection(), scope, person, office).await
}

async fn look(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    person: PersonId,
    office: &PlaceCode,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM claimant c JOIN person p ON p.id = c.person
            WHERE c.person = $1 AND c.state <> 'approved'
                AND in_scope(p.id, $5, $2, $3, $4)) AS "is!""#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
        office.as_str(),
    )
    .fetch_one(from)
    .await?)
}
