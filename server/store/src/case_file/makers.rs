//! Who may not approve a case.

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseAct;
use sothon_domain::person::StaffId;

use super::Locked;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// The officers who entered or changed a fact of a locked case.
pub async fn makers(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
) -> Result<Vec<StaffId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let making = CaseAct::ALL.into_iter().filter(|act| act.is_making());
    let making: Vec<_> = making.map(|act| act.code().to_owned()).collect();
    let staff = sqlx::query_scalar!(
        r#"SELECT DISTINCT e.staff AS "staff!" FROM case_entry e JOIN case_file c ON c.id = e.case_file
        WHERE e.case_file = $1 AND e.act = ANY($2) AND e.staff IS NOT NULL
        AND in_scope(c.person, c.office, $3, $4, $5)"#,
        locked.case.id.uuid(),
        &making,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(staff.into_iter().map(StaffId::new).collect())
}
