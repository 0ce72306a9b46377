//! The papers that a case sees, and all papers of a person, page by page.

use sothon_domain::access::Scope;
use sothon_domain::paper::PaperKind;
use sothon_domain::person::{DraftId, PageId, PaperId, PersonId, StaffId};
use time::OffsetDateTime;
use uuid::Uuid;

use super::row::{StateRow, kind};
use super::{BranchName, Giver, Page, Paper};
use crate::case_file::CaseFile;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The papers of the case's person that were given with the case, or with the one that it appeals against, or are
/// of one of these kinds, the oldest first.
pub async fn of_case(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
    kinds: &[PaperKind],
) -> Result<Vec<Paper>, StoreError> {
    let args = ScopeArgs::from(scope);
    let kinds: Vec<String> = kinds.iter().map(|kind| kind.code().to_owned()).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT p.id AS "paper!", p.kind AS "kind!", p.begun_at AS "paper_begun_at!",
             coalesce(p.first_case = c.id, false) AS "of_this!", p.staff,
             b.name_khmer AS "khmer?", b.name_latin AS "latin?", g.delegate IS NOT NULL AS "delegated!",
             g.machine IS NOT NULL AS "by_machine!",
             g.id AS "id!", g.begun_at AS "begun_at!", g.state AS "state!", g.until AS "until!",
             g.file_kind, g.scan, g.reason
         FROM paper p JOIN case_file c ON c.person = p.person JOIN paper_page g ON g.paper = p.id
             LEFT JOIN branch b ON b.code = p.branch
         WHERE c.id = $1 AND g.state <> 'removed'
             AND (p.first_case IN (c.id, c.appeal_of) OR (p.kind = ANY($2) AND p.draft IS NULL))
             AND in_scope(c.person, c.office, $3, $4, $5)
         ORDER BY p.begun_at, p.id, g.begun_at, g.id"#,
        case.id.uuid(),
        &kinds,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    gathered(rows)
}

/// The papers of a person that were given with this form, or are of one of these kinds and were given before, with
/// another case or at a counter; the oldest first.
pub async fn of_draft(
    db: &Db,
    scope: &Scope,
    (person, draft): (PersonId, Option<DraftId>),
    kinds: &[PaperKind],
) -> Result<Vec<Paper>, StoreError> {
    let args = ScopeArgs::from(scope);
    let kinds: Vec<String> = kinds.iter().map(|kind| kind.code().to_owned()).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT p.id AS "paper!", p.kind AS "kind!", p.begun_at AS "paper_begun_at!",
             coalesce(p.draft = $2, false) AS "of_this!", p.staff,
             b.name_khmer AS "khmer?", b.name_latin AS "latin?", g.delegate IS NOT NULL AS "delegated!",
             g.machine IS NOT NULL AS "by_machine!",
             g.id AS "id!", g.begun_at AS "begun_at!", g.state AS "state!", g.until AS "until!",
             g.file_kind, g.scan, g.reason
         FROM paper p JOIN person x ON x.id = p.person JOIN paper_page g ON g.paper = p.id
             LEFT JOIN branch b ON b.code = p.branch
         WHERE p.person = $1 AND g.state <> 'removed'
             AND (p.draft = $2 OR (p.kind = ANY($3) AND p.draft IS NULL))
             AND in_scope(x.id, x.province, $4, $5, $6)
         ORDER BY p.begun_at, p.id, g.begun_at, g.id"#,
        person.uuid(),
        draft.map(|draft| draft.uuid()),
        &kinds,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    gathered(rows)
}

/// Every paper of a person with its pages, the oldest first; not those of forms that she has not sent.
pub async fn all_of_person(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<Paper>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT p.id AS "paper!", p.kind AS "kind!", p.begun_at AS "paper_begun_at!",
             false AS "of_this!", p.staff,
             b.name_khmer AS "khmer?", b.name_latin AS "latin?", g.delegate IS NOT NULL AS "delegated!",
             g.machine IS NOT NULL AS "by_machine!",
             g.id AS "id!", g.begun_at AS "begun_at!", g.state AS "state!", g.until AS "until!",
             g.file_kind, g.scan, g.reason
         FROM paper p JOIN person x ON x.id = p.person JOIN paper_page g ON g.paper = p.id
             LEFT JOIN branch b ON b.code = p.branch
         WHERE p.person = $1 AND g.state <> 'removed' AND num_nonnulls(p.first_case, p.staff) = 1
             AND in_scope(x.id, x.province, $2, $3, $4)
         ORDER BY p.begun_at, p.id, g.begun_at, g.id"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    gathered(rows)
}

struct Row {
    paper: Uuid,
    kind: String,
    paper_begun_at: OffsetDateTime,
    of_this: bool,
    staff: Option<Uuid>,
    khmer: Option<String>,
    latin: Option<String>,
    delegated: bool,
    by_machine: bool,
    id: Uuid,
    begun_at: OffsetDateTime,
    state: String,
    until: OffsetDateTime,
    file_kind: Option<String>,
    scan: Option<String>,
    reason: Option<String>,
}

/// Who gave it, as it is stored.
pub(super) fn giver(
    staff: Option<Uuid>,
    (khmer, latin): (Option<String>, Option<String>),
    (delegated, by_machine): (bool, bool),
) -> Giver {
    let branch = khmer.zip(latin).map(|(khmer, latin)| BranchName { khmer, latin });
    match staff {
        Some(staff) => Giver::Counter { staff: StaffId::new(staff), branch },
        None if by_machine => Giver::Machine,
        None if delegated => Giver::Delegate,
        None => Giver::Herself,
    }
}

/// The pages of each paper stand together; the first says who gave it.
fn gathered(rows: Vec<Row>) -> Result<Vec<Paper>, StoreError> {
    let mut papers: Vec<Paper> = Vec::new();
    for row in rows {
        let id = PaperId::new(row.paper);
        if papers.last().is_none_or(|last| last.id != id) {
            let (kind, pages) = (kind(row.paper, &row.kind)?, Vec::new());
            let (begun_at, of_this) = (row.paper_begun_at, row.of_this);
            let sent = (row.delegated, row.by_machine);
            let by = giver(row.staff, (row.khmer, row.latin), sent);
            papers.push(Paper { id, kind, begun_at, of_this, by, pages });
        }
        let Some(paper) = papers.last_mut() else { continue };
        let state = StateRow {
            id: row.id,
            state: row.state,
            until: row.until,
            file_kind: row.file_kind,
            scan: row.scan,
            reason: row.reason,
        };
        let state = state.state()?;
        paper.pages.push(Page { id: PageId::new(row.id), begun_at: row.begun_at, state });
    }
    Ok(papers)
}
