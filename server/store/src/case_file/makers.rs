//! Who may not approve a case.

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseAct;
use sothon_domain::paper::PaperKind;
use sothon_domain::person::StaffId;
use sqlx::PgExecutor;

use super::{CaseFile, Locked};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// The officers who entered or changed a fact of a locked case, and those who added a paper at a counter which it sees:
/// one of these kinds.
pub async fn makers(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    kinds: &[PaperKind],
) -> Result<Vec<StaffId>, StoreError> {
    named(tx.connection(), scope, &locked.case, kinds).await
}

/// The same for a page.
pub async fn makers_seen(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
    kinds: &[PaperKind],
) -> Result<Vec<StaffId>, StoreError> {
    named(db.pool(), scope, case, kinds).await
}

async fn named(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    case: &CaseFile,
    kinds: &[PaperKind],
) -> Result<Vec<StaffId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let making = CaseAct::ALL.into_iter().filter(|act| act.is_making());
    let making: Vec<_> = making.map(|act| act.code().to_owned()).collect();
    let kinds: Vec<_> = kinds.iter().map(|kind| kind.code().to_owned()).collect();
    let staff = sqlx::query_scalar!(
        r#"SELECT e.staff AS "staff!" FROM case_entry e JOIN case_file c ON c.id = e.case_file
        WHERE e.case_file = $1 AND e.act = ANY($2) AND e.staff IS NOT NULL
            AND in_scope(c.person, c.office, $4, $5, $6)
        UNION
        SELECT w.staff FROM paper w JOIN case_file c ON c.person = w.person
        WHERE c.id = $1 AND w.kind = ANY($3) AND w.staff IS NOT NULL
            AND EXISTS (SELECT FROM paper_page g WHERE g.paper = w.id AND g.state = 'received')
            AND in_scope(c.person, c.office, $4, $5, $6)"#,
        case.id.uuid(),
        &making,
        &kinds,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(from)
    .await?;
    Ok(staff.into_iter().map(StaffId::new).collect())
}
