//! Whether a delegation holds now. While a delegate has locked her own record hers rest: somebody else may be
//! using her phone. A guardian's rests also while the person has stopped it, or has locked her own record.

use sothon_domain::access::{Scope, Who};
use sothon_domain::delegate::Delegation;
use sothon_domain::effects::legal_date;
use sothon_domain::person::{DelegationId, PersonId, PersonName};
use time::{Date, OffsetDateTime};

use super::row::{name_of, scope_of};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError, Tx};

/// The delegation with this id, if it holds on that day and the delegate is inside the scope, with the name
/// of the person who gave it.
pub async fn acting(
    db: &Db,
    scope: &Scope,
    id: DelegationId,
    today: Date,
) -> Result<Option<(Delegation, PersonName)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT d.scope, x.id AS principal, x.data_key, x.ring_key, x.name_khmer, x.name_latin \
         FROM delegation d JOIN person p ON p.id = d.delegate JOIN person x ON x.id = d.principal \
         WHERE d.id = $1 AND d.ended_at IS NULL AND d.frozen_at IS NULL AND d.last_day >= $2 \
             AND NOT EXISTS (SELECT 1 FROM person_lock l WHERE l.unlocked_at IS NULL \
                 AND (l.person = d.delegate OR d.guardian AND l.person = d.principal)) \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        id.uuid(),
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let sealed = (row.name_khmer.as_slice(), row.name_latin.as_slice());
    let name = name_of(db.vault(), row.principal, &wrapped, sealed)?;
    let scope = scope_of(&row.scope, id.uuid())?;
    Ok(Some((Delegation { id, principal: PersonId::new(row.principal), scope }, name)))
}

/// Whether it still holds at the end of the delegate's act. Its row is held until the act is committed, so that
/// ending it comes before the act or after it.
pub(crate) async fn holds(
    tx: &mut Tx,
    who: &Who,
    delegation: &Delegation,
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let Who::Person(delegate) = who else { return Ok(false) };
    let args = ScopeArgs::from(&Scope::Own(*delegate));
    let row = sqlx::query!(
        "SELECT d.id FROM delegation d JOIN person p ON p.id = d.delegate \
         WHERE d.id = $1 AND d.principal = $2 AND d.scope = $3 AND d.ended_at IS NULL \
             AND d.frozen_at IS NULL AND d.last_day >= $4 \
             AND NOT EXISTS (SELECT 1 FROM person_lock l WHERE l.unlocked_at IS NULL \
                 AND (l.person = d.delegate OR d.guardian AND l.person = d.principal)) \
             AND in_scope(p.id, p.province, $5, $6, $7) FOR SHARE OF d",
        delegation.id.uuid(),
        delegation.principal.uuid(),
        delegation.scope.code(),
        legal_date(at),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.is_some())
}

/// Who may act for the person as her guardian on that day, in a transaction that has locked her row; nobody of whose own
/// death a report stands.
pub async fn guardians(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    today: Date,
) -> Result<Vec<PersonId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let delegates = sqlx::query_scalar!(
        "SELECT d.delegate FROM delegation d JOIN person p ON p.id = d.principal \
         WHERE d.principal = $1 AND d.guardian AND d.ended_at IS NULL AND d.frozen_at IS NULL \
             AND d.last_day >= $2 \
             AND NOT EXISTS (SELECT FROM death_report t \
                 WHERE t.person = d.delegate AND t.state IN ('asked', 'proposed', 'held')) \
             AND in_scope(p.id, p.province, $3, $4, $5) ORDER BY d.id",
        person.uuid(),
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(delegates.into_iter().map(PersonId::new).collect())
}
