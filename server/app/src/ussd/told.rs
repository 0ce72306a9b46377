//! What she tells by keys alone: the same draft and the same case as on the web, whichever kind it is.

use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::flow::{Fault, StepKey};
use sothon_domain::person::Reference;
use sothon_ussd::menu::{Refusal, Reply};

use super::facts::Talk;
use super::kept;
use crate::case::{self, Answered, DraftSeen, Submission, Submitted, Typed};
use crate::{AppError, lock, merge};

/// What became of a draft that was to be sent.
pub(super) enum Sent {
    /// The office has it.
    Received(Reference),
    /// It was changed on the web since it was shown: it is looked at again first.
    Changed,
    /// It is not taken.
    Refused(Refusal),
}

/// Why nothing new can be sent on her record, if nothing can: screens for nothing would be unkind.
pub(super) async fn unchangeable(talk: &Talk<'_>) -> Result<Option<Refusal>, AppError> {
    if lock::locked_since(talk.app, &talk.actor()).await?.is_some() {
        return Ok(Some(Refusal::RecordLocked));
    }
    let joined = merge::joined_with(talk.app, &talk.actor()).await?;
    Ok(joined.map(|_| Refusal::RecordRetired))
}

/// Her draft of this kind so far, or why none can be sent. That it is shown now is kept for the press that sends it.
pub(super) async fn draft(
    talk: &Talk<'_>,
    kind: CaseKind,
) -> Result<Result<DraftSeen, Refusal>, AppError> {
    if let Some(refusal) = unchangeable(talk).await? {
        return Ok(Err(refusal));
    }
    let draft = case::draft(talk.app, &talk.actor(), kind).await?;
    if draft.open.is_some() {
        return Ok(Err(Refusal::CaseOpen));
    }
    kept::put(talk.app, &shown_name(talk, kind), &draft.shown).await?;
    Ok(Ok(draft))
}

/// Keeps one answer; says why it is not taken.
pub(super) async fn keep(
    talk: &Talk<'_>,
    kind: CaseKind,
    (step, typed): (StepKey, impl Into<Typed<'_>>),
) -> Result<Option<Refusal>, AppError> {
    Ok(match case::answer(talk.app, &talk.actor(), kind, step, typed).await? {
        Answered::Kept { .. } => None,
        Answered::Refused(fault) => Some(Refusal::Answer(fault)),
        Answered::AlreadyOpen(_) => Some(Refusal::CaseOpen),
    })
}

/// Sends it, once however often the press is repeated.
pub(super) async fn send(talk: &Talk<'_>, kind: CaseKind) -> Result<Sent, AppError> {
    let key = talk.names.act(talk.answered);
    let shown = kept::get(talk.app, &shown_name(talk, kind)).await?.unwrap_or_default();
    let submission = Submission { kind, channel: Channel::Ussd, key, shown };
    Ok(match case::submit(talk.app, &talk.actor(), &submission).await {
        Ok(Submitted::Received(reference)) => Sent::Received(reference),
        Ok(Submitted::Changed) => Sent::Changed,
        Ok(Submitted::Missing(_)) => Sent::Refused(Refusal::Answer(Fault::Empty)),
        Ok(Submitted::AlreadyOpen(_)) => Sent::Refused(Refusal::CaseOpen),
        Ok(Submitted::Stopped) | Err(AppError::RecordLocked) => {
            Sent::Refused(Refusal::RecordLocked)
        }
        Err(AppError::RecordRetired { .. }) => Sent::Refused(Refusal::RecordRetired),
        Err(error) => return Err(error),
    })
}

/// Sends it and says so; nothing where it is looked at again first.
pub(super) async fn sent(talk: &Talk<'_>, kind: CaseKind) -> Result<Option<Reply>, AppError> {
    Ok(match send(talk, kind).await? {
        Sent::Received(reference) => Some(Reply::Submitted { reference }),
        Sent::Changed => None,
        Sent::Refused(refusal) => Some(Reply::Refused(refusal)),
    })
}

fn shown_name(talk: &Talk<'_>, kind: CaseKind) -> String {
    format!("ussd:shown:{}:{}", kind.code(), talk.names.call)
}
