//! The report of a move and her cases: the same draft and the same case as on the web.

use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::effects::today;
use sothon_domain::flow::{Fault, StepKey};
use sothon_domain::year_month::YearMonth;
use sothon_ussd::menu::{CaseSeen, DraftSeen, Given, Refusal, Reply};

use super::facts::Talk;
use crate::case::{self, Answered, Submission, Submitted};
use crate::{App, AppError};

/// What the phone service can report.
const KIND: CaseKind = CaseKind::AddressChanged;

/// Her report as far as it is answered, or that an earlier one is still with the office.
pub(super) async fn draft(talk: &Talk<'_>) -> Result<Reply, AppError> {
    let draft = case::draft(talk.app, &talk.actor(), KIND).await?;
    Ok(match draft.open {
        Some(_) => Reply::Refused(Refusal::CaseOpen),
        None if draft.answers.is_empty() => Reply::Draft(None),
        None => Reply::Draft(Some(seen(&draft))),
    })
}

/// Keeps one answer and says what the report is now.
pub(super) async fn answer(talk: &Talk<'_>, given: &Given) -> Result<Reply, AppError> {
    let (app, actor) = (talk.app, talk.actor());
    let (step, typed) = typed(app, given);
    match case::answer(app, &actor, KIND, step, &typed).await? {
        Answered::Refused(fault) => Ok(Reply::Refused(Refusal::Answer(fault))),
        Answered::AlreadyOpen(_) => Ok(Reply::Refused(Refusal::CaseOpen)),
        Answered::Kept { .. } => {
            let draft = case::draft(app, &actor, KIND).await?;
            Ok(Reply::Saved(seen(&draft)))
        }
    }
}

/// Sends the report, once however often the press is repeated.
pub(super) async fn submit(talk: &Talk<'_>) -> Result<Reply, AppError> {
    let key = talk.names.act(talk.answered);
    let submission = Submission { kind: KIND, channel: Channel::Ussd, key };
    Ok(match case::submit(talk.app, &talk.actor(), &submission).await? {
        Submitted::Received(reference) => Reply::Submitted { reference },
        Submitted::Missing(_) => Reply::Refused(Refusal::Answer(Fault::Empty)),
        Submitted::AlreadyOpen(_) => Reply::Refused(Refusal::CaseOpen),
    })
}

/// Her newest case.
pub(super) async fn latest(talk: &Talk<'_>) -> Result<Reply, AppError> {
    let cases = case::mine(talk.app, &talk.actor()).await?;
    let seen = |case: &case::CaseSeen| CaseSeen { reference: case.reference, stage: case.stage };
    Ok(Reply::Cases(cases.first().map(seen)))
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

fn seen(draft: &case::DraftSeen) -> DraftSeen {
    DraftSeen {
        place: draft.answers.get(StepKey::Place).and_then(|text| text.parse().ok()),
        since: draft.answers.get(StepKey::Since).and_then(|text| text.parse().ok()),
    }
}
