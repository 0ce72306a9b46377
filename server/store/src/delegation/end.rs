//! A delegation ends before its day.

use sothon_domain::access::Scope;
use sothon_domain::effects::legal_date;
use sothon_domain::person::{DelegationId, PersonId};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Which of the two ended it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndedBy {
    /// The person who gave it.
    Principal,
    /// The person who was to act.
    Delegate,
}

/// The two of a delegation that has just ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Id.
    pub id: DelegationId,
    /// Who gave it.
    pub principal: PersonId,
    /// Who was to act.
    pub delegate: PersonId,
}

impl EndedBy {
    fn code(self) -> &'static str {
        match self {
            Self::Principal => "principal",
            Self::Delegate => "delegate",
        }
    }
}

/// Ends the delegation with this id; the side that ends it is inside the scope. Nothing when it had ended
/// already. [`StoreError::NotFound`] for one outside the scope.
pub async fn end(
    tx: &mut Tx,
    scope: &Scope,
    id: DelegationId,
    by: EndedBy,
    at: OffsetDateTime,
) -> Result<Option<Ended>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT d.principal, d.delegate, d.ended_at FROM delegation d JOIN person p \
             ON p.id = CASE WHEN $2 THEN d.principal ELSE d.delegate END \
         WHERE d.id = $1 AND in_scope(p.id, p.province, $3, $4, $5) FOR NO KEY UPDATE OF d",
        id.uuid(),
        by == EndedBy::Principal,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    if row.ended_at.is_some() {
        return Ok(None);
    }
    let (principal, delegate) = (PersonId::new(row.principal), PersonId::new(row.delegate));
    sqlx::query!(
        "UPDATE delegation d SET ended_at = $2, ended_by = $3 FROM person p \
         WHERE d.id = $1 AND p.id = CASE WHEN $3 = 'principal' THEN d.principal ELSE d.delegate END \
             AND in_scope(p.id, p.province, $4, $5, $6)",
        id.uuid(),
        at,
        by.code(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(Some(Ended { id, principal, delegate }))
}

/// Ends all of this person's that hold.
pub async fn end_all(
    tx: &mut Tx,
    scope: &Scope,
    principal: PersonId,
    at: OffsetDateTime,
) -> Result<Vec<Ended>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "UPDATE delegation d SET ended_at = $2, ended_by = 'principal' FROM person p \
         WHERE d.principal = $1 AND d.ended_at IS NULL AND d.last_day >= $6 AND p.id = d.principal \
             AND in_scope(p.id, p.province, $3, $4, $5) RETURNING d.id, d.delegate",
        principal.uuid(),
        at,
        args.own,
        args.province,
        args.all,
        legal_date(at),
    )
    .fetch_all(tx.connection())
    .await?;
    let ended = |id, delegate| Ended {
        id: DelegationId::new(id),
        principal,
        delegate: PersonId::new(delegate),
    };
    Ok(rows.into_iter().map(|row| ended(row.id, row.delegate)).collect())
}
