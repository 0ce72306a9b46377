//! How far a complaint has come, written.

use sothon_domain::access::Scope;
use sothon_domain::complaint::{ComplaintState, Progress, Reply};
use sothon_domain::person::StaffId;
use time::OffsetDateTime;

use super::{ANSWER, Locked, SAID};
use crate::scope_args::ScopeArgs;
use crate::vault::Vault;
use crate::written::one;
use crate::{StoreError, Tx};

/// What is sealed anew; nothing is where no answer is given.
#[derive(Default)]
struct Sealed {
    said: Option<Vec<u8>>,
    ring_key: Option<i16>,
    answer: Option<Vec<u8>>,
}

impl Sealed {
    /// An answer under the key of what was said; under the ring both move to its newest key.
    fn of(vault: &Vault, locked: &Locked, reply: Option<&Reply>) -> Self {
        let (id, said) = (locked.complaint.id.uuid(), &locked.complaint.said.words);
        let Some(reply) = reply.map(Reply::as_str) else { return Self::default() };
        if let Some(key) = &locked.key {
            let answer = vault.seal(key, ANSWER, id, reply);
            return Self { answer: Some(answer), ..Self::default() };
        }
        let (ring_key, said) = vault.seal_brief(SAID, id, said);
        let (_, answer) = vault.seal_brief(ANSWER, id, reply);
        Self { said: Some(said), ring_key: Some(ring_key), answer: Some(answer) }
    }
}

/// Writes how far a locked complaint has come, with the answer where one is given.
/// [`StoreError::NotFound`] outside the scope.
pub async fn set_progress(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    progress: Progress,
    reply: Option<&Reply>,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let sealed = Sealed::of(tx.vault(), locked, reply);
    let (acknowledged_by, answered_by) = match progress.state {
        ComplaintState::Received => (None, None),
        ComplaintState::Acknowledged { by } => (Some(by), None),
        ComplaintState::Answered { by } => (None, Some(by)),
    };
    let written = sqlx::query!(
        "UPDATE complaint c SET desk = $2, state = $3, missed = $4, due_on = $5, \
             acknowledged_by = coalesce(c.acknowledged_by, $6), \
             acknowledged_at = CASE WHEN c.acknowledged_by IS NULL AND $6::uuid IS NOT NULL \
                 THEN $8 ELSE c.acknowledged_at END, \
             answered_by = $7, answered_at = CASE WHEN $7::uuid IS NULL THEN NULL ELSE $8 END, \
             said = coalesce($9, c.said), ring_key = coalesce($10, c.ring_key), answer = $11 \
         WHERE c.id = $1 AND in_scope(c.person, c.province, $12, $13, $14)",
        locked.complaint.id.uuid(),
        progress.desk.code(),
        progress.state.code(),
        progress.missed.code(),
        progress.promised().map(|(_, until)| until),
        acknowledged_by.map(StaffId::uuid),
        answered_by.map(StaffId::uuid),
        at,
        sealed.said,
        sealed.ring_key,
        sealed.answer,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
