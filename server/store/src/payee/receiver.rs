//! Whether money can go to somebody, and whether it can go from her to another.

use sothon_domain::access::Scope;
use sothon_domain::payee::Owner;
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Whether no money for another can go to a record: it is used no more, a death is established in it, another is paid
/// in its own stead, or it is of a claimant whom no officer has confirmed. For a transaction that has locked the row.
/// [`StoreError::NotFound`] when it is outside the scope.
pub async fn is_gone(tx: &mut Tx, scope: &Scope, payee: PersonId) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM record_merge g WHERE g.retired = p.id
                AND g.state IN ('standing', 'parting'))
            OR EXISTS (SELECT FROM death_report r WHERE r.person = p.id AND r.state = 'held')
            OR EXISTS (SELECT FROM payee_appointment v WHERE v.person = p.id
                AND v.state IN ('approved', 'ending'))
            OR (EXISTS (SELECT FROM claimant c WHERE c.person = p.id AND c.state <> 'approved')
                AND NOT EXISTS (SELECT FROM membership m WHERE m.person = p.id)) AS "gone!"
        FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        payee.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)
}

/// What is known of whose pension it is, in a transaction that has locked her row. [`StoreError::NotFound`] when she is
/// outside the scope.
pub async fn owner(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<Owner, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        Owner,
        r#"SELECT
            EXISTS (SELECT FROM claimant c WHERE c.person = p.id AND c.state <> 'approved')
                AND NOT EXISTS (SELECT FROM membership m WHERE m.person = p.id)
                AS "is_unconfirmed!",
            EXISTS (SELECT FROM death_report r WHERE r.person = p.id AND r.state = 'held')
                AS "is_held!",
            EXISTS (SELECT FROM payee_appointment v WHERE v.payee = p.id
                AND v.state IN ('approved', 'ending')) AS "receives!"
        FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)
}
