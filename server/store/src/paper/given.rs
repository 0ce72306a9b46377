//! All papers of a person of which we have a page, in short.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Given;
use super::list::giver;
use super::row::kind;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

struct GivenRow {
    id: Uuid,
    kind: String,
    begun_at: OffsetDateTime,
    pages: i64,
    staff: Option<Uuid>,
    khmer: Option<String>,
    latin: Option<String>,
    delegated: bool,
    by_machine: bool,
}

/// Every paper of a person of which we have a page, the oldest first.
pub async fn of_person(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<Given>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        GivenRow,
        r#"SELECT p.id AS "id!", p.kind AS "kind!", p.begun_at AS "begun_at!", count(*) AS "pages!", p.staff,
             b.name_khmer AS "khmer?", b.name_latin AS "latin?", bool_and(g.delegate IS NOT NULL) AS "delegated!",
             bool_and(g.machine IS NOT NULL) AS "by_machine!"
         FROM paper p JOIN paper_page g ON g.paper = p.id JOIN person x ON x.id = p.person
             LEFT JOIN branch b ON b.code = p.branch
         WHERE p.person = $1 AND g.state = 'received' AND in_scope(x.id, x.province, $2, $3, $4)
         GROUP BY p.id, b.code ORDER BY p.begun_at, p.id"#,
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
            let sent = (row.delegated, row.by_machine);
            let by = giver(row.staff, (row.khmer, row.latin), sent);
            Ok(Given { kind, begun_at: row.begun_at, pages: row.pages, by })
        })
        .collect()
}
