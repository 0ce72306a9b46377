//! Appointments that are over by themselves.

use sothon_domain::access::Scope;
use sothon_domain::payee::Ended;
use sothon_domain::person::{PayeeId, PersonId};
use time::Date;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// An appointment that waits or holds, and is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverNow {
    /// Which.
    pub id: PayeeId,
    /// Whose pension it is.
    pub person: PersonId,
    /// How it ends.
    pub how: Ended,
}

/// Those whose last day is before `today`, and those whose payee is established to have died; at most `limit`. Her own
/// death ends none: it holds her money, which one word of hers lets go on, and then it goes where it went before.
pub async fn due(
    db: &Db,
    scope: &Scope,
    today: Date,
    limit: i64,
) -> Result<Vec<OverNow>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT v.id, v.person, v.last_day < $1 AS "past!"
        FROM payee_appointment v JOIN person p ON p.id = v.person
        WHERE v.state IN ('proposed', 'approved', 'ending')
            AND (v.last_day < $1 OR EXISTS (SELECT FROM death_report r
                WHERE r.person = v.payee AND r.state = 'held'))
            AND in_scope(p.id, p.province, $2, $3, $4)
        ORDER BY v.last_day, v.id LIMIT $5"#,
        today,
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
        how: if row.past { Ended::Day } else { Ended::PayeeDeath },
    });
    Ok(over.collect())
}
