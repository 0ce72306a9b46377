//! Whose PIN may be typed on a number.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Phone};
use sothon_domain::pin::Tries;

use super::Holder;
use crate::scope_args::ScopeArgs;
use crate::ussd_number::PHONE;
use crate::{StoreError, Tx};

/// The members inside the scope who have set a PIN for this number, while it is their registered one.
/// Their rows stay locked until the transaction ends; the number's own row is locked before.
pub async fn of_number(
    tx: &mut Tx,
    scope: &Scope,
    phone: &Phone,
) -> Result<Vec<Holder>, StoreError> {
    let args = ScopeArgs::from(scope);
    let hash = tx.vault().search_hash(PHONE, phone.as_str());
    let rows = sqlx::query!(
        "SELECT u.person, u.pin_hash, u.wrong_in_a_row, u.wait_until, u.wrong_at, u.renew \
         FROM ussd_pin u JOIN person p ON p.id = u.person \
         WHERE u.phone_hash = $1 AND p.phone_hash = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY u.person FOR UPDATE OF u",
        hash,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    let holders = rows.into_iter().map(|row| Holder {
        person: PersonId::new(row.person),
        pin_hash: row.pin_hash,
        tries: Tries {
            in_a_row: u32::try_from(row.wrong_in_a_row).unwrap_or(u32::MAX),
            wait_until: row.wait_until,
            wrong_at: row.wrong_at,
            renew: row.renew,
        },
    });
    Ok(holders.collect())
}
