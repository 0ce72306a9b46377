//! Where the decisions of one membership stand.

use sothon_domain::access::Scope;
use sothon_domain::person::{AwardDecisionId, MembershipId};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The proposal that waits for a second officer; none where nothing waits inside the scope.
pub async fn waiting_of(
    db: &Db,
    scope: &Scope,
    membership: MembershipId,
) -> Result<Option<AwardDecisionId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let id = sqlx::query_scalar!(
        "SELECT d.id FROM award_decision d \
         WHERE d.membership = $1 AND d.state = 'proposed' AND in_scope(d.person, d.office, $2, $3, $4)",
        membership.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(id.map(AwardDecisionId::new))
}

/// When the version in force of the award came into the register; none where nothing was decided inside
/// the scope.
pub async fn recorded_at(
    db: &Db,
    scope: &Scope,
    membership: MembershipId,
) -> Result<Option<OffsetDateTime>, StoreError> {
    let args = ScopeArgs::from(scope);
    let at = sqlx::query_scalar!(
        "SELECT a.recorded_at FROM award a JOIN person p ON p.id = a.person \
         WHERE a.membership = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY a.version DESC LIMIT 1",
        membership.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(at)
}
