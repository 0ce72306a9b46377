//! A page begins to arrive, in a transaction that has locked its case, or its person where there is no case.

use sothon_domain::access::Scope;
use sothon_domain::machine::MachineNumber;
use sothon_domain::paper::{FailReason, PageState};
use sothon_domain::person::{PageId, PersonId};
use uuid::Uuid;

use super::row::StateRow;
use super::{AtCounter, NewPage, WithDraft};
use crate::case_file::Locked;
use crate::person::data_key;
use crate::scope_args::ScopeArgs;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

/// What a page is given with.
#[derive(Clone, Copy)]
pub enum GivenWith<'a> {
    /// A form of hers that is not sent yet.
    Draft(&'a WithDraft),
    /// A case of hers.
    Case(&'a Locked),
    /// No case: at a counter.
    Counter(&'a AtCounter),
}

impl GivenWith<'_> {
    fn person(self) -> PersonId {
        match self {
            Self::Draft(draft) => draft.person,
            Self::Case(locked) => locked.case.person,
            Self::Counter(counter) => counter.person,
        }
    }
}

/// A page on its way, with what seals its bytes: no connection is needed until it has come.
pub struct Arrival {
    /// The page.
    pub page: PageId,
    pub(super) key: DataKey,
}

/// What became of the form.
pub enum Arrived {
    /// The page begins. `first` says that it is the first of its paper.
    Begun {
        /// The page.
        arrival: Arrival,
        /// Whether the paper began with it.
        first: bool,
    },
    /// The same form has brought a page already.
    Known(PageState),
}

/// Begins a page of the paper of that kind: the draft's, the case's, or the one of this counter and day. Of the same form sent
/// before and still on its way the earlier try ends as [`FailReason::Replaced`].
pub async fn arrive(
    tx: &mut Tx,
    scope: &Scope,
    with: GivenWith<'_>,
    new: &NewPage,
) -> Result<Arrived, StoreError> {
    let (paper, first) = match with {
        GivenWith::Draft(draft) => of_draft(tx, scope, draft, new).await?,
        GivenWith::Case(locked) => of_case(tx, scope, locked, new).await?,
        GivenWith::Counter(counter) => of_counter(tx, scope, counter, new).await?,
    };
    if let Some(known) = known(tx, scope, paper, new).await? {
        return Ok(Arrived::Known(known));
    }
    sqlx::query!(
        "INSERT INTO paper_page (id, paper, key, delegate, begun_at, until, bytes, machine, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'arriving')",
        new.page.uuid(),
        paper,
        new.key,
        new.delegate.map(|person| person.uuid()),
        new.at,
        new.until,
        i32::try_from(new.bytes).unwrap_or(i32::MAX),
        new.machine.map(MachineNumber::get),
    )
    .execute(tx.connection())
    .await?;
    // Her key once more: the page outlives the transaction.
    let key = data_key(tx, scope, with.person()).await?;
    Ok(Arrived::Begun { arrival: Arrival { page: new.page, key }, first })
}

/// The draft's paper of that kind; the second says whether it is new.
async fn of_draft(
    tx: &mut Tx,
    scope: &Scope,
    with: &WithDraft,
    new: &NewPage,
) -> Result<(Uuid, bool), StoreError> {
    let inserted = sqlx::query!(
        "INSERT INTO paper (id, person, kind, draft, begun_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (draft, kind) WHERE draft IS NOT NULL DO NOTHING",
        new.paper.uuid(),
        with.person.uuid(),
        new.kind.code(),
        with.draft.uuid(),
        new.at,
    )
    .execute(tx.connection())
    .await?;
    if inserted.rows_affected() == 1 {
        return Ok((new.paper.uuid(), true));
    }
    let args = ScopeArgs::from(scope);
    let paper = sqlx::query_scalar!(
        "SELECT p.id FROM paper p JOIN person x ON x.id = p.person \
         WHERE p.draft = $1 AND p.kind = $2 AND in_scope(x.id, x.province, $3, $4, $5)",
        with.draft.uuid(),
        new.kind.code(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((paper, false))
}

/// The case's paper of that kind; the second says whether it is new.
async fn of_case(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    new: &NewPage,
) -> Result<(Uuid, bool), StoreError> {
    let case = &locked.case;
    let inserted = sqlx::query!(
        "INSERT INTO paper (id, person, kind, first_case, begun_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (first_case, kind) DO NOTHING",
        new.paper.uuid(),
        case.person.uuid(),
        new.kind.code(),
        case.id.uuid(),
        new.at,
    )
    .execute(tx.connection())
    .await?;
    if inserted.rows_affected() == 1 {
        return Ok((new.paper.uuid(), true));
    }
    let args = ScopeArgs::from(scope);
    let paper = sqlx::query_scalar!(
        "SELECT p.id FROM paper p JOIN case_file c ON c.id = p.first_case \
         WHERE p.first_case = $1 AND p.kind = $2 AND in_scope(c.person, c.office, $3, $4, $5)",
        case.id.uuid(),
        new.kind.code(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((paper, false))
}

/// The paper of that kind which this member of staff adds for the person today.
async fn of_counter(
    tx: &mut Tx,
    scope: &Scope,
    counter: &AtCounter,
    new: &NewPage,
) -> Result<(Uuid, bool), StoreError> {
    let inserted = sqlx::query!(
        "INSERT INTO paper (id, person, kind, staff, branch, given_on, begun_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (person, kind, staff, given_on) WHERE staff IS NOT NULL DO NOTHING",
        new.paper.uuid(),
        counter.person.uuid(),
        new.kind.code(),
        counter.staff.uuid(),
        counter.branch.as_ref().map(|code| code.as_str()),
        counter.on,
        new.at,
    )
    .execute(tx.connection())
    .await?;
    if inserted.rows_affected() == 1 {
        return Ok((new.paper.uuid(), true));
    }
    let args = ScopeArgs::from(scope);
    let paper = sqlx::query_scalar!(
        "SELECT p.id FROM paper p JOIN person x ON x.id = p.person \
         WHERE p.person = $1 AND p.kind = $2 AND p.staff = $3 AND p.given_on = $4 \
             AND in_scope(x.id, x.province, $5, $6, $7)",
        counter.person.uuid(),
        new.kind.code(),
        counter.staff.uuid(),
        counter.on,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((paper, false))
}

/// What the same form has brought, unless that failed or is still on its way.
async fn known(
    tx: &mut Tx,
    scope: &Scope,
    paper: Uuid,
    new: &NewPage,
) -> Result<Option<PageState>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        StateRow,
        "SELECT g.id, g.state, g.until, g.file_kind, g.scan, g.reason \
         FROM paper_page g JOIN paper p ON p.id = g.paper JOIN person x ON x.id = p.person \
         WHERE g.paper = $1 AND g.key = $2 AND g.state <> 'failed' \
             AND in_scope(x.id, x.province, $3, $4, $5) FOR UPDATE OF g",
        paper,
        new.key,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let state = row.state()?;
    if !matches!(state, PageState::Arriving { .. }) {
        return Ok(Some(state));
    }
    sqlx::query!(
        "UPDATE paper_page g SET state = 'failed', settled_at = $2, reason = $3 \
         FROM paper p JOIN person x ON x.id = p.person \
         WHERE g.id = $1 AND p.id = g.paper AND in_scope(x.id, x.province, $4, $5, $6)",
        row.id,
        new.at,
        FailReason::Replaced.code(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(None)
}
