//! A person's payments, newest first.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;

use super::{Payment, PaymentRow};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The newest `limit` payments. Nobody outside the scope has any.
pub async fn list(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Payment>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        PaymentRow,
        "SELECT y.id, y.month, y.amount, y.state, y.source, y.at, y.batch \
         FROM payment y JOIN person p ON p.id = y.person \
         WHERE y.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY y.month DESC, y.at DESC, y.id DESC LIMIT $5",
        person.uuid(),
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(Payment::try_from).collect()
}
