//! What a person gave or does not have of what her case asks for.

use sothon_domain::access::Scope;
use sothon_domain::paper::PaperKind;
use sothon_domain::person::{CaseId, DraftId, PaperId, PersonId};
use time::OffsetDateTime;

use super::row::kind;
use crate::case_file::{CaseFile, Locked};
use crate::flow_draft::Which;
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

/// The papers of which she says, before she sends the form, that she does not have them.
pub async fn declared_in_draft(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    which: Which,
) -> Result<Vec<PaperKind>, StoreError> {
    let args = ScopeArgs::from(scope);
    let wanted = sqlx::query_scalar!(
        "SELECT l.wanted FROM draft_lack l JOIN person x ON x.id = l.person \
         WHERE l.person = $1 AND l.draft = $2 AND in_scope(x.id, x.province, $3, $4, $5)",
        person.uuid(),
        which.name(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    wanted.iter().map(|code| kind(person.uuid(), code)).collect()
}

/// Says before the form is sent that she does not have what it asks for. The answer says whether this is new.
pub async fn lack_in_draft(
    tx: &mut Tx,
    (person, which): (PersonId, Which),
    wanted: PaperKind,
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let said = sqlx::query!(
        "INSERT INTO draft_lack (person, draft, wanted, at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (person, draft, wanted) DO NOTHING",
        person.uuid(),
        which.name(),
        wanted.code(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(said.rows_affected() == 1)
}

/// She has given what she said, before she sends the form, that she did not have.
pub async fn given_in_draft(
    tx: &mut Tx,
    scope: &Scope,
    draft: DraftId,
    wanted: PaperKind,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "DELETE FROM draft_lack l USING flow_draft d, person x \
         WHERE d.id = $1 AND l.person = d.person AND l.draft = d.kind AND l.wanted = $2 \
             AND x.id = d.person AND in_scope(x.id, x.province, $3, $4, $5)",
        draft.uuid(),
        wanted.code(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
