//! The report of a move and her cases: the same draft and the same case as on the web.

use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::effects::today;
use sothon_domain::flow::{Fault, StepKey};
use sothon_domain::year_month::YearMonth;
use sothon_ussd::menu::{CaseSeen, DraftSeen, Given, Refusal, Reply};

use super::facts::Talk;
use super::kept;
use crate::case::{self, Answered, Shown, Submission, Submitted};
use crate::{App, AppError, lock, merge};

/// What the phone service can report.
const KIND: CaseKind = CaseKind::AddressChanged;

/// Her report as far as it is answered, that an earlier one is still with the office, or that her record
/// is locked: eight screens for nothing would be unkind.
pub(super) async fn draft(talk: &Talk<'_>) -> Result<Reply, AppError> {
    if let Some(refused) = unchangeable(talk).await? {
        return Ok(refused);
    }
    let draft = case::draft(talk.app, &talk.actor(), KIND).await?;
    Ok(match draft.open {
        Some(_) => Reply::Refused(Refusal::CaseOpen),
        None if draft.answers.is_empty() => Reply::Draft(None),
        None => Reply::Draft(Some(show(talk, &draft).await?)),
    })
}

/// The refusal where nothing new can be sent on her record.
pub(super) async fn unchangeable(talk: &Talk<'_>) -> Result<Option<Reply>, AppError> {
    if lock::locked_since(talk.app, &talk.actor()).await?.is_some() {
        return Ok(Some(Reply::Refused(Refusal::RecordLocked)));
    }
    let joined = merge::joined_with(talk.app, &talk.actor()).await?;
    Ok(joined.map(|_| Reply::Refused(Refusal::RecordRetired)))
}

/// Keeps one answer and says what the report is now.
pub(super) async fn answer(talk: &Talk<'_>, given: &Given) -> Result<Reply, AppError> {
    let (app, actor) = (talk.app, talk.actor());
    let (step, typed) = typed(app, given);
    match case::answer(app, &actor, KIND, step, typed.as_str()).await? {
        Answered::Refused(fault) => Ok(Reply::Refused(Refusal::Answer(fault))),
        Answered::AlreadyOpen(_) => Ok(Reply::Refused(Refusal::CaseOpen)),
        Answered::Kept { .. } => {
            let draft = case::draft(app, &actor, KIND).await?;
            Ok(Reply::Saved(show(talk, &draft).await?))
        }
    }
}

/// Sends the report, once however often the press is repeated. What was changed on the web since the
/// screen with the answers is shown first, on the same screen.
pub(super) async fn submit(talk: &Talk<'_>) -> Result<Reply, AppError> {
    let key = talk.names.act(talk.answered);
    let shown = shown_before(talk).await?;
    let submission = Submission { kind: KIND, channel: Channel::Ussd, key, shown };
    Ok(match case::submit(talk.app, &talk.actor(), &submission).await? {
        Submitted::Received(reference) => Reply::Submitted { reference },
        Submitted::Missing(_) => Reply::Refused(Refusal::Answer(Fault::Empty)),
        Submitted::AlreadyOpen(_) => Reply::Refused(Refusal::CaseOpen),
        Submitted::Changed => draft(talk).await?,
    })
}

/// Her cases that are not decided, newest first; her newest where all are.
pub(super) async fn cases(talk: &Talk<'_>) -> Result<Reply, AppError> {
    let cases = case::waiting(talk.app, &talk.actor()).await?;
    let seen = |case: &case::Waiting| CaseSeen {
        reference: case.case.reference,
        stage: case.case.stage,
        asked: case.case.reason,
        papers: case.papers,
    };
    Ok(Reply::Cases(cases.iter().map(seen).collect()))
}

/// The answer as the shared question reads it.
fn typed(app: &App, given: &Given) -> (StepKey, String) {
    match given {
        Given::Place(code) => (StepKey::Place, code.as_str().to_owned()),
        Given::Since(month) => (StepKey::Since, month.to_string()),
        Given::SinceThisMonth => {
            (StepKey::Since, YearMonth::of(today(app.clock.as_ref())).to_string())
        }
    }
}

/// The answers as a screen shows them; which they are is kept for the press that sends them.
async fn show(talk: &Talk<'_>, draft: &case::DraftSeen) -> Result<DraftSeen, AppError> {
    keep_shown(talk, &draft.shown).await?;
    Ok(DraftSeen {
        place: draft.answers.get(StepKey::Place).and_then(|text| text.parse().ok()),
        since: draft.answers.get(StepKey::Since).and_then(|text| text.parse().ok()),
    })
}

/// Keeps for the press that sends them which answers she sees.
pub(super) async fn keep_shown(talk: &Talk<'_>, shown: &Shown) -> Result<(), AppError> {
    kept::put(talk.app, &shown_name(talk), shown).await
}

/// Which answers she saw last in this call.
pub(super) async fn shown_before(talk: &Talk<'_>) -> Result<Shown, AppError> {
    Ok(kept::get(talk.app, &shown_name(talk)).await?.unwrap_or_default())
}

fn shown_name(talk: &Talk<'_>) -> String {
    format!("ussd:shown:{}", talk.names.call)
}
