//! Whether a person has a PIN.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// A PIN that was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PinState {
    /// When.
    pub set_at: OffsetDateTime,
    /// Whether a new one is needed, after too many wrong tries against her or on her number.
    pub renew: bool,
}

/// The state of the PIN that the person has set for her registered phone, if any.
pub async fn state(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<PinState>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT u.set_at, u.renew OR coalesce(n.renew, false) AS "renew!"
        FROM ussd_pin u JOIN person p ON p.id = u.person AND p.phone_hash = u.phone_hash
        LEFT JOIN ussd_number n ON n.phone_hash = u.phone_hash
        WHERE u.person = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(row.map(|row| PinState { set_at: row.set_at, renew: row.renew }))
}
