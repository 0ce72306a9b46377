//! What a person gave or does not have of what her case asks for.

use sothon_domain::access::Scope;
use sothon_domain::paper::PaperKind;
use sothon_domain::person::{CaseId, PaperId};
use time::OffsetDateTime;

use super::row::kind;
use crate::case_file::{CaseFile, Locked};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// The papers that the case asks for and she says that she does not have, also where she said it of the case that
/// this one appeals against.
pub async fn declared(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
) -> Result<Vec<PaperKind>, StoreError> {
    let args = ScopeArgs::from(scope);
    let wanted = sqlx::query_scalar!(
        "SELECT DISTINCT d.wanted FROM case_file c JOIN case_paper d ON d.case_file IN (c.id, c.appeal_of) \
         WHERE c.id = $1 AND d.paper IS NULL AND in_scope(c.person, c.office, $2, $3, $4)",
        case.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    wanted.iter().map(|code| kind(case.id.uuid(), code)).collect()
}

/// Says that a paper was given in answer to what the case asks for.
pub async fn given(
    tx: &mut Tx,
    case: CaseId,
    wanted: PaperKind,
    paper: PaperId,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO case_paper (case_file, wanted, paper, at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (case_file, wanted) DO UPDATE SET paper = excluded.paper, at = excluded.at",
        case.uuid(),
        wanted.code(),
        paper.uuid(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Says for a locked case that she does not have what is asked for; nothing where she gave it. The answer says
/// whether this is new.
pub async fn lack(
    tx: &mut Tx,
    locked: &Locked,
    wanted: PaperKind,
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let said = sqlx::query!(
        "INSERT INTO case_paper (case_file, wanted, paper, at) VALUES ($1, $2, NULL, $3) \
         ON CONFLICT (case_file, wanted) DO NOTHING",
        locked.case.id.uuid(),
        wanted.code(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(said.rows_affected() == 1)
}
