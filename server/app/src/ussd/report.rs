//! The report of a move and her cases: the same draft and the same case as on the web.

use sothon_domain::casework::CaseKind;
use sothon_domain::effects::today;
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::year_month::YearMonth;
use sothon_ussd::menu::{CaseDue, CaseSeen, DraftSeen, Given, Reply};

use super::facts::Talk;
use super::{appeal, told};
use crate::{App, AppError, case};

/// What the phone service can report.
const KIND: CaseKind = CaseKind::AddressChanged;

/// Her report as far as it is answered, or why none can be sent.
pub(super) async fn draft(talk: &Talk<'_>) -> Result<Reply, AppError> {
    Ok(match told::draft(talk, KIND).await? {
        Ok(draft) if draft.answers.is_empty() => Reply::Draft(None),
        Ok(draft) => Reply::Draft(Some(seen(&draft.answers))),
        Err(refusal) => Reply::Refused(refusal),
    })
}

/// Keeps one answer and says what the report is now.
pub(super) async fn answer(talk: &Talk<'_>, given: &Given) -> Result<Reply, AppError> {
    let (step, text) = typed(talk.app, given);
    if let Some(refusal) = told::keep(talk, KIND, (step, text.as_str())).await? {
        return Ok(Reply::Refused(refusal));
    }
    let draft = told::draft(talk, KIND).await?;
    Ok(draft.map_or_else(Reply::Refused, |draft| Reply::Saved(seen(&draft.answers))))
}

/// Sends the report, once however often the press is repeated. What was changed on the web since the
/// screen with the answers is shown first, on the same screen.
pub(super) async fn submit(talk: &Talk<'_>) -> Result<Reply, AppError> {
    match told::sent(talk, KIND).await? {
        Some(reply) => Ok(reply),
        None => draft(talk).await,
    }
}

/// Her cases that are not decided, newest first; her newest where all are. Then those that she can appeal.
pub(super) async fn cases(talk: &Talk<'_>) -> Result<Reply, AppError> {
    let cases = case::waiting(talk.app, &talk.actor()).await?;
    let seen = |case: case::Waiting| CaseSeen {
        reference: case.case.reference,
        stage: case.case.stage,
        asked: case.case.reason,
        done: case.done,
        due: case.due.map(|due| CaseDue { on: due.on, late: due.late }),
        papers: case.papers,
        hotline: talk.app.settings.hotline.clone(),
        appeal: None,
    };
    let mut seen: Vec<CaseSeen> = cases.into_iter().map(seen).collect();
    for open in appeal::open(talk).await? {
        match seen.iter_mut().find(|case| case.reference == open.reference) {
            Some(case) => case.appeal = open.appeal,
            None => seen.push(open),
        }
    }
    Ok(Reply::Cases(seen))
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

/// The answers as a screen shows them.
fn seen(answers: &Answers) -> DraftSeen {
    DraftSeen {
        place: answers.get(StepKey::Place).and_then(|text| text.parse().ok()),
        since: answers.get(StepKey::Since).and_then(|text| text.parse().ok()),
    }
}
