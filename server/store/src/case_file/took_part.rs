//! Whether a member of staff had a part in the decision that is appealed: whoever took, corrected, returned,
//! passed up, approved or rejected the first case, or asked outside for it.

use sothon_domain::access::Scope;
use sothon_domain::person::StaffId;
use sqlx::PgExecutor;

use super::{CaseFile, Locked};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// Whether she had, of a locked case; in a case that is no appeal nobody had.
pub async fn took_part(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    staff: StaffId,
) -> Result<bool, StoreError> {
    found(tx.connection(), scope, &locked.case, staff).await
}

/// The same for a page.
pub async fn may_have_taken_part(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
    staff: StaffId,
) -> Result<bool, StoreError> {
    found(db.pool(), scope, case, staff).await
}

async fn found(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    case: &CaseFile,
    staff: StaffId,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM case_file c JOIN case_entry e ON e.case_file = c.appeal_of
            WHERE c.id = $1 AND e.staff = $2 AND in_scope(c.person, c.office, $3, $4, $5)) AS "part!""#,
        case.id.uuid(),
        staff.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(from)
    .await?)
}
