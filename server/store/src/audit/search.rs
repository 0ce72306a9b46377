//! Rows of the trail, for an auditor. A row about a person is found by who may see that person; one about
//! something else only in the whole country.

use sothon_domain::access::Scope;
use sqlx::PgConnection;
use time::OffsetDateTime;

use super::batch::{self, Batch};
use super::leaf::{AuditRow, id_of};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Search<'a> {
    /// From this instant on.
    pub from: OffsetDateTime,
    /// Before this instant.
    pub until: OffsetDateTime,
    /// The name of the act, or its beginning.
    pub act: Option<&'a str>,
    /// The label of who did it, alone or for another, or the address of a member of staff.
    pub actor: Option<&'a str>,
    /// The label of to whom or what it was done.
    pub subject: Option<&'a str>,
    /// The number of the case that it was done on.
    pub reference: Option<&'a str>,
    /// Only rows with smaller numbers; none for the newest.
    pub before: Option<i64>,
    /// How many at most.
    pub limit: i64,
}

/// How a row stands to its seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// It is what its batch was sealed over, and the batch is what it was.
    Sealed,
    /// No batch reaches over it yet.
    Waits,
    /// It is not what was sealed: it was changed or added later, or the batch was.
    Broken,
}

/// A row of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its number.
    pub id: i64,
    /// When.
    pub at: OffsetDateTime,
    /// Label of who did it.
    pub actor: String,
    /// Address of the member of staff who did it.
    pub staff: Option<String>,
    /// The name of the act.
    pub act: String,
    /// Label of to whom or what.
    pub subject: String,
    /// Codes, references and counts, as JSON.
    pub detail: String,
    /// How it stands to its seal, as it was read.
    pub seal: Seal,
}

struct Row {
    id: i64,
    xid: i64,
    at: OffsetDateTime,
    actor: String,
    staff: Option<String>,
    act: String,
    subject: String,
    detail: String,
}

impl Row {
    /// The row with what its batch says of it; `below` is the first transaction that no batch reaches.
    fn judged(self, batches: &[Batch], below: i64) -> Found {
        let Self { id, xid, at, actor, staff, act, subject, detail } = self;
        let row = AuditRow { id, xid, at, actor, act, subject, detail };
        let seal = match batches.iter().find(|batch| batch.reaches(xid)) {
            Some(batch) if batch.is_whole() => seal_in(batch, &row),
            None if xid >= below => Seal::Waits,
            Some(_) | None => Seal::Broken,
        };
        let AuditRow { id, at, actor, act, subject, detail, .. } = row;
        Found { id, at, actor, staff, act, subject, detail, seal }
    }
}

fn seal_in(batch: &Batch, row: &AuditRow) -> Seal {
    let leaf = row.leaf();
    let leaves = batch.leaves();
    let sealed = leaves.binary_search_by_key(&row.id, id_of).is_ok_and(|at| leaves[at] == leaf);
    if sealed { Seal::Sealed } else { Seal::Broken }
}

/// How far the trail is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SealedTo {
    /// The number of the last batch.
    pub batch: i64,
    /// When it was sealed.
    pub at: OffsetDateTime,
    /// The number of the last signed checkpoint, if there is one.
    pub checkpoint: Option<i64>,
}

/// The rows inside the scope, the newest first, each compared with its seal.
pub async fn search(db: &Db, scope: &Scope, wanted: &Search<'_>) -> Result<Vec<Found>, StoreError> {
    let mut tx = db.pool().begin().await?;
    // One snapshot: a batch that is sealed meanwhile is left for the next time.
    sqlx::query!("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        .execute(&mut *tx)
        .await?;
    let rows = rows(&mut tx, scope, wanted).await?;
    let xids: Vec<_> = rows.iter().map(|row| row.xid).collect();
    let batches = batch::of(&mut tx, &xids).await?;
    let below = sqlx::query_scalar!(
        r#"SELECT coalesce(max(sealed_below), 0) AS "below!" FROM audit_batch"#
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(|row| row.judged(&batches, below)).collect())
}

async fn rows(
    connection: &mut PgConnection,
    scope: &Scope,
    wanted: &Search<'_>,
) -> Result<Vec<Row>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        Row,
        r#"SELECT a.id, a.xid, a.at, a.actor, s.email AS "staff?", a.act, a.subject,
            a.detail::text AS "detail!"
        FROM audit_row a
            LEFT JOIN staff s ON a.actor LIKE 'staff:%' AND s.id::text = substring(a.actor from 7)
            LEFT JOIN person p ON p.id = CASE WHEN a.subject LIKE 'person:%'
                THEN substring(a.subject from 8)::uuid END
        WHERE a.at >= $1 AND a.at < $2
            AND ($3::text IS NULL OR starts_with(a.act, $3))
            AND ($4::text IS NULL OR a.actor = $4 OR starts_with(a.actor, $4 || ' for ')
                OR s.email = lower($4))
            AND ($5::text IS NULL OR a.subject = $5)
            AND ($6::text IS NULL OR a.detail->>'reference' = $6)
            AND ($7::bigint IS NULL OR a.id < $7)
            AND CASE WHEN p.id IS NULL THEN $10
                ELSE in_scope(p.id, p.province, $8, $9, $10) END
        ORDER BY a.id DESC LIMIT $11"#,
        wanted.from,
        wanted.until,
        wanted.act,
        wanted.actor,
        wanted.subject,
        wanted.reference,
        wanted.before,
        args.own,
        args.province,
        args.all,
        wanted.limit,
    )
    .fetch_all(connection)
    .await?)
}

/// How far the trail is sealed; none before the first batch.
pub async fn sealed_to(db: &Db) -> Result<Option<SealedTo>, StoreError> {
    Ok(sqlx::query_as!(
        SealedTo,
        r#"SELECT b.id AS batch, b.sealed_at AS at,
            (SELECT max(c.id) FROM audit_checkpoint c) AS checkpoint
        FROM audit_batch b ORDER BY b.id DESC LIMIT 1"#
    )
    .fetch_optional(db.pool())
    .await?)
}
