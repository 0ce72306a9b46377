//! The pages that a partner's machine has sent for a case.

use sothon_domain::access::Scope;
use sothon_domain::machine::MachineNumber;
use sothon_domain::paper::{PageState, PaperKind};
use time::OffsetDateTime;

use super::row::{StateRow, kind};
use crate::case_file::CaseFile;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// A page that a machine has sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentPage {
    /// What the paper is.
    pub kind: PaperKind,
    /// When the page began to arrive.
    pub begun_at: OffsetDateTime,
    /// Where it stands.
    pub state: PageState,
}

/// The pages that this machine has sent for the case, the oldest first, without those that were taken back.
pub async fn of_machine(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
    machine: MachineNumber,
) -> Result<Vec<SentPage>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT p.kind, g.begun_at, g.id, g.state, g.until, g.file_kind, g.scan, g.reason \
         FROM paper p JOIN case_file c ON c.id = p.first_case JOIN paper_page g ON g.paper = p.id \
         WHERE p.first_case = $1 AND g.machine = $2 AND g.state <> 'removed' \
             AND in_scope(c.person, c.office, $3, $4, $5) ORDER BY g.begun_at, g.id",
        case.id.uuid(),
        machine.get(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let kind = kind(row.id, &row.kind)?;
            let state = StateRow {
                id: row.id,
                state: row.state,
                until: row.until,
                file_kind: row.file_kind,
                scan: row.scan,
                reason: row.reason,
            };
            Ok(SentPage { kind, begun_at: row.begun_at, state: state.state()? })
        })
        .collect()
}
