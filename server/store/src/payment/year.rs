//! A person's payments for the months of one year.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;

use super::{Payment, PaymentRow};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Every payment for a month of this year, in the order of the months. Nobody outside the scope has any.
pub async fn for_year(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    year: u16,
) -> Result<Vec<Payment>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        PaymentRow,
        "SELECT y.id, y.month, y.amount, y.state, y.source, y.at, y.batch \
         FROM payment y JOIN person p ON p.id = y.person \
         WHERE y.person = $1 AND extract(year FROM y.month)::int = $2 \
             AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY y.month, y.at, y.id",
        person.uuid(),
        i32::from(year),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(Payment::try_from).collect()
}

/// The years for whose months there are payments, newest first.
pub async fn years(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<u16>, StoreError> {
    let args = ScopeArgs::from(scope);
    let years = sqlx::query_scalar!(
        r#"SELECT DISTINCT extract(year FROM y.month)::int AS "year!"
           FROM payment y JOIN person p ON p.id = y.person
           WHERE y.person = $1 AND in_scope(p.id, p.province, $2, $3, $4)
           ORDER BY 1 DESC"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let year = |year| {
        let wrong = StoreError::inconsistent("payment", person.uuid(), "a year before our era");
        u16::try_from(year).map_err(|_| wrong)
    };
    years.into_iter().map(year).collect()
}
