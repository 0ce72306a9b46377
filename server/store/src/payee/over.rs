//! Appointments that are over by themselves.

use sothon_domain::access::Scope;
use sothon_domain::payee::Ended;
use sothon_domain::person::{PayeeId, PersonId};
use time::Date;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// An appointment that waits or holds, and is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverNow {
    /// Which.
    pub id: PayeeId,
    /// Whose pension it is.
    pub person: PersonId,
    /// Its last day.
    pub last_day: Date,
}

/// Those whose last day is before `today`, and those whose payee is established to have died, in the order of their last
/// days after the one of `after`; at most `limit`. Her own death ends none: it holds her money, which one word of hers
/// lets go on, and then it goes where it went before.
pub async fn due(
    db: &Db,
    scope: &Scope,
    today: Date,
    (after, limit): (Option<OverNow>, i64),
) -> Result<Vec<OverNow>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT v.id, v.person, v.last_day \
         FROM payee_appointment v JOIN person p ON p.id = v.person \
         WHERE v.state IN ('proposed', 'approved', 'ending') \
             AND (v.last_day < $1 OR EXISTS (SELECT FROM death_report r \
                 WHERE r.person = v.payee AND r.state = 'held')) \
             AND ($2::date IS NULL OR (v.last_day, v.id) > ($2, $3)) \
             AND in_scope(p.id, p.province, $4, $5, $6) \
         ORDER BY v.last_day, v.id LIMIT $7",
        today,
        after.map(|one| one.last_day),
        after.map(|one| one.id.uuid()),
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    let over = rows.into_iter().map(|row| OverNow {
        id: PayeeId::new(row.id),
        person: PersonId::new(row.person),
        last_day: row.last_day,
    });
    Ok(over.collect())
}

/// How one of them is over, in a transaction that has locked the person's row; none where it is not, or not any more.
pub async fn over_locked(
    tx: &mut Tx,
    scope: &Scope,
    id: PayeeId,
    today: Date,
) -> Result<Option<Ended>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT v.last_day < $2 AS "past!",
            EXISTS (SELECT FROM death_report r WHERE r.person = v.payee AND r.state = 'held')
                AS "payee_died!"
        FROM payee_appointment v JOIN person p ON p.id = v.person
        WHERE v.id = $1 AND v.state IN ('proposed', 'approved', 'ending')
            AND in_scope(p.id, p.province, $3, $4, $5)"#,
        id.uuid(),
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.and_then(|row| match (row.past, row.payee_died) {
        (true, _) => Some(Ended::Day),
        (false, true) => Some(Ended::PayeeDeath),
        (false, false) => None,
    }))
}
