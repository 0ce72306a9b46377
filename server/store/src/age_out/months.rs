//! In which month each child's pension ends, for the list of the offices.

use sothon_domain::access::Scope;
use sothon_domain::person::MembershipId;
use sothon_domain::year_month::YearMonth;
use uuid::Uuid;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Vault};

/// Keeps these months of the children after one membership and up to another, in the order of their ids; without the
/// other, of all that follow. Who is among them and has no month any more is taken out.
pub async fn keep_months(
    db: &Db,
    scope: &Scope,
    (after, until): (Option<MembershipId>, Option<MembershipId>),
    ends: &[(MembershipId, YearMonth)],
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let ids: Vec<Uuid> = ends.iter().map(|(membership, _)| membership.uuid()).collect();
    let months: Vec<Vec<u8>> = ends.iter().map(|(_, month)| hash(db.vault(), *month)).collect();
    let mut writing = db.pool().begin().await?;
    sqlx::query!(
        "DELETE FROM age_out_month a USING membership m JOIN person p ON p.id = m.person \
         WHERE m.id = a.membership AND a.membership > $1 \
             AND ($2::uuid IS NULL OR a.membership <= $2) AND a.membership <> ALL($3) \
             AND in_scope(p.id, p.province, $4, $5, $6)",
        after.map_or(Uuid::nil(), MembershipId::uuid),
        until.map(MembershipId::uuid),
        &ids,
        args.own,
        args.province,
        args.all,
    )
    .execute(&mut *writing)
    .await?;
    // In the order of the ids, so that two who walk at once don't wait for each other.
    sqlx::query!(
        "INSERT INTO age_out_month AS a (membership, ends_in) \
         SELECT m.id, one.ends_in FROM UNNEST($1::uuid[], $2::bytea[]) AS one (id, ends_in) \
             JOIN membership m ON m.id = one.id JOIN person p ON p.id = m.person \
         WHERE in_scope(p.id, p.province, $3, $4, $5) ORDER BY m.id \
         ON CONFLICT (membership) DO UPDATE SET ends_in = EXCLUDED.ends_in \
             WHERE a.ends_in <> EXCLUDED.ends_in",
        &ids,
        &months,
        args.own,
        args.province,
        args.all,
    )
    .execute(&mut *writing)
    .await?;
    writing.commit().await?;
    Ok(())
}

/// The keyed hash that stands for a month.
pub(super) fn hash(vault: &Vault, month: YearMonth) -> Vec<u8> {
    vault.search_hash("age-out-month", &month.to_string())
}
