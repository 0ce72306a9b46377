//! Where a report stands, written.

use sothon_domain::access::Scope;
use sothon_domain::death_report::{Alive, DeathState, DismissReason, Hold, ProofNote};
use sothon_domain::person::StaffId;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Locked, PROOF_NOTE};
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// The columns of a state; what a state does not carry keeps what it was before.
#[derive(Default)]
struct Columns {
    until: Option<OffsetDateTime>,
    proposed_by: Option<Uuid>,
    held_by: Option<Uuid>,
    proof: Option<&'static str>,
    held_at: Option<OffsetDateTime>,
    ended_by: Option<Uuid>,
    reason: Option<&'static str>,
    ended_at: Option<OffsetDateTime>,
}

impl Columns {
    fn of(state: DeathState, at: OffsetDateTime) -> Self {
        let nothing = Self::default();
        match state {
            DeathState::Received => nothing,
            DeathState::Asked { until } => Self { until: Some(until), ..nothing },
            DeathState::Proposed { by, until } => {
                Self { until: Some(until), proposed_by: Some(by.uuid()), ..nothing }
            }
            DeathState::Held(hold) => {
                let (by, proposed_by, proof) = match hold {
                    Hold::Paper { by, paper } => (by, None, paper.code()),
                    Hold::Two(by) => (by.staff(), Some(by.maker().uuid()), "two"),
                };
                let (held_by, proof) = (Some(by.uuid()), Some(proof));
                Self { proposed_by, held_by, proof, held_at: Some(at), ..nothing }
            }
            DeathState::Contradicted { by } | DeathState::Restored { by } => {
                let ended_by = match by {
                    Alive::Herself => None,
                    Alive::Staff(staff) => Some(staff.uuid()),
                };
                Self { ended_by, ended_at: Some(at), ..nothing }
            }
            DeathState::Dismissed { by, reason } => {
                let (ended_by, reason) = (by.map(StaffId::uuid), Some(DismissReason::code(reason)));
                Self { ended_by, reason, ended_at: Some(at), ..nothing }
            }
        }
    }
}

/// Writes where a locked report stands from now on, and what one of the staff notes of it. A note that was written before
/// anybody was asked stays; a proposal that is taken back takes its note with it.
/// [`StoreError::NotFound`] outside the scope.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    state: DeathState,
    note: Option<&ProofNote>,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let (args, columns) = (ScopeArgs::from(scope), Columns::of(state, at));
    let id = locked.report.id.uuid();
    let note = note.zip(locked.key.as_ref());
    let note = note.map(|(note, key)| tx.vault().seal(key, PROOF_NOTE, id, note.as_str()));
    let written = sqlx::query!(
        "UPDATE death_report r SET state = $2, looked_at = coalesce(r.looked_at, $3), \
             asked_until = $4, \
             proposed_by = CASE WHEN $2 = 'asked' THEN NULL ELSE coalesce($5, r.proposed_by) END, \
             proof_note = CASE WHEN $2 = 'asked' AND r.state = 'proposed' THEN NULL \
                 ELSE coalesce($6, r.proof_note) END, \
             held_by = coalesce($7, r.held_by), proof = coalesce($8, r.proof), \
             held_at = coalesce($9, r.held_at), ended_by = $10, reason = $11, ended_at = $12 \
         WHERE r.id = $1 \
             AND in_scope(r.person, coalesce((SELECT p.province FROM person p WHERE p.id = r.person \
                 AND in_scope(p.id, p.province, $13, $14, $15)), r.province), $13, $14, $15)",
        id,
        state.code(),
        at,
        columns.until,
        columns.proposed_by,
        note,
        columns.held_by,
        columns.proof,
        columns.held_at,
        columns.ended_by,
        columns.reason,
        columns.ended_at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
