//! An officer proposes that two records are joined, exactly once.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::MergeId;
use sothon_domain::person::merge::{NotAReason, Proposal, Reason, Records, Refused, may_join};
use sothon_store::record_merge::{self, NewMerge};
use sothon_store::{Act, Claim, StoreError, Subject};
use uuid::Uuid;

use super::order::refuse_locked;
use super::path;
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError, tied};

/// What an officer sends.
#[derive(Debug)]
pub struct Sent<'a> {
    /// The two records.
    pub records: Records,
    /// Why, as typed.
    pub reason: &'a str,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposed {
    /// It waits for another officer; a repeat gets the same answer.
    Waits(MergeId),
    /// It is not said why, or too long.
    NoReason,
    /// The records can't be joined now.
    Refused(Refused),
}

/// Proposes that two records in the reach of the officer's office are joined.
///
/// # Errors
/// [`AppError::RecordLocked`] while the emergency lock of either stands.
pub async fn propose(app: &App, actor: &Actor, sent: &Sent<'_>) -> Result<Proposed, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeMerge)?;
    let reason: Reason = match sent.reason.parse() {
        Ok(reason) => reason,
        Err(NotAReason) => return Ok(Proposed::NoReason),
    };
    let (records, at) = (sent.records, app.clock.now());
    let kept_number = record_merge::number_of(&app.db, &scope, records.kept()).await?;
    let retired_number = record_merge::number_of(&app.db, &scope, records.retired()).await?;
    let id = MergeId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let mut tx = app.db.begin_for_both(&scope, records).await?;
    let body = format!("{}\n{}\n{}", records.kept(), records.retired(), reason.as_str());
    match tx.claim_key(actor, sent.key, body.as_bytes(), &path(id), at).await? {
        Claim::Done { redirect } => return waits(&redirect),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    refuse_locked(&mut tx, &scope, records).await?;
    if let Some(tie) = tied::stops(&mut tx, &records.both(), member.id).await? {
        return Ok(Proposed::Refused(tie.into()));
    }
    let kept = record_merge::standing(&mut tx, &scope, records.kept()).await?;
    let retired = record_merge::standing(&mut tx, &scope, records.retired()).await?;
    if let Err(refused) = may_join(kept, retired) {
        return Ok(Proposed::Refused(refused));
    }
    let proposal = &Proposal { by: member.id, at, reason };
    let (kept_number, retired_number) = (&kept_number, &retired_number);
    let new = NewMerge { id, records, kept_number, retired_number, proposal };
    match record_merge::insert(&mut tx, &scope, &new).await {
        Ok(()) => {}
        Err(StoreError::Duplicate { .. }) => return Ok(Proposed::Refused(Refused::AnotherWaits)),
        Err(error) => return Err(error.into()),
    }
    let (act, subject) = ("record.merge-proposed", Subject::Person(records.retired()));
    let detail = serde_json::json!({ "merge": id.to_string() });
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Proposed::Waits(id))
}

/// The answer that an earlier request with the same key was given.
fn waits(redirect: &str) -> Result<Proposed, AppError> {
    let id = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    let wrong = AppError::Inconsistent("a merge's key leads to no merge");
    id.map(|id| Proposed::Waits(MergeId::new(id))).ok_or(wrong)
}
