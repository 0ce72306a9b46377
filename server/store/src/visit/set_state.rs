//! A visit moves on.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, StaffId, VisitId};
use sothon_domain::person_lock::PaperKind;
use sothon_domain::place_change::EntryCode;
use sothon_domain::visit::{FingerTries, Method, Onward, Tried, VisitState, WithoutFinger};
use time::{Date, OffsetDateTime};

use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// What is written of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it stands then.
    pub state: VisitState,
    /// Who confirmed what another did, where that was it.
    pub checker: Option<StaffId>,
    /// Which paper was looked at, where one was.
    pub paper: Option<PaperKind>,
    /// Now.
    pub at: OffsetDateTime,
}

/// What of a state has columns of its own; none leaves a column as it is.
#[derive(Default)]
struct Columns {
    agent: Option<StaffId>,
    tries: FingerTries,
    without: Option<WithoutFinger>,
    since: Option<OffsetDateTime>,
    method: Option<Method>,
    onward: Option<Onward>,
    has_ended: bool,
}

impl Columns {
    fn of(state: VisitState) -> Self {
        let none = Self::default();
        match state {
            VisitState::Waiting => none,
            VisitState::Fingers { agent, tries } => Self { agent: Some(agent), tries, ..none },
            VisitState::Papers { agent, why } => {
                Self { agent: Some(agent), without: Some(why), ..none }
            }
            VisitState::Provisional { agent, why, since } => {
                Self { agent: Some(agent), without: Some(why), since: Some(since), ..none }
            }
            VisitState::Certified { method } => {
                Self { method: Some(method), has_ended: true, ..none }
            }
            VisitState::Sent { by, onward } => {
                Self { agent: Some(by), onward: Some(onward), ..none }
            }
            VisitState::Left => Self { has_ended: true, ..none },
        }
    }
}

/// Writes where a visit stands, in a transaction that has locked its person's row. [`StoreError::NotFound`] outside the
/// scope.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    id: VisitId,
    change: &Change,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let columns = Columns::of(change.state);
    let [first, second] = columns.tries.tried();
    let finger = |tried: Option<Tried>| tried.map(|one| i16::from(one.finger.number()));
    let times = |tried: Option<Tried>| tried.map(|one| i16::from(one.times));
    let written = sqlx::query!(
        "UPDATE visit v SET state = $2, agent = COALESCE($3, v.agent), \
             checker = COALESCE($4, v.checker), \
             finger_first = COALESCE($5, v.finger_first), \
             tries_first = COALESCE($6, v.tries_first), \
             finger_second = COALESCE($7, v.finger_second), \
             tries_second = COALESCE($8, v.tries_second), \
             without = COALESCE($9, v.without), paper = COALESCE($10, v.paper), \
             since = COALESCE($11, v.since), method = $12, onward = COALESCE($13, v.onward), \
             ended_at = $14 \
         FROM person p WHERE v.id = $1 AND p.id = v.person \
             AND in_scope(p.id, p.province, $15, $16, $17)",
        id.uuid(),
        change.state.code(),
        columns.agent.map(StaffId::uuid),
        change.checker.map(StaffId::uuid),
        finger(first),
        times(first),
        finger(second),
        times(second),
        columns.without.map(WithoutFinger::code),
        change.paper.map(PaperKind::code),
        columns.since,
        columns.method.map(Method::code),
        columns.onward.map(Onward::code),
        columns.has_ended.then_some(change.at),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Ends what a person who stands at this branch now has left behind: visits of other days that nobody ended, and her place
/// in the line of another branch. Says how many. In a transaction that has locked her row; none outside the scope.
pub async fn end_left_behind(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    (branch, day): (&EntryCode, Date),
    at: OffsetDateTime,
) -> Result<u64, StoreError> {
    let args = ScopeArgs::from(scope);
    let ended = sqlx::query!(
        "UPDATE visit v SET state = 'left', ended_at = $4 FROM person p \
         WHERE v.person = $1 AND v.state IN ('waiting', 'fingers', 'papers') \
             AND (v.day < $2 OR (v.state = 'waiting' AND v.branch <> $3)) \
             AND p.id = v.person AND in_scope(p.id, p.province, $5, $6, $7)",
        person.uuid(),
        day,
        branch.as_str(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(ended.rows_affected())
}
