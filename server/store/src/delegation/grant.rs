//! A person lets another act for her, or a guardian begins to.

use sothon_domain::access::Scope;
use sothon_domain::effects::legal_date;

use super::{NewDelegation, Origin};
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Stores the delegation in place of an earlier one between the two. A guardian's that holds gives way to a
/// guardian's only: else it is [`StoreError::Duplicate`]. [`StoreError::NotFound`] when the person is outside
/// the scope.
pub async fn grant(tx: &mut Tx, scope: &Scope, new: &NewDelegation) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let guardian = matches!(new.origin, Origin::Decision(_));
    sqlx::query!(
        "UPDATE delegation d SET ended_at = $3, ended_by = 'newer' FROM person p \
         WHERE d.principal = $1 AND d.delegate = $2 AND d.ended_at IS NULL AND p.id = d.principal \
             AND (NOT d.guardian OR d.last_day < $4 OR $5) \
             AND in_scope(p.id, p.province, $6, $7, $8)",
        new.principal.uuid(),
        new.delegate.uuid(),
        new.at,
        legal_date(new.at),
        guardian,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    let request = match new.origin {
        Origin::Named => None,
        Origin::Counter(request) | Origin::Decision(request) => Some(request.uuid()),
    };
    let granted = sqlx::query!(
        "INSERT INTO delegation (id, principal, delegate, scope, granted_at, last_day, guardian, \
             request) \
         SELECT $1, p.id, $3, $4, $5, $6, $7, $8 FROM person p \
         WHERE p.id = $2 AND in_scope(p.id, p.province, $9, $10, $11)",
        new.id.uuid(),
        new.principal.uuid(),
        new.delegate.uuid(),
        new.scope.code(),
        new.at,
        new.last_day,
        guardian,
        request,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("delegation"))?;
    one(granted.rows_affected())
}
