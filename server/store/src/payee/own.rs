//! What the two of an appointment may read of it.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, PersonName};
use sqlx::PgExecutor;
use time::Date;

use super::WithNames;
use super::row::{PayeeRow, appointments};
use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError, Tx};

/// For whom somebody is paid, as she reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receives {
    /// Whose pension it is.
    pub name: PersonName,
    /// The last day on which it holds.
    pub last_day: Date,
}

/// What holds for the person, and what waits: one of each at most, the one that holds first. None outside the scope.
pub async fn own(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<WithNames>, StoreError> {
    let rows = rows(db.pool(), scope, person).await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// The same in a transaction that has locked her row.
pub async fn own_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<WithNames>, StoreError> {
    let rows = rows(tx.connection(), scope, person).await?;
    rows.into_iter().map(|row| row.open(tx.vault())).collect()
}

async fn rows(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<PayeeRow>, StoreError> {
    Ok(appointments!(
        scope,
        "v.person = $1 AND v.state IN ('proposed', 'approved', 'ending')",
        " ORDER BY v.state = 'proposed'",
        person.uuid()
    )
    .fetch_all(from)
    .await?)
}

/// Every appointment that was ever made for the person, the newest first.
pub async fn of_person(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<WithNames>, StoreError> {
    let rows = appointments!(
        scope,
        "v.person = $1",
        " ORDER BY v.proposed_at DESC, v.id DESC",
        person.uuid()
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// For whom this one of the scope is paid now: the names and the days, and nothing else of the others.
pub async fn for_whom(
    db: &Db,
    scope: &Scope,
    payee: PersonId,
) -> Result<Vec<Receives>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT v.last_day, x.id, x.data_key, x.ring_key, x.name_khmer, x.name_latin \
         FROM payee_appointment v JOIN person p ON p.id = v.payee JOIN person x ON x.id = v.person \
         WHERE v.payee = $1 AND v.state IN ('approved', 'ending') \
             AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY v.proposed_at, v.id",
        payee.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let mut received = Vec::with_capacity(rows.len());
    for row in rows {
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = db.vault().unwrap(row.id, &wrapped)?;
        let name = open_name(db.vault(), &key, row.id, &row.name_khmer, &row.name_latin)?;
        received.push(Receives { name, last_day: row.last_day });
    }
    Ok(received)
}
