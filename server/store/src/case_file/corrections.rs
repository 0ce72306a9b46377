//! Approved corrections after which nothing was decided about the amount yet.

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseKind;
use sothon_domain::person::Reference;
use time::OffsetDateTime;

use crate::reference::stored;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The cases about these kinds inside the scope that were approved, appeals among them, the oldest approval first, at
/// most `limit`: without those of a person for whom an amount was proposed since, unless that was refused or taken
/// back, or whose decision came into the register since.
pub async fn corrections(
    db: &Db,
    scope: &Scope,
    kinds: &[CaseKind],
    limit: i64,
) -> Result<Vec<(Reference, OffsetDateTime)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let kinds: Vec<_> = kinds.iter().map(|kind| kind.code().to_string()).collect();
    let rows = sqlx::query!(
        r#"SELECT c.id, c.reference, e.at AS "at!"
        FROM case_file c LEFT JOIN case_file f ON f.id = c.appeal_of, LATERAL (SELECT max(x.at) AS at FROM case_entry x
            WHERE x.case_file = c.id AND x.act = 'approved') e
        WHERE c.state = 'approved' AND coalesce(f.kind, c.kind) = ANY($1) AND e.at IS NOT NULL
            AND in_scope(c.person, c.office, $2, $3, $4)
            AND NOT EXISTS (SELECT FROM award_decision d WHERE d.person = c.person
                AND d.proposed_at > e.at AND d.state IN ('proposed', 'approved'))
            AND NOT EXISTS (SELECT FROM award a
                JOIN membership m ON m.id = a.membership
                WHERE m.person = c.person AND a.recorded_at > e.at)
        ORDER BY e.at, c.reference LIMIT $5"#,
        &kinds,
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    let read =
        rows.into_iter().map(|row| Ok((stored("case_file", row.id, row.reference)?, row.at)));
    read.collect()
}
