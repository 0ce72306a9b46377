//! Her family.

use sothon_domain::access::{Purpose, Scope};
use uuid::Uuid;

use crate::import::{ImportedMember, insert};
use crate::scope_args::ScopeArgs;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

pub(super) async fn replace(
    tx: &mut Tx,
    person: Uuid,
    key: &DataKey,
    row: &ImportedMember,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    sqlx::query!(
        "DELETE FROM family_link l USING person p WHERE l.principal = $1 AND p.id = l.principal \
         AND in_scope(p.id, p.province, $2, $3, $4)",
        person,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    insert::links(tx, [(person, key, row)].into_iter()).await
}
