//! A payment that did not come, or came short.

use sothon_domain::casework::CaseKind;
use sothon_domain::effects::today;
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::money::Riel;
use sothon_domain::year_month::YearMonth;
use sothon_ussd::menu::{PaidGiven, PaidHow, PaidSeen, Reply};

use super::facts::Talk;
use super::told;
use crate::{App, AppError};

const KIND: CaseKind = CaseKind::PaymentMissing;

/// What she has told so far.
pub(super) async fn draft(talk: &Talk<'_>) -> Result<Reply, AppError> {
    let draft = told::draft(talk, KIND).await?;
    Ok(draft.map_or_else(Reply::Refused, |draft| Reply::Paid(seen(&draft.answers))))
}

/// Keeps one answer and says what is told now.
pub(super) async fn answer(talk: &Talk<'_>, given: PaidGiven) -> Result<Reply, AppError> {
    let (step, text) = typed(talk.app, given);
    match told::keep(talk, KIND, (step, text.as_str())).await? {
        Some(refusal) => Ok(Reply::Refused(refusal)),
        None => draft(talk).await,
    }
}

/// Sends it.
pub(super) async fn send(talk: &Talk<'_>) -> Result<Reply, AppError> {
    match told::sent(talk, KIND).await? {
        Some(reply) => Ok(reply),
        None => draft(talk).await,
    }
}

/// The answer as the shared question reads it.
fn typed(app: &App, given: PaidGiven) -> (StepKey, String) {
    let now = YearMonth::of(today(app.clock.as_ref()));
    match given {
        PaidGiven::Month(month) => (StepKey::PaidMonth, month.to_string()),
        PaidGiven::ThisMonth => (StepKey::PaidMonth, now.to_string()),
        PaidGiven::LastMonth => {
            let last = now.first_day().previous_day().map_or(now, YearMonth::of);
            (StepKey::PaidMonth, last.to_string())
        }
        PaidGiven::How(how) => (StepKey::PaidHow, how.code().to_owned()),
        PaidGiven::Amount(came) => (StepKey::PaidAmount, came.amount().to_string()),
    }
}

fn seen(answers: &Answers) -> PaidSeen {
    PaidSeen {
        month: answers.get(StepKey::PaidMonth).and_then(|text| text.parse().ok()),
        how: answers.get(StepKey::PaidHow).and_then(PaidHow::from_code),
        amount: answers.get(StepKey::PaidAmount).and_then(|text| text.parse().ok()).map(Riel::new),
    }
}
