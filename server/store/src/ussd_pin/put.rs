//! A new PIN.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Phone};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::ussd_number::PHONE;
use crate::written::one;
use crate::{StoreError, Tx};

/// Sets a person's PIN for this number, instead of an earlier one, with no wrong tries.
/// [`StoreError::NotFound`] when she is outside the scope.
pub async fn put(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    phone: &Phone,
    pin_hash: &[u8],
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let phone_hash = tx.vault().search_hash(PHONE, phone.as_str());
    let set = sqlx::query!(
        "INSERT INTO ussd_pin (person, phone_hash, pin_hash, set_at, wrong_in_a_row, wait_until, \
             wrong_at, renew) \
         SELECT p.id, $2, $3, $4, 0, $4, '{}', false FROM person p \
         WHERE p.id = $1 AND in_scope(p.id, p.province, $5, $6, $7) \
         ON CONFLICT (person) DO UPDATE SET phone_hash = excluded.phone_hash, \
             pin_hash = excluded.pin_hash, set_at = excluded.set_at, \
             wrong_in_a_row = excluded.wrong_in_a_row, wait_until = excluded.wait_until, \
             wrong_at = excluded.wrong_at, renew = excluded.renew",
        person.uuid(),
        phone_hash,
        pin_hash,
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(set.rows_affected())
}
