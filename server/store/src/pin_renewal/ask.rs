//! A new request.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, RenewalId, StaffId};
use sothon_domain::pin_renewal::RenewalChannel;
use sothon_domain::place_change::EntryCode;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// A request to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRenewal<'a> {
    /// Id.
    pub id: RenewalId,
    /// For whom.
    pub person: PersonId,
    /// How it is asked.
    pub channel: RenewalChannel,
    /// Who asks in her stead, if anybody.
    pub by: Option<StaffId>,
    /// At which branch's counter; none at an office, in a commune or where she asks herself.
    pub branch: Option<&'a EntryCode>,
    /// Now.
    pub at: OffsetDateTime,
    /// No PIN is chosen before this instant.
    pub ready_at: OffsetDateTime,
    /// None after this one.
    pub expires_at: OffsetDateTime,
}

/// Stores a request, bound to the phone that is hers now, in a transaction that has locked her row. Says
/// whether it did: not while another one stands, and not without a phone.
pub async fn insert(tx: &mut Tx, scope: &Scope, new: &NewRenewal<'_>) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "INSERT INTO pin_renewal (id, person, channel, asked_by, asked_at, ready_at, expires_at, \
             branch, phone_hash, wrong_calls) \
         SELECT $1, p.id, $3, $4, $5, $6, $7, $8, p.phone_hash, 0 FROM person p \
         WHERE p.id = $2 AND p.phone_hash IS NOT NULL AND in_scope(p.id, p.province, $9, $10, $11) \
         ON CONFLICT (person) WHERE ended_at IS NULL DO NOTHING",
        new.id.uuid(),
        new.person.uuid(),
        new.channel.code(),
        new.by.map(StaffId::uuid),
        new.at,
        new.ready_at,
        new.expires_at,
        new.branch.map(EntryCode::as_str),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends her request that is out of date, if there is one, so that another can take its place.
pub async fn end_out_of_date(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "UPDATE pin_renewal r SET ending = 'out-of-date', ended_at = $2 FROM person p \
         WHERE r.person = $1 AND p.id = r.person AND r.ended_at IS NULL \
             AND (r.expires_at <= $2 OR r.phone_hash IS DISTINCT FROM p.phone_hash \
                 OR EXISTS (SELECT 1 FROM person_lock l \
                     WHERE l.person = r.person AND l.locked_at >= r.asked_at)) \
             AND in_scope(p.id, p.province, $3, $4, $5)",
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
