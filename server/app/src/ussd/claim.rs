//! Claims, changes in her life and disputed facts by phone: the same draft and the same case as on the web; and what a
//! survivor without PIN tells.

use sothon_domain::casework::CaseKind;
use sothon_domain::claimant::ToldByPhone;
use sothon_domain::flow::StepKey;
use sothon_store::branch::Branch as OpenBranch;
use sothon_ussd::menu::{
    Among, Branch, ClaimCall, ClaimNeed, ClaimReply, ClaimSeen, ClaimSent, Claimed, Refusal, Reply,
};

use super::facts::Talk;
use super::told::{self, Sent};
use crate::case::{self, Typed};
use crate::claim_call::{self, Asked};
use crate::{AppError, my_pension};

/// The reply to whatever a claim needs.
pub(super) async fn reply(talk: &Talk<'_>, need: ClaimNeed) -> Result<Reply, AppError> {
    match need {
        ClaimNeed::Kinds(among) => kinds(talk, among).await,
        ClaimNeed::Draft(claimed) => draft(talk, claimed).await,
        ClaimNeed::Answer { claimed, step, typed } => {
            answer(talk, (claimed, step), typed.as_deref()).await
        }
        ClaimNeed::Submit(claimed) => submit(talk, claimed).await,
        ClaimNeed::Call(call) => ask_for_call(talk, call).await,
    }
}

/// What of a list is open to her. Nothing is left of it for a claimant whose record is not confirmed: she reads where
/// it stands.
async fn kinds(talk: &Talk<'_>, among: Among) -> Result<Reply, AppError> {
    if let Some(refusal) = told::unchangeable(talk).await? {
        return Ok(Reply::Refused(refusal));
    }
    let kinds = offered(talk, among).await?;
    if kinds.is_empty() {
        return Err(AppError::NotFound);
    }
    Ok(Reply::Claim(ClaimReply::Kinds(kinds)))
}

async fn offered(talk: &Talk<'_>, among: Among) -> Result<Vec<Claimed>, AppError> {
    let offered = match among {
        Among::Claims | Among::Events => case::offered(talk.app, &talk.actor()).await?,
        Among::Facts => {
            let facts = case::takes_values(talk.app, &talk.actor()).await?;
            facts.into_iter().map(CaseKind::Correction).collect()
        }
    };
    let is_offered =
        |claimed: &Claimed| claimed.among() == among && offered.contains(&claimed.kind());
    Ok(Claimed::ALL.into_iter().filter(is_offered).collect())
}

async fn draft(talk: &Talk<'_>, claimed: Claimed) -> Result<Reply, AppError> {
    if !offered(talk, claimed.among()).await?.contains(&claimed) {
        return Ok(Reply::Claim(ClaimReply::NotOffered));
    }
    seen(talk, claimed).await
}

/// The draft as it is now.
async fn seen(talk: &Talk<'_>, claimed: Claimed) -> Result<Reply, AppError> {
    let draft = match told::draft(talk, claimed.kind()).await? {
        Ok(draft) => draft,
        Err(refusal) => return Ok(Reply::Refused(refusal)),
    };
    let until = draft.kept.map(|end| end.last_day());
    Ok(Reply::Claim(ClaimReply::Draft(ClaimSeen { answers: draft.answers, until })))
}

async fn answer(
    talk: &Talk<'_>,
    (claimed, step): (Claimed, StepKey),
    typed: Option<&str>,
) -> Result<Reply, AppError> {
    let typed = Typed { text: typed.unwrap_or_default(), unknown: typed.is_none() };
    match told::keep(talk, claimed.kind(), (step, typed)).await? {
        Some(refusal) => Ok(Reply::Refused(refusal)),
        None => seen(talk, claimed).await,
    }
}

/// Sends the claim, once however often the press is repeated.
async fn submit(talk: &Talk<'_>, claimed: Claimed) -> Result<Reply, AppError> {
    let (app, actor, kind) = (talk.app, talk.actor(), claimed.kind());
    let answers = case::draft(app, &actor, kind).await?.answers;
    let near = my_pension::branches(app, &actor).await?;
    Ok(match told::send(talk, kind).await? {
        Sent::Received(reference) => {
            let branch = near.into_iter().next().map(branch);
            let papers = kind.papers(&answers).len();
            Reply::Claim(ClaimReply::Sent(ClaimSent { reference, papers, branch }))
        }
        Sent::Changed => seen(talk, claimed).await?,
        Sent::Refused(refusal) => Reply::Refused(refusal),
    })
}

/// What is told without a PIN after a death. The number that dials is hers to be called on.
async fn ask_for_call(talk: &Talk<'_>, call: ClaimCall) -> Result<Reply, AppError> {
    let ClaimCall { number, claim, died, province } = call;
    let phone = talk.dialled.phone.clone();
    let told = ToldByPhone { number, claim, died, phone, province };
    let branches = claim_call::branches(talk.app, &told.province).await?;
    let key = talk.names.act(talk.answered);
    let reference = match claim_call::ask(talk.app, &told, key).await? {
        Asked::Received(reference) => reference,
        Asked::Day(fault) => return Ok(Reply::Refused(Refusal::Answer(fault))),
        Asked::TooOften => return Ok(Reply::Claim(ClaimReply::TooOften)),
    };
    let (papers, branch) =
        (claim_call::papers(told.claim), branches.into_iter().next().map(branch));
    Ok(Reply::Claim(ClaimReply::Sent(ClaimSent { reference, papers, branch })))
}

/// A branch, with its phone as people dial it.
pub(super) fn branch(branch: OpenBranch) -> Branch {
    let phone = format!("0{}", branch.phone.as_str().trim_start_matches("+855"));
    Branch { khmer: branch.khmer, latin: branch.latin, phone }
}
