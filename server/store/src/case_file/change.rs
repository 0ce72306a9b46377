//! A locked case is written back.

use sothon_domain::access::Scope;
use sothon_domain::casework::{Awaited, CaseState, Climb, LegalReference};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::Locked;
use super::row::{ANSWERS, level_codes, written};
use super::same_death::note_number;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Writes the state that a locked case has from now on.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    state: &CaseState,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let facts = Facts::of(state);
    sqlx::query!(
        "UPDATE case_file SET state = $2, officer = $3, return_reason = $4, reject_reason = $5, \
             held_until = $6, awaited_body = $7, awaited_due = $8, reject_reference = $9 \
         WHERE id = $1 AND in_scope(person, office, $10, $11, $12)",
        locked.case.id.uuid(),
        state.stage().code(),
        facts.officer,
        facts.returned,
        facts.rejected,
        facts.until,
        facts.body,
        facts.awaited_due,
        facts.reference,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    match state.climb() {
        Some(climb) => set_climb(tx, scope, locked, climb, at).await,
        None => Ok(()),
    }
}

/// The columns that only some states have.
#[derive(Default)]
struct Facts {
    officer: Option<Uuid>,
    until: Option<OffsetDateTime>,
    body: Option<&'static str>,
    awaited_due: Option<Date>,
    returned: Option<&'static str>,
    rejected: Option<&'static str>,
    reference: Option<&'static str>,
}

impl Facts {
    fn of(state: &CaseState) -> Self {
        let none = Self::default();
        match state {
            CaseState::InReview { officer, until, .. } => {
                Self { officer: Some(officer.uuid()), until: Some(*until), ..none }
            }
            CaseState::Outside { awaited: Awaited { body, due_on }, .. } => {
                Self { body: Some(body.code()), awaited_due: Some(*due_on), ..none }
            }
            CaseState::Returned { reason } => Self { returned: Some(reason.code()), ..none },
            CaseState::Rejected { reason, reference } => Self {
                rejected: Some(reason.code()),
                reference: reference.map(LegalReference::code),
                ..none
            },
            CaseState::Received { .. } | CaseState::Approved | CaseState::Withdrawn => none,
        }
    }
}

/// Writes how far a locked case has climbed, and since when it lies there where that is new.
async fn set_climb(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    climb: &Climb,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    if locked.case.state.climb() == Some(climb) {
        return Ok(());
    }
    let args = ScopeArgs::from(scope);
    let approved: Vec<Uuid> = climb.approved.iter().map(|staff| staff.uuid()).collect();
    sqlx::query!(
        "UPDATE case_file SET levels = $2, level = $3, approved_by = $4, level_since = $5 \
         WHERE id = $1 AND in_scope(person, office, $6, $7, $8)",
        locked.case.id.uuid(),
        &level_codes(&climb.needs),
        climb.level.code(),
        &approved,
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Writes the answers, their flow's version and the day by which the office should decide.
pub async fn save(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    due_on: Date,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let id = locked.case.id.uuid();
    let answers = tx.vault().seal(&locked.key, ANSWERS, id, &written(&locked.case.answers));
    sqlx::query!(
        "UPDATE case_file SET answers = $2, flow_version = $3, due_on = $4 \
         WHERE id = $1 AND in_scope(person, office, $5, $6, $7)",
        id,
        answers,
        locked.case.kind.flow().version,
        due_on,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    note_number(tx, scope, &locked.case).await
}
