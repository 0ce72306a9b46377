//! Children's pensions that have ended by age and wait for two officers.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, MembershipId, PersonId, PersonName};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError, Tx};

/// An end that waits for a first officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// By which membership she is paid.
    pub membership: MembershipId,
    /// Who.
    pub person: PersonId,
    /// Her name.
    pub name: PersonName,
    /// The number under which she is paid.
    pub member_number: MemberNumber,
    /// By which day two officers are to decide.
    pub due_on: Date,
}

/// Takes out which ends after one membership and up to another, in the order of their ids, are none any more: `over` has
/// those that are. Without the other, of all that follow. Says which of `over` are not written down yet.
pub async fn keep_ends(
    db: &Db,
    scope: &Scope,
    (after, until): (Option<MembershipId>, Option<MembershipId>),
    over: &[MembershipId],
) -> Result<Vec<MembershipId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let ids: Vec<Uuid> = over.iter().map(|membership| membership.uuid()).collect();
    sqlx::query!(
        "DELETE FROM age_out_end e \
         WHERE e.membership > $1 AND ($2::uuid IS NULL OR e.membership <= $2) \
             AND e.membership <> ALL($3) \
             AND (SELECT in_scope(p.id, p.province, $4, $5, $6) \
                 FROM membership m JOIN person p ON p.id = m.person WHERE m.id = e.membership)",
        after.map_or(Uuid::nil(), MembershipId::uuid),
        until.map(MembershipId::uuid),
        &ids,
        args.own,
        args.province,
        args.all,
    )
    .execute(db.pool())
    .await?;
    let new = sqlx::query_scalar!(
        "SELECT m.id FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.id = ANY($1) AND in_scope(p.id, p.province, $2, $3, $4) \
             AND NOT EXISTS (SELECT 1 FROM age_out_end e WHERE e.membership = m.id)",
        &ids,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(new.into_iter().map(MembershipId::new).collect())
}

/// Writes an end down for the officers; false where it was written down before.
pub async fn open_end(
    tx: &mut Tx,
    scope: &Scope,
    membership: MembershipId,
    (found_at, due_on): (OffsetDateTime, Date),
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "INSERT INTO age_out_end (membership, found_at, due_on) \
         SELECT m.id, $2, $3 FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.id = $1 AND in_scope(p.id, p.province, $4, $5, $6) \
         ON CONFLICT (membership) DO NOTHING",
        membership.uuid(),
        found_at,
        due_on,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes an end out that two officers have decided; there may be none.
pub async fn close_end(
    tx: &mut Tx,
    scope: &Scope,
    membership: MembershipId,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "DELETE FROM age_out_end e USING membership m JOIN person p ON p.id = m.person \
         WHERE m.id = e.membership AND e.membership = $1 \
             AND in_scope(p.id, p.province, $2, $3, $4)",
        membership.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// How many ends wait for a first officer: of each that is proposed the second one decides.
pub async fn count_ends(db: &Db, scope: &Scope) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM age_out_end e
        WHERE (SELECT in_scope(p.id, p.province, $1, $2, $3)
                FROM membership m JOIN person p ON p.id = m.person WHERE m.id = e.membership)
            AND NOT EXISTS (SELECT 1 FROM award_decision d
                WHERE d.membership = e.membership AND d.state = 'proposed')"#,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// The first of those, in the order of the days by which they are to be decided: at most `limit`.
pub async fn ends(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<Ended>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT e.membership, e.due_on, w.member_number, w.person, w.data_key, w.ring_key, \
             w.name_khmer, w.name_latin \
         FROM age_out_end e CROSS JOIN LATERAL (SELECT m.member_number, p.id AS person, p.data_key, \
                 p.ring_key, p.name_khmer, p.name_latin \
             FROM membership m JOIN person p ON p.id = m.person \
             WHERE m.id = e.membership AND in_scope(p.id, p.province, $1, $2, $3) LIMIT 1) w \
         WHERE NOT EXISTS (SELECT 1 FROM award_decision d \
             WHERE d.membership = e.membership AND d.state = 'proposed') \
         ORDER BY e.due_on, e.membership LIMIT $4",
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    let opened = rows.into_iter().map(|row| {
        let wrong = |problem| StoreError::inconsistent("age_out_end", row.membership, problem);
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = db.vault().unwrap(row.person, &wrapped)?;
        Ok(Ended {
            membership: MembershipId::new(row.membership),
            person: PersonId::new(row.person),
            name: open_name(db.vault(), &key, row.person, &row.name_khmer, &row.name_latin)?,
            member_number: row.member_number.parse().map_err(|_| wrong("no member number"))?,
            due_on: row.due_on,
        })
    });
    opened.collect()
}
