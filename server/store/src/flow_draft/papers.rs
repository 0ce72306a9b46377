//! What papers hang on before a form is sent.

use sothon_domain::access::Scope;
use sothon_domain::flow::DraftEnd;
use sothon_domain::person::{DraftId, PersonId};
use time::OffsetDateTime;

use super::{Which, instant};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// What the papers of a draft hang on, `new` where nothing did before; a paper keeps the draft until that end, as an
/// answer does. [`StoreError::NotFound`] where there is no draft.
pub async fn with_papers(
    tx: &mut Tx,
    scope: &Scope,
    (person, which): (PersonId, Which),
    new: DraftId,
    end: DraftEnd,
) -> Result<DraftId, StoreError> {
    let args = ScopeArgs::from(scope);
    let id = sqlx::query_scalar!(
        r#"UPDATE flow_draft d SET id = coalesce(d.id, $3), expires_at = $4
           FROM person p WHERE p.id = d.person AND d.person = $1 AND d.kind = $2
               AND in_scope(p.id, p.province, $5, $6, $7) RETURNING d.id AS "id!""#,
        person.uuid(),
        which.name(),
        new.uuid(),
        instant(end),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    id.map(DraftId::new).ok_or(StoreError::NotFound)
}

/// Removes a draft whose time is over, before another one of the same kind begins: what hung on it is none of the new
/// one's.
pub async fn forget_if_over(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    which: Which,
    now: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "DELETE FROM flow_draft d USING person p WHERE p.id = d.person AND d.person = $1 \
         AND d.kind = $2 AND d.expires_at <= $3 AND in_scope(p.id, p.province, $4, $5, $6)",
        person.uuid(),
        which.name(),
        now,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Keeps until that end the drafts with papers beside which a case of their kind is undecided, such as one that a
/// machine sent: until that is decided or waits for her she can't send hers. Says how many are kept longer for it.
pub async fn keep_beside_cases(
    db: &Db,
    scope: &Scope,
    (now, end): (OffsetDateTime, DraftEnd),
) -> Result<u64, StoreError> {
    let args = ScopeArgs::from(scope);
    let kept = sqlx::query!(
        "UPDATE flow_draft d SET expires_at = $2 FROM person p WHERE p.id = d.person \
         AND d.id IS NOT NULL AND d.expires_at > $1 AND d.expires_at < $2 \
         AND EXISTS (SELECT FROM case_file c WHERE coalesce(c.appeal_of, c.person) = d.person \
             AND c.kind = d.kind AND c.state NOT IN ('approved', 'rejected', 'withdrawn')) \
         AND in_scope(p.id, p.province, $3, $4, $5)",
        now,
        instant(end),
        args.own,
        args.province,
        args.all,
    )
    .execute(db.pool())
    .await?;
    Ok(kept.rows_affected())
}
