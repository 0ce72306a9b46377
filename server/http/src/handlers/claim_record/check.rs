//! All answers together; sending them sends a code to her phone.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::Shown;
use sothon_app::claimant::{Asked, DraftSeen, ask};
use sothon_domain::claimant::FLOW;
use sothon_domain::flow::{Answer, Answers, StepKey};
use sothon_web::pages::claim_record_check::{self, ClaimRecordCheckView, NotSent};
use sothon_web::pages::claim_record_code;

use super::{browser, gone, next_path, seen};
use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::handlers::sign_in::code::seconds;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    shown: Shown,
}

/// `GET /claim-record/check`; leads to a question that still has no answer.
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    form(&visitor, None).await
}

/// The answers as they are now, with the form that sends these and no others.
async fn form(visitor: &Visitor, error: Option<NotSent>) -> Result<Response, Failure> {
    let Some(draft) = seen(visitor).await? else { return Ok(gone(visitor)) };
    if draft.next.is_some() {
        return Ok(visitor.to(&next_path(draft.next)));
    }
    let view = view(visitor, &draft, error);
    Ok(page::html(claim_record_check::render(&view, &page::frame(visitor))))
}

fn view(visitor: &Visitor, draft: &DraftSeen, error: Option<NotSent>) -> ClaimRecordCheckView {
    ClaimRecordCheckView {
        answers: answers(&draft.answers),
        shown: draft.shown.to_string(),
        kept_until: visitor.words().time(draft.kept_until),
        error,
    }
}

fn answers(kept: &Answers) -> Vec<(StepKey, Answer)> {
    let answered = FLOW.asked(kept);
    answered
        .filter_map(|step| Some((step.key, step.question.stored(kept.get(step.key)?)?)))
        .collect()
}

/// `POST /claim-record/check`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, shown) = (sent.visitor, sent.fields.shown);
    let app = &visitor.portal.app;
    let language = visitor.language;
    match ask(app, &visitor.actor(), browser(&visitor), &shown, language).await? {
        Asked::Sent => Ok(visitor.to(claim_record_code::PATH)),
        Asked::Missing(step) => Ok(visitor.to(&next_path(Some(step)))),
        Asked::Gone => Ok(gone(&visitor)),
        Asked::Changed => form(&visitor, Some(NotSent::Changed)).await,
        Asked::Wait(wait) => form(&visitor, Some(NotSent::Wait { seconds: seconds(wait) })).await,
    }
}
