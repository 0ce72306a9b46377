//! Claims by phone: the same draft and the same case as on the web; and what a survivor without PIN tells.

use sothon_domain::casework::Channel;
use sothon_domain::claimant::ToldByPhone;
use sothon_domain::flow::{Fault, StepKey};
use sothon_store::branch::Branch as OpenBranch;
use sothon_ussd::menu::{
    Branch, ClaimCall, ClaimNeed, ClaimReply, ClaimSeen, ClaimSent, Claimed, Refusal, Reply,
};

use super::facts::Talk;
use super::report::{keep_shown, shown_before, unchangeable};
use crate::case::{self, Answered, Submission, Submitted, Typed};
use crate::claim_call::{self, Asked};
use crate::{AppError, my_pension};

/// The reply to whatever a claim needs.
pub(super) async fn reply(talk: &Talk<'_>, need: ClaimNeed) -> Result<Reply, AppError> {
    match need {
        ClaimNeed::Kinds => kinds(talk).await,
        ClaimNeed::Draft(claimed) => draft(talk, claimed).await,
        ClaimNeed::Answer { claimed, step, typed } => {
            answer(talk, (claimed, step), typed.as_deref()).await
        }
        ClaimNeed::Submit(claimed) => submit(talk, claimed).await,
        ClaimNeed::Call(call) => told(talk, call).await,
    }
}

/// What she can claim. Nothing is left of it for a claimant whose record is not confirmed: she reads where it stands.
async fn kinds(talk: &Talk<'_>) -> Result<Reply, AppError> {
    if let Some(refused) = unchangeable(talk).await? {
        return Ok(refused);
    }
    let kinds = offered(talk).await?;
    if kinds.is_empty() {
        return Err(AppError::NotFound);
    }
    Ok(Reply::Claim(ClaimReply::Kinds(kinds)))
}

async fn offered(talk: &Talk<'_>) -> Result<Vec<Claimed>, AppError> {
    let offered = case::offered(talk.app, &talk.actor()).await?;
    let is_offered = |claimed: &Claimed| offered.contains(&claimed.kind());
    Ok(Claimed::ALL.into_iter().filter(is_offered).collect())
}

async fn draft(talk: &Talk<'_>, claimed: Claimed) -> Result<Reply, AppError> {
    if let Some(refused) = unchangeable(talk).await? {
        return Ok(refused);
    }
    if !offered(talk).await?.contains(&claimed) {
        return Ok(Reply::Claim(ClaimReply::NotOffered));
    }
    seen(talk, claimed).await
}

/// The draft as it is now, of which is kept what she sees of it.
async fn seen(talk: &Talk<'_>, claimed: Claimed) -> Result<Reply, AppError> {
    let draft = case::draft(talk.app, &talk.actor(), claimed.kind()).await?;
    if draft.open.is_some() {
        return Ok(Reply::Refused(Refusal::CaseOpen));
    }
    keep_shown(talk, &draft.shown).await?;
    let until = draft.kept.map(|end| end.last_day());
    Ok(Reply::Claim(ClaimReply::Draft(ClaimSeen { answers: draft.answers, until })))
}

async fn answer(
    talk: &Talk<'_>,
    (claimed, step): (Claimed, StepKey),
    typed: Option<&str>,
) -> Result<Reply, AppError> {
    let typed = Typed { text: typed.unwrap_or_default(), unknown: typed.is_none() };
    match case::answer(talk.app, &talk.actor(), claimed.kind(), step, typed).await? {
        Answered::Refused(fault) => Ok(Reply::Refused(Refusal::Answer(fault))),
        Answered::AlreadyOpen(_) => Ok(Reply::Refused(Refusal::CaseOpen)),
        Answered::Kept { .. } => seen(talk, claimed).await,
    }
}

/// Sends the claim, once however often the press is repeated.
async fn submit(talk: &Talk<'_>, claimed: Claimed) -> Result<Reply, AppError> {
    let (app, actor, kind) = (talk.app, talk.actor(), claimed.kind());
    let key = talk.names.act(talk.answered);
    let answers = case::draft(app, &actor, kind).await?.answers;
    let near = my_pension::branches(app, &actor).await?;
    let shown = shown_before(talk).await?;
    let submission = Submission { kind, channel: Channel::Ussd, key, shown };
    let submitted = match case::submit(app, &actor, &submission).await {
        Err(AppError::RecordLocked) => return Ok(Reply::Refused(Refusal::RecordLocked)),
        Err(AppError::RecordRetired { .. }) => return Ok(Reply::Refused(Refusal::RecordRetired)),
        submitted => submitted?,
    };
    Ok(match submitted {
        Submitted::Received(reference) => {
            let branch = near.into_iter().next().map(branch);
            let papers = kind.papers(&answers).len();
            Reply::Claim(ClaimReply::Sent(ClaimSent { reference, papers, branch }))
        }
        Submitted::Missing(_) => Reply::Refused(Refusal::Answer(Fault::Empty)),
        Submitted::AlreadyOpen(_) => Reply::Refused(Refusal::CaseOpen),
        Submitted::Changed => seen(talk, claimed).await?,
    })
}

/// What a survivor without PIN tells. The number that dials is hers to be called on.
async fn told(talk: &Talk<'_>, call: ClaimCall) -> Result<Reply, AppError> {
    let ClaimCall { number, relation, died, province } = call;
    let phone = talk.dialled.phone.clone();
    let told = ToldByPhone { number, relation, died, phone, province };
    let branches = claim_call::branches(talk.app, &told.province).await?;
    let key = talk.names.act(talk.answered);
    let reference = match claim_call::ask(talk.app, &told, key).await? {
        Asked::Received(reference) => reference,
        Asked::Day(fault) => return Ok(Reply::Refused(Refusal::Answer(fault))),
        Asked::TooOften => return Ok(Reply::Claim(ClaimReply::TooOften)),
    };
    let (papers, branch) =
        (claim_call::papers(told.relation), branches.into_iter().next().map(branch));
    Ok(Reply::Claim(ClaimReply::Sent(ClaimSent { reference, papers, branch })))
}

/// A branch, with its phone as people dial it.
pub(super) fn branch(branch: OpenBranch) -> Branch {
    let phone = format!("0{}", branch.phone.as_str().trim_start_matches("+855"));
    Branch { khmer: branch.khmer, latin: branch.latin, phone }
}
