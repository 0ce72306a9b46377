//! What was left behind: pages past their time, and files of pages that are no more.

use sothon_domain::access::Scope;
use sothon_domain::person::{PageId, PersonId};
use time::OffsetDateTime;

use super::Overdue;
use super::row::{OwnerRow, kind};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Pages that should have ended before `now` and have not, the oldest first, at most `limit`.
pub async fn overdue(
    db: &Db,
    scope: &Scope,
    now: OffsetDateTime,
    limit: i64,
) -> Result<Vec<Overdue>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT g.id AS "id!", g.begun_at AS "begun_at!", p.id AS "paper!", p.kind AS "kind!",
             p.person AS "person!", p.draft, p.first_case, p.staff, c.reference AS "reference?"
         FROM paper_page g JOIN paper p ON p.id = g.paper JOIN person x ON x.id = p.person
             LEFT JOIN case_file c ON c.id = p.first_case
         WHERE g.state = 'arriving' AND g.until < $1 AND in_scope(x.id, x.province, $2, $3, $4)
         ORDER BY g.until, g.id LIMIT $5"#,
        now,
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let owner = OwnerRow {
                draft: row.draft,
                first_case: row.first_case,
                reference: row.reference,
                staff: row.staff,
            };
            Ok(Overdue {
                page: PageId::new(row.id),
                person: PersonId::new(row.person),
                owner: owner.owner(row.paper)?,
                kind: kind(row.id, &row.kind)?,
                begun_at: row.begun_at,
            })
        })
        .collect()
}

/// The same, only whose and which: a row that can't be read holds up no other.
pub async fn late(
    db: &Db,
    scope: &Scope,
    now: OffsetDateTime,
    limit: i64,
) -> Result<Vec<(PersonId, PageId)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT g.id AS "id!", p.person AS "person!"
         FROM paper_page g JOIN paper p ON p.id = g.paper JOIN person x ON x.id = p.person
         WHERE g.state = 'arriving' AND g.until < $1 AND in_scope(x.id, x.province, $2, $3, $4)
         ORDER BY g.until, g.id LIMIT $5"#,
        now,
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(rows.into_iter().map(|row| (PersonId::new(row.person), PageId::new(row.id))).collect())
}

/// Pages that failed or were taken back, of which a file may still lie in the store; at most `limit`. Not before the
/// time in which they arrive is over: until then a file may still be put there.
pub async fn leftovers(
    db: &Db,
    scope: &Scope,
    now: OffsetDateTime,
    limit: i64,
) -> Result<Vec<PageId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let pages = sqlx::query_scalar!(
        "SELECT g.id FROM paper_page g JOIN paper p ON p.id = g.paper \
             JOIN person x ON x.id = p.person \
         WHERE g.file AND g.state IN ('failed', 'removed') AND g.until < $1 \
             AND in_scope(x.id, x.province, $2, $3, $4) \
         ORDER BY g.id LIMIT $5",
        now,
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(pages.into_iter().map(PageId::new).collect())
}

/// Notes whether a file of the page may lie in the store.
pub async fn note_file(
    db: &Db,
    scope: &Scope,
    page: PageId,
    is_there: bool,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "UPDATE paper_page g SET file = $2 FROM paper p JOIN person x ON x.id = p.person \
         WHERE g.id = $1 AND p.id = g.paper AND in_scope(x.id, x.province, $3, $4, $5)",
        page.uuid(),
        is_there,
        args.own,
        args.province,
        args.all,
    )
    .execute(db.pool())
    .await?;
    Ok(())
}
