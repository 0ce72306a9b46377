//! What has become of members after a try.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_domain::pin::Tries;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Holder;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Writes the tries of the members whom a wrong PIN at this instant counts against. One statement
/// for any number of them, also for none: the time it takes tells nothing.
pub async fn save_wrong(
    tx: &mut Tx,
    scope: &Scope,
    holders: &[Holder],
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let people: Vec<Uuid> = holders.iter().map(|holder| holder.person.uuid()).collect();
    let in_a_row = |holder: &Holder| i32::try_from(holder.tries.in_a_row).unwrap_or(i32::MAX);
    let in_a_row: Vec<i32> = holders.iter().map(in_a_row).collect();
    let wait: Vec<OffsetDateTime> = holders.iter().map(|holder| holder.tries.wait_until).collect();
    let renew: Vec<bool> = holders.iter().map(|holder| holder.tries.renew).collect();
    sqlx::query!(
        "UPDATE ussd_pin u SET wrong_in_a_row = t.in_a_row, wait_until = t.wait_until, \
             renew = t.renew, wrong_at = array_append( \
                 ARRAY(SELECT w FROM unnest(u.wrong_at) w WHERE w > $5 ORDER BY w), $6) \
         FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::boolean[]) \
             AS t (person, in_a_row, wait_until, renew) JOIN person p ON p.id = t.person \
         WHERE u.person = t.person AND in_scope(p.id, p.province, $7, $8, $9)",
        &people,
        &in_a_row,
        &wait,
        &renew,
        at - Tries::WINDOW,
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Ends a member's row of wrong tries.
pub async fn save_right(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "UPDATE ussd_pin u SET wrong_in_a_row = 0, wait_until = $2 FROM person p \
         WHERE u.person = $1 AND p.id = u.person AND in_scope(p.id, p.province, $3, $4, $5)",
        person.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
