//! Whether money can go to somebody.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx, tx};

/// Whether no money for another can go to a record: it is used no more, a death is established in it, or another is
/// paid in its own stead. The row is locked until the transaction ends. [`StoreError::NotFound`] when it is outside the
/// scope.
pub async fn lock_receiver(
    tx: &mut Tx,
    scope: &Scope,
    payee: PersonId,
) -> Result<bool, StoreError> {
    tx::lock_person(tx, scope, payee).await?;
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM record_merge g WHERE g.retired = p.id
                AND g.state IN ('standing', 'parting'))
            OR EXISTS (SELECT FROM death_report r WHERE r.person = p.id AND r.state = 'held')
            OR EXISTS (SELECT FROM payee_appointment v WHERE v.person = p.id
                AND v.state IN ('approved', 'ending')) AS "gone!"
        FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        payee.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}
