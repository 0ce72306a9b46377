//! One page that is kept, and what opens it.

use sothon_domain::access::Scope;
use sothon_domain::paper::{FileKind, PaperKind, Scan};
use sothon_domain::person::{DraftId, PageId, PersonId};
use uuid::Uuid;

use super::row;
use crate::case_file::CaseFile;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// A page that we have.
pub struct Kept {
    /// The page, and the name of its file.
    pub page: PageId,
    /// What the paper is.
    pub paper: PaperKind,
    /// What is kept.
    pub kind: FileKind,
    /// What the scanner said.
    pub scan: Scan,
    pub(super) person: Uuid,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) digest: Vec<u8>,
}

impl Kept {
    /// Whose it is.
    pub fn person(&self) -> PersonId {
        PersonId::new(self.person)
    }
}

/// The page, if it belongs to the case's person and was received with the case, or with the one that it appeals
/// against, or is of one of these kinds.
/// [`StoreError::NotFound`] otherwise.
pub async fn find(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
    kinds: &[PaperKind],
    page: PageId,
) -> Result<Kept, StoreError> {
    let args = ScopeArgs::from(scope);
    let kinds: Vec<String> = kinds.iter().map(|kind| kind.code().to_owned()).collect();
    let found = sqlx::query_as!(
        Row,
        r#"SELECT p.kind, g.file_kind AS "file_kind!", g.scan AS "scan!", g.digest AS "digest!",
             x.id AS person, x.data_key, x.ring_key
         FROM paper_page g JOIN paper p ON p.id = g.paper JOIN case_file c ON c.person = p.person
             JOIN person x ON x.id = p.person
         WHERE g.id = $1 AND g.state = 'received' AND c.id = $2
             AND (p.first_case IN (c.id, c.appeal_of) OR (p.kind = ANY($3) AND p.draft IS NULL))
             AND in_scope(c.person, c.office, $4, $5, $6)"#,
        page.uuid(),
        case.id.uuid(),
        &kinds,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    kept(page, found)
}

/// The page, if it is the person's and was received with her form, or is of one of these kinds and was given before,
/// with another case or at a counter. [`StoreError::NotFound`] otherwise.
pub async fn find_in_draft(
    db: &Db,
    scope: &Scope,
    (person, draft): (PersonId, Option<DraftId>),
    kinds: &[PaperKind],
    page: PageId,
) -> Result<Kept, StoreError> {
    let args = ScopeArgs::from(scope);
    let kinds: Vec<String> = kinds.iter().map(|kind| kind.code().to_owned()).collect();
    let found = sqlx::query_as!(
        Row,
        r#"SELECT p.kind, g.file_kind AS "file_kind!", g.scan AS "scan!", g.digest AS "digest!",
             x.id AS person, x.data_key, x.ring_key
         FROM paper_page g JOIN paper p ON p.id = g.paper JOIN person x ON x.id = p.person
         WHERE g.id = $1 AND g.state = 'received' AND x.id = $2
             AND (p.draft = $3 OR (p.kind = ANY($4) AND p.draft IS NULL))
             AND in_scope(x.id, x.province, $5, $6, $7)"#,
        page.uuid(),
        person.uuid(),
        draft.map(|draft| draft.uuid()),
        &kinds,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    kept(page, found)
}

/// A page of a person's own, whatever it was given with; one of a form that she has not sent is hers alone.
/// [`StoreError::NotFound`] where it is none.
pub async fn find_of_person(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    page: PageId,
) -> Result<Kept, StoreError> {
    let args = ScopeArgs::from(scope);
    let found = sqlx::query_as!(
        Row,
        r#"SELECT p.kind, g.file_kind AS "file_kind!", g.scan AS "scan!", g.digest AS "digest!",
             x.id AS person, x.data_key, x.ring_key
         FROM paper_page g JOIN paper p ON p.id = g.paper JOIN person x ON x.id = p.person
         WHERE g.id = $1 AND g.state = 'received' AND x.id = $2 AND p.draft IS NULL
             AND in_scope(x.id, x.province, $3, $4, $5)"#,
        page.uuid(),
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    kept(page, found)
}

struct Row {
    kind: String,
    file_kind: String,
    scan: String,
    digest: Vec<u8>,
    person: Uuid,
    data_key: Vec<u8>,
    ring_key: i16,
}

fn kept(page: PageId, found: Option<Row>) -> Result<Kept, StoreError> {
    let found = found.ok_or(StoreError::NotFound)?;
    let wrong = || StoreError::inconsistent("paper_page", page, "unknown kind");
    Ok(Kept {
        page,
        paper: row::kind(page.uuid(), &found.kind)?,
        kind: FileKind::from_code(&found.file_kind).ok_or_else(wrong)?,
        scan: Scan::from_code(&found.scan).ok_or_else(wrong)?,
        person: found.person,
        data_key: found.data_key,
        ring_key: found.ring_key,
        digest: found.digest,
    })
}
