//! An officer decides whether a waiting enrolment counts, in the place of the first if there was one.

use sothon_domain::access::Actor;
use sothon_domain::finger::{EnrolRefused, EnrolmentStage};
use sothon_domain::person::FingerEnrolmentId;
use sothon_store::{Act, Claim, Subject, finger, person};
use uuid::Uuid;

use super::path;
use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::{App, AppError};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// It stands so now; a repeat is answered the same.
    Done,
    /// It may not be.
    Refused(EnrolRefused),
}

/// Lets a waiting enrolment take the place of the one before, whose templates go with that; or refuses it, and its own
/// go. Whoever enrolled does not decide, nor who has a tie to the person.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the actor's last code is older than ten minutes, [`AppError::RecordLocked`] while the
/// person's emergency lock stands.
pub async fn settle(
    app: &App,
    actor: &Actor,
    id: FingerEnrolmentId,
    key: Uuid,
    approved: bool,
) -> Result<Settled, AppError> {
    authorise_approval(actor, UseCase::SettleEnrolment)?;
    let (scope, member) = authorise_staff(actor, UseCase::SettleEnrolment)?;
    let at = app.clock.now();
    let her = finger::find(&app.db, &scope, id).await?.person;
    let mut tx = app.db.begin_for(&scope, her).await?;
    let body = format!("{id} {approved}");
    match tx.claim_key(actor, key, body.as_bytes(), &path(id), at).await? {
        Claim::Done { .. } => return Ok(Settled::Done),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if person::is_related(&mut tx, &scope, &[her], member.id).await? {
        return Ok(Settled::Refused(EnrolRefused::Related));
    }
    let kept = finger::kept(&mut tx, &scope, her).await?;
    let Some(waiting) = kept.iter().find(|one| one.id == id) else {
        return Ok(Settled::Refused(EnrolRefused::NotWaiting));
    };
    let stage = match waiting.stage.decided(waiting.agent, member.id, approved) {
        Ok(stage) => stage,
        Err(refused) => return Ok(Settled::Refused(refused)),
    };
    // Two never stand at once.
    for before in kept.iter().filter(|one| approved && one.id != id) {
        let replaced = EnrolmentStage::Replaced;
        finger::set_stage(&mut tx, &scope, before, replaced, (None, at)).await?;
    }
    finger::set_stage(&mut tx, &scope, waiting, stage, (Some(member.id), at)).await?;
    let act = if approved { "finger.replaced" } else { "finger.refused" };
    let (subject, detail) =
        (Subject::Person(her), serde_json::json!({ "enrolment": id.to_string() }));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Settled::Done)
}
