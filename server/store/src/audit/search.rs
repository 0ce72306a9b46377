//! Rows of the trail, for an auditor. A row about a person is found by who may see that person; one about
//! something else only in the whole country.

use sothon_domain::access::Scope;
use time::OffsetDateTime;

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
    /// Whether a sealed batch reaches over it.
    pub sealed: bool,
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

/// The rows inside the scope, the newest first.
pub async fn search(db: &Db, scope: &Scope, wanted: &Search<'_>) -> Result<Vec<Found>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        Found,
        r#"SELECT a.id, a.at, a.actor, s.email AS "staff?", a.act, a.subject,
            a.detail::text AS "detail!",
            a.xid < coalesce((SELECT b.sealed_below FROM audit_batch b ORDER BY b.id DESC LIMIT 1),
                0) AS "sealed!"
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
    .fetch_all(db.pool())
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
