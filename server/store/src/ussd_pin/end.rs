//! A PIN holds no more.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Ends the PIN that a person has set, on whatever number, until she sets another; does nothing where she
/// has set none.
pub async fn end(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "UPDATE ussd_pin u SET renew = true FROM person p \
         WHERE u.person = $1 AND p.id = u.person AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
