//! Whether a member of staff is named on a case: by her own card, as the person, as somebody who acts or acted
//! for her, or as one of her family in the register.

use sothon_domain::access::Scope;
use sothon_domain::person::StaffId;
use sqlx::PgExecutor;

use super::{CaseFile, Locked};
use crate::person::ties;
use crate::{Db, StoreError, Tx};

/// Whether she is, of a locked case.
pub async fn is_related(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    staff: StaffId,
) -> Result<bool, StoreError> {
    named(tx.connection(), scope, &locked.case, staff).await
}

/// The same for a page.
pub async fn may_be_related(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
    staff: StaffId,
) -> Result<bool, StoreError> {
    named(db.pool(), scope, case, staff).await
}

async fn named(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    case: &CaseFile,
    staff: StaffId,
) -> Result<bool, StoreError> {
    let named = ties!(
        "case_file c
            WHERE s.id = $1 AND c.id = $2 AND in_scope(c.person, c.office, $3, $4, $5)",
        "c.person",
        "
                OR EXISTS (SELECT FROM case_entry e
                    WHERE e.case_file IN (c.id, c.appeal_of) AND e.delegate = own.id)",
        staff.uuid(),
        case.id.uuid(),
        scope
    );
    Ok(named.fetch_one(from).await?)
}
