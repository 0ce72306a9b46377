//! How much was sent, and is on its way; what failed or was taken back is not counted.

use sothon_domain::access::Scope;
use sothon_domain::person::{DraftId, PersonId};
use time::Date;

use crate::case_file::Locked;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// How many bytes were sent with a locked case.
pub async fn bytes_of_case(tx: &mut Tx, scope: &Scope, locked: &Locked) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT coalesce(sum(g.bytes), 0)::bigint AS "bytes!"
           FROM paper_page g JOIN paper p ON p.id = g.paper JOIN case_file c ON c.id = p.first_case
           WHERE c.id = $1 AND g.state IN ('arriving', 'received')
               AND in_scope(c.person, c.office, $2, $3, $4)"#,
        locked.case.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}

/// How many bytes were given with a form that is not sent yet.
pub async fn bytes_of_draft(tx: &mut Tx, scope: &Scope, draft: DraftId) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT coalesce(sum(g.bytes), 0)::bigint AS "bytes!"
           FROM paper_page g JOIN paper p ON p.id = g.paper JOIN person x ON x.id = p.person
           WHERE p.draft = $1 AND g.state IN ('arriving', 'received')
               AND in_scope(x.id, x.province, $2, $3, $4)"#,
        draft.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}

/// How many bytes counters added for a person on a legal day.
pub async fn bytes_of_day(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    on: Date,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT coalesce(sum(g.bytes), 0)::bigint AS "bytes!"
           FROM paper_page g JOIN paper p ON p.id = g.paper JOIN person x ON x.id = p.person
           WHERE p.person = $1 AND p.given_on = $2 AND g.state IN ('arriving', 'received')
               AND in_scope(x.id, x.province, $3, $4, $5)"#,
        person.uuid(),
        on,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}
