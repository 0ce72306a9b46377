//! How a case was rejected: when, and at which level.

use sothon_domain::access::{Office, Scope, StaffRole};
use sothon_domain::casework::{Level, Levels};
use time::OffsetDateTime;

use super::CaseFile;
use super::row::levels;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// A rejection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedAt {
    /// When.
    pub at: OffsetDateTime,
    /// The levels that would have had to approve the case.
    pub needed: Levels,
    /// The level of who rejected it, or that at which the case lay where that is higher. Of a member of staff
    /// the office is the one she acted for, the role is the one she has now. The back office is as high as the head
    /// office.
    pub level: Level,
}

/// The rejection of a rejected case; [`StoreError::NotFound`] of any other.
pub async fn rejected_at(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
) -> Result<RejectedAt, StoreError> {
    let args = ScopeArgs::from(scope);
    let id = case.id.uuid();
    let row = sqlx::query!(
        "SELECT e.at, e.office, s.role AS \"role?\", c.level, c.levels FROM case_entry e \
         JOIN case_file c ON c.id = e.case_file LEFT JOIN staff s ON s.id = e.staff \
         WHERE c.id = $1 AND c.state = 'rejected' AND e.act = 'rejected' \
             AND in_scope(c.person, c.office, $2, $3, $4) \
         ORDER BY e.id DESC LIMIT 1",
        id,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    let wrong = |problem| StoreError::inconsistent("case_file", id, problem);
    let office = match row.office {
        Some(code) => Office::Province(code.parse().map_err(|_| wrong("office is no province"))?),
        None => Office::Head,
    };
    let lay = Level::from_code(&row.level).ok_or_else(|| wrong("unknown level"))?;
    let acted = match row.role {
        Some(role) => StaffRole::from_code(&role).and_then(|role| Level::of_role(role, &office)),
        None => Some(Level::Centre),
    };
    Ok(RejectedAt {
        at: row.at,
        needed: levels(&row.levels).ok_or_else(|| wrong("no levels"))?,
        level: acted.map_or(lay, |acted| acted.max(lay)),
    })
}
