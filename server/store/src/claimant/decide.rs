//! A claimant read for a decision, and the decision written.

use sothon_domain::access::{Office, Scope};
use sothon_domain::claimant::ClaimantState;
use sothon_domain::person::PersonId;
use sothon_domain::person_lock::CheckedPaper;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Claimant;
use super::find::row;
use super::row::PAPER_NOTE;
use crate::scope_args::ScopeArgs;
use crate::vault::DataKey;
use crate::{StoreError, Tx, tx};

/// A claimant whose person's row is locked until the transaction ends.
pub struct Locked {
    /// The claimant.
    pub found: Claimant,
    key: DataKey,
}

/// Reads the claimant once her row is locked (`Db::begin_for`): what another act wrote meanwhile is seen.
/// [`StoreError::NotFound`] outside the scope.
pub async fn lock(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<Locked, StoreError> {
    // Her office was asked for when she was found.
    let row = row(tx.connection(), scope, &Office::Head, person).await?;
    let key = row.key(tx.vault())?;
    Ok(Locked { found: row.open(tx.vault())?, key })
}

/// Locks her row and reads her.
pub async fn lock_and_read(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Claimant, StoreError> {
    tx::lock_person(tx, scope, person).await?;
    Ok(lock(tx, scope, person).await?.found)
}

/// Writes what was decided, and the paper that the one who decides has seen where nobody had before.
pub async fn decide(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    next: ClaimantState,
    paper: Option<&CheckedPaper>,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let row = locked.found.person.uuid();
    let (by, reason, at): (Option<Uuid>, Option<&str>, Option<OffsetDateTime>) = match next {
        ClaimantState::Waits => (None, None, None),
        ClaimantState::Approved { by, at } => (Some(by.staff().uuid()), None, Some(at)),
        ClaimantState::Refused { by, reason, at } => {
            (Some(by.staff().uuid()), Some(reason.code()), Some(at))
        }
    };
    let paper = paper.or(locked.found.paper.as_ref());
    let note = paper.and_then(CheckedPaper::description);
    let note = note.map(|note| tx.vault().seal(&locked.key, PAPER_NOTE, row, note));
    sqlx::query!(
        "UPDATE claimant c SET state = $2, decided_by = $3, refusal_reason = $4, decided_at = $5, \
             paper = $6, paper_note = $7 FROM person p \
         WHERE c.person = $1 AND p.id = c.person AND in_scope(p.id, p.province, $8, $9, $10)",
        row,
        next.code(),
        by,
        reason,
        at,
        paper.map(|paper| paper.kind().code()),
        note,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
