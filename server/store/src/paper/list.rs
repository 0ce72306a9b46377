//! The papers that a case sees, and all papers of a person.

use sothon_domain::access::Scope;
use sothon_domain::paper::PaperKind;
use sothon_domain::person::{PageId, PaperId, PersonId};
use time::OffsetDateTime;
use uuid::Uuid;

use super::row::{StateRow, kind};
use super::{Given, Page, Paper};
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
    let rows = sqlx::query!(
        r#"SELECT p.id AS paper, p.kind, p.begun_at AS paper_begun_at,
             p.first_case = c.id AS "of_this_case!", g.id, g.begun_at, g.state, g.until,
             g.file_kind, g.scan, g.reason
         FROM paper p JOIN case_file c ON c.person = p.person JOIN paper_page g ON g.paper = p.id
         WHERE c.id = $1 AND (p.first_case IN (c.id, c.appeal_of) OR p.kind = ANY($2)) AND g.state <> 'removed'
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
    let mut papers: Vec<Paper> = Vec::new();
    for row in rows {
        let id = PaperId::new(row.paper);
        if papers.last().is_none_or(|last| last.id != id) {
            let (kind, pages) = (kind(row.paper, &row.kind)?, Vec::new());
            let (begun_at, of_this_case) = (row.paper_begun_at, row.of_this_case);
            papers.push(Paper { id, kind, begun_at, of_this_case, pages });
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

struct GivenRow {
    id: Uuid,
    kind: String,
    begun_at: OffsetDateTime,
    pages: i64,
}

/// Every paper of a person of which we have a page, the oldest first.
pub async fn of_person(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<Given>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        GivenRow,
        r#"SELECT p.id, p.kind, p.begun_at, count(*) AS "pages!"
         FROM paper p JOIN paper_page g ON g.paper = p.id JOIN person x ON x.id = p.person
         WHERE p.person = $1 AND g.state = 'received' AND in_scope(x.id, x.province, $2, $3, $4)
         GROUP BY p.id ORDER BY p.begun_at, p.id"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let kind = kind(row.id, &row.kind)?;
            Ok(Given { kind, begun_at: row.begun_at, pages: row.pages })
        })
        .collect()
}
