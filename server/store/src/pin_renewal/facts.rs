//! What a call may ask for.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_domain::pin_renewal::Facts;
use sothon_domain::year_month::YearMonth;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, person};

/// What the register holds of her. [`StoreError::NotFound`] when she is outside the scope.
pub async fn facts(db: &Db, scope: &Scope, person: PersonId) -> Result<Facts, StoreError> {
    let held = person::load(db, scope, person).await?;
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT (SELECT a.ending FROM payment_account a WHERE a.person = p.id) AS "ending?",
            ARRAY(SELECT m.retired_on FROM membership m
                WHERE m.person = p.id AND m.retired_on IS NOT NULL) AS "retired!",
            (SELECT min(y.month) FROM payment y WHERE y.person = p.id) AS "paid?"
        FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?;
    Ok(Facts {
        birth_date: held.birth_date,
        national_id: held.national_id,
        place: held.place,
        account_ending: row.ending,
        first_months: row.retired.into_iter().chain(row.paid).map(YearMonth::of).collect(),
    })
}
