//! What was decided before: awards keep every version.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::person::{MembershipId, PersonId};
use time::Date;
use uuid::Uuid;

use crate::award::{Award, AwardRow};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The day and the monthly amount of a decision.
pub type DecidedOn = (Date, Riel);

/// The earlier versions of the awards of some memberships, decided by a day: by membership, the first
/// version first. Nobody outside the scope has any.
pub async fn earlier(
    db: &Db,
    scope: &Scope,
    until: Date,
    of: &[MembershipId],
) -> Result<Vec<(Uuid, DecidedOn)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT a.membership, a.decided_on, a.amount FROM award a JOIN person p ON p.id = a.person \
         WHERE a.membership = ANY($1) AND a.decided_on <= $2 \
             AND a.version < (SELECT max(b.version) FROM award b \
                 WHERE b.membership = a.membership AND b.decided_on <= $2) \
             AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY a.membership, a.version",
        &of.iter().map(|id| id.uuid()).collect::<Vec<_>>(),
        until,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let decided = |on, amount| (on, Riel::new(amount));
    let rows = rows.into_iter();
    Ok(rows.map(|row| (row.membership, decided(row.decided_on, row.amount))).collect())
}

/// Every version of a person's awards, the first decided first. Nobody outside the scope has any.
pub async fn history(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<Award>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        AwardRow,
        r#"SELECT a.id AS "id?", a.version AS "version?", a.kind AS "kind?",
            a.principal AS "principal?", a.number AS "number?", a.decided_on AS "decided_on?",
            a.source AS "source?", a.amount AS "amount?"
        FROM award a JOIN person p ON p.id = a.person
        WHERE a.person = $1 AND in_scope(p.id, p.province, $2, $3, $4)
        ORDER BY a.decided_on, a.id, a.version"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().filter_map(|row| Option::<Award>::try_from(row).transpose()).collect()
}
