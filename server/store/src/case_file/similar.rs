//! What else an office has of a case's person: her other open cases, and those about the same thing before.

use sothon_domain::access::Scope;

use super::CaseFile;
use super::of_person::opened;
use super::row::CaseRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// How many are shown.
const SHOWN: i64 = 20;

/// Her other cases that are open or about the same thing, the newest first.
pub async fn similar(db: &Db, scope: &Scope, case: &CaseFile) -> Result<Vec<CaseFile>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        CaseRow,
        "SELECT c.id, c.reference, c.person, c.kind, c.office, c.answers, c.submitted_at, c.due_on, \
             c.state, c.officer, c.return_reason, c.reject_reason, c.reject_reference, c.levels, \
             c.level, c.approved_by, c.held_until, c.awaited_body, c.awaited_due, p.data_key, \
             p.ring_key, p.name_khmer, p.name_latin, \
             f.id AS \"first_id?\", f.reference AS \"first_reference?\", \
             f.kind AS \"first_kind?\", f.answers AS \"first_answers?\" \
         FROM case_file c JOIN person p ON p.id = c.person \
             LEFT JOIN case_file f ON f.id = c.appeal_of \
         WHERE c.person = $1 AND c.id <> $2 \
             AND (c.kind = $3 OR c.state NOT IN ('approved', 'rejected', 'withdrawn')) \
             AND in_scope(c.person, c.office, $4, $5, $6) \
         ORDER BY c.submitted_at DESC, c.reference LIMIT $7",
        case.person.uuid(),
        case.id.uuid(),
        case.matter().0.code(),
        args.own,
        args.province,
        args.all,
        SHOWN,
    )
    .fetch_all(db.pool())
    .await?;
    opened(db.vault(), rows)
}
