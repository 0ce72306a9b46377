//! Papers of a form that is not sent yet: with it they become those of its case, and without it they are given up.

use sothon_domain::access::Scope;
use sothon_domain::person::{CaseId, DraftId, PageId, PersonId};
use time::OffsetDateTime;

use crate::flow_draft::Which;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// An act on what she gave with a form, for a case: `$1` to `$3` are her, the form and the case.
macro_rules! for_case {
    ($act:tt, $scope:expr, $person:expr, $which:expr, $case:expr) => {{
        let args = ScopeArgs::from($scope);
        sqlx::query!(
            $act,
            $person.uuid(),
            $which.name(),
            $case.uuid(),
            args.own,
            args.province,
            args.all,
        )
    }};
}

/// From now on what was given with the form, and what she said that she does not have, is the case's; a page on its
/// way comes to the case. Of a kind that the case has a paper of already (one that a machine sent for her, and to which
/// she added) the pages join that paper. In a transaction that has locked her row, before the draft is forgotten. Says
/// how many papers there are.
pub async fn adopt(
    tx: &mut Tx,
    scope: &Scope,
    (person, which): (PersonId, Which),
    case: CaseId,
) -> Result<u64, StoreError> {
    // What she said before that she does not have is said of the case.
    let lacks = for_case!(
        "INSERT INTO case_paper (case_file, wanted, paper, at) \
         SELECT $3::uuid, l.wanted, NULL::uuid, l.at FROM draft_lack l JOIN person x ON x.id = l.person \
         WHERE l.person = $1 AND l.draft = $2 AND in_scope(x.id, x.province, $4, $5, $6) \
         ON CONFLICT (case_file, wanted) DO NOTHING",
        scope,
        person,
        which,
        case
    );
    lacks.execute(tx.connection()).await?;
    // The pages of the form's papers join those papers of the case that are of the same kind. A key that has brought a
    // page to both gives way to the page's own id, so that neither page is lost.
    let pages = for_case!(
        "UPDATE paper_page g SET paper = q.id, key = CASE \
             WHEN EXISTS (SELECT FROM paper_page o WHERE o.paper = q.id AND o.key = g.key) THEN g.id \
             ELSE g.key END \
         FROM paper p JOIN flow_draft d ON d.id = p.draft JOIN person x ON x.id = d.person \
             JOIN paper q ON q.first_case = $3 AND q.kind = p.kind \
         WHERE g.paper = p.id AND d.person = $1 AND d.kind = $2 \
             AND in_scope(x.id, x.province, $4, $5, $6)",
        scope,
        person,
        which,
        case
    );
    pages.execute(tx.connection()).await?;
    let papers = for_case!(
        "UPDATE paper p SET draft = NULL, first_case = CASE \
             WHEN EXISTS (SELECT FROM paper q WHERE q.first_case = $3::uuid AND q.kind = p.kind) THEN NULL \
             ELSE $3::uuid END \
         FROM flow_draft d JOIN person x ON x.id = d.person \
         WHERE d.person = $1 AND d.kind = $2 AND p.draft = d.id AND in_scope(x.id, x.province, $4, $5, $6)",
        scope,
        person,
        which,
        case
    );
    Ok(papers.execute(tx.connection()).await?.rows_affected())
}

/// What papers hang on of forms that are over: nobody sent them in time, or they were thrown away. At most `limit`.
pub async fn over(
    db: &Db,
    scope: &Scope,
    now: OffsetDateTime,
    limit: i64,
) -> Result<Vec<(PersonId, DraftId)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT DISTINCT p.person AS "person!", p.draft AS "draft!"
         FROM paper p
            CROSS JOIN LATERAL (SELECT x.id, x.province FROM person x WHERE x.id = p.person OFFSET 0) x
            LEFT JOIN flow_draft d ON d.id = p.draft
         WHERE p.draft IS NOT NULL AND (d.id IS NULL OR d.expires_at <= $1)
             AND in_scope(x.id, x.province, $2, $3, $4)
         LIMIT $5"#,
        now,
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(rows.into_iter().map(|row| (PersonId::new(row.person), DraftId::new(row.draft))).collect())
}

/// Whether a form is over, in a transaction that has locked its person's row.
pub async fn is_over(
    tx: &mut Tx,
    scope: &Scope,
    draft: DraftId,
    now: OffsetDateTime,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT NOT EXISTS (SELECT FROM flow_draft d JOIN person x ON x.id = d.person
             WHERE d.id = $1 AND d.expires_at > $2 AND in_scope(x.id, x.province, $3, $4, $5)) AS "over!""#,
        draft.uuid(),
        now,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}

/// The pages that we have of a form's papers, and those on their way.
pub async fn pages_of_draft(
    tx: &mut Tx,
    scope: &Scope,
    draft: DraftId,
) -> Result<Vec<PageId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let pages = sqlx::query_scalar!(
        "SELECT g.id FROM paper_page g JOIN paper p ON p.id = g.paper JOIN person x ON x.id = p.person \
         WHERE p.draft = $1 AND g.state IN ('arriving', 'received') \
             AND in_scope(x.id, x.province, $2, $3, $4) ORDER BY g.begun_at, g.id",
        draft.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(pages.into_iter().map(PageId::new).collect())
}

/// From now on the papers of that form hang on nothing; says how many those are.
pub async fn give_up(tx: &mut Tx, scope: &Scope, draft: DraftId) -> Result<u64, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "UPDATE paper p SET draft = NULL FROM person x WHERE x.id = p.person AND p.draft = $1 \
         AND in_scope(x.id, x.province, $2, $3, $4)",
        draft.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}
