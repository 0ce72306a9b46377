//! A person has proved who she is.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// From now on a code alone signs her in. Says whether this was the first time; a repeat changes nothing,
/// and nobody outside the scope is activated.
pub async fn activate(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "INSERT INTO activation (person, activated_at) \
         SELECT p.id, $2 FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $3, $4, $5) \
         ON CONFLICT (person) DO NOTHING",
        person.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}
