//! An appeal by keys: the same as on the web, with a sentence of ours in place of words of hers.

use sothon_domain::casework::{CaseAct, Stage};
use sothon_domain::effects::legal_date;
use sothon_domain::person::Reference;
use sothon_locales::{Language, Words};
use sothon_ussd::menu::{AppealReason, Appealed, CaseSeen, Refusal, Reply};

use super::facts::Talk;
use super::told;
use crate::AppError;
use crate::case::{self, AppealSent, AppealStands, AppealState, WhySaid};

/// Her rejected cases against which nothing was sent, each with the last day for it. What says where her money goes, or
/// where we tell her of it, is not sent by keys, and no appeal about it either.
pub(super) async fn open(talk: &Talk<'_>) -> Result<Vec<CaseSeen>, AppError> {
    let mut open = Vec::new();
    for case in case::mine(talk.app, &talk.actor()).await? {
        if case.stage != Stage::Rejected || case.kind.moves_money() {
            continue;
        }
        let case = case::mine_one(talk.app, &talk.actor(), case.reference).await?;
        if let Some(AppealStands::Until(day)) = case.appeal {
            let last = case.timeline.last();
            let (act, at) = last.map_or((CaseAct::Submitted, case.case.submitted_at), |entry| {
                (entry.act, entry.at)
            });
            open.push(CaseSeen {
                reference: case.case.reference,
                stage: case.case.stage,
                asked: None,
                done: (act, legal_date(at)),
                due: None,
                papers: Vec::new(),
                appeal: Some(day),
                hotline: talk.app.settings.hotline.clone(),
            });
        }
    }
    Ok(open)
}

/// Sends it, once however often the press is repeated. What she has written on the portal is never written over.
pub(super) async fn send(
    talk: &Talk<'_>,
    first: Reference,
    reason: AppealReason,
) -> Result<Reply, AppError> {
    if let Some(refusal) = told::unchangeable(talk).await? {
        return Ok(Reply::Refused(refusal));
    }
    let (app, actor) = (talk.app, talk.actor());
    let seen = case::appeal(app, &actor, first).await?;
    if seen.first.kind.moves_money() {
        return Ok(closed());
    }
    match seen.state {
        AppealState::Open { why: Some(why), .. } if !is_of_keys(&why) => {
            return Ok(Reply::Appealed(Appealed::Begun));
        }
        AppealState::Open { .. } => {}
        AppealState::Late(_) | AppealState::Sent(_) => return Ok(closed()),
    }
    match case::say_why(app, &actor, first, &in_words(reason)).await? {
        WhySaid::Kept => {}
        WhySaid::Closed => return Ok(closed()),
        WhySaid::Refused(_) => return Err(AppError::Inconsistent("a key that says nothing")),
    }
    let AppealState::Open { shown, .. } = case::appeal(app, &actor, first).await?.state else {
        return Ok(closed());
    };
    let key = talk.names.act(talk.answered);
    match case::send_appeal_by_phone(app, &actor, first, key, shown).await {
        Ok(AppealSent::Received(appeal)) => Ok(Reply::Appealed(Appealed::Received(appeal))),
        Ok(AppealSent::Not | AppealSent::Changed | AppealSent::Stopped) => Ok(closed()),
        Err(AppError::RecordLocked) => Ok(Reply::Refused(Refusal::RecordLocked)),
        Err(AppError::RecordRetired { .. }) => Ok(Reply::Refused(Refusal::RecordRetired)),
        Err(error) => Err(error),
    }
}

fn closed() -> Reply {
    Reply::Appealed(Appealed::Closed)
}

/// What the officer reads, in the language of the office: keys have no words of hers.
fn in_words(reason: AppealReason) -> String {
    let key = format!("ussd-appeal-text-{}", reason.code());
    Words::of(Language::Khmer).get(&key).to_owned()
}

/// Whether a key has said it, perhaps in a call that was cut off before it was sent.
fn is_of_keys(why: &str) -> bool {
    AppealReason::ALL.into_iter().any(|reason| in_words(reason) == why)
}
