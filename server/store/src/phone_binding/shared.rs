//! How many share a phone.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Phone};

use crate::scope_args::ScopeArgs;
use crate::ussd_number::PHONE;
use crate::{Db, StoreError};

/// How many others inside the scope have this number registered: a count and no more.
pub async fn others_with(
    db: &Db,
    scope: &Scope,
    phone: &Phone,
    person: PersonId,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM person
        WHERE phone_hash = $1 AND id <> $2 AND in_scope(id, province, $3, $4, $5)"#,
        db.vault().search_hash(PHONE, phone.as_str()),
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}
