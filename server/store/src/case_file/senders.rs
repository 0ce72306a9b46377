//! By which machine a case was sent.

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseAct;
use sothon_domain::machine::MachineNumber;
use sqlx::PgExecutor;

use super::{CaseFile, Locked};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// Which machine sent a locked case, each time that it was sent, the first first; none where the person did, or
/// somebody for her.
pub async fn senders(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
) -> Result<Vec<Option<MachineNumber>>, StoreError> {
    named(tx.connection(), scope, &locked.case).await
}

/// The same for what is only looked at.
pub async fn senders_seen(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
) -> Result<Vec<Option<MachineNumber>>, StoreError> {
    named(db.pool(), scope, case).await
}

async fn named(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    case: &CaseFile,
) -> Result<Vec<Option<MachineNumber>>, StoreError> {
    let args = ScopeArgs::from(scope);
    let sending = CaseAct::ALL.into_iter().filter(|act| act.is_sending());
    let sending: Vec<_> = sending.map(|act| act.code().to_owned()).collect();
    let machines = sqlx::query_scalar!(
        "SELECT e.machine FROM case_entry e JOIN case_file c ON c.id = e.case_file \
         WHERE e.case_file = $1 AND e.act = ANY($2) AND in_scope(c.person, c.office, $3, $4, $5) \
         ORDER BY e.id",
        case.id.uuid(),
        &sending,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(from)
    .await?;
    let wrong =
        |_| StoreError::inconsistent("case_entry", case.id.uuid(), "no number of a machine");
    let read = |number: i32| MachineNumber::try_from(number).map_err(wrong);
    machines.into_iter().map(|machine| machine.map(read).transpose()).collect()
}
