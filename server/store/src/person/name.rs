//! What a person is called, for a message of an act.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, PersonName};

use super::{data_key, open_name};
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// The person's name, read in this transaction. [`StoreError::NotFound`] when she is outside the scope.
pub async fn name(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<PersonName, StoreError> {
    let args = ScopeArgs::from(scope);
    let key = data_key(tx, scope, person).await?;
    let row = sqlx::query!(
        "SELECT name_khmer, name_latin FROM person \
         WHERE id = $1 AND in_scope(id, province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    open_name(tx.vault(), &key, person.uuid(), &row.name_khmer, &row.name_latin)
}
