//! One question. An answer is kept at once.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use sothon_app::case::Typed;
use sothon_app::claimant::{Answered, DraftSeen, answer};
use sothon_domain::claimant::FLOW;
use sothon_domain::flow::{Answers, Fault, KnownAs, Step, StepKey};
use sothon_web::pages::claim_record_step::{self, ClaimRecordStepView};

use super::{browser, gone, next_path, seen};
use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::handlers::step_form::{Fields, query_of};
use crate::page;
use crate::visitor::Visitor;

/// `GET /claim-record/{step}`; a place is looked for by `?in=` with a place's code. A step out of order leads to
/// the first question that is open.
pub(crate) async fn show(
    Path(step): Path<String>,
    RawQuery(query): RawQuery,
    mut visitor: Visitor,
) -> Result<Response, Failure> {
    let step = step_of(&step)?;
    let draft = seen(&visitor).await?;
    if draft.is_none() && !begins(step) {
        return Ok(gone(&visitor));
    }
    if let Some(draft) = draft.as_ref().filter(|draft| !FLOW.reaches(&draft.answers, step.key)) {
        return Ok(visitor.to(&next_path(draft.next)));
    }
    let text = draft.as_ref().and_then(|draft| draft.answers.get(step.key));
    let fields = text.map(|text| Fields::of(step.question, text, visitor.words()));
    let mut fields = fields.unwrap_or_default();
    fields.go_down(query.as_deref(), visitor.words())?;
    let cookie = page::ensure_visit(&mut visitor);
    Ok((cookie, form(&visitor, step, draft.as_ref(), &fields, None)).into_response())
}

/// `POST /claim-record/{step}`
pub(crate) async fn send(
    Path(step): Path<String>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let step = step_of(&step)?;
    let (app, text) = (&visitor.portal.app, fields.typed(step.question));
    let typed = Typed { text: &text, unknown: fields.is_unknown() };
    match answer(app, &visitor.actor(), browser(&visitor), step, typed).await? {
        Answered::Kept { next } | Answered::NotNow { next } => Ok(visitor.to(&next_path(next))),
        Answered::Gone => Ok(gone(&visitor)),
        Answered::Refused(fault) => {
            let draft = seen(&visitor).await?;
            Ok(form(&visitor, step, draft.as_ref(), &fields, Some(fault)))
        }
    }
}

fn step_of(code: &str) -> Result<&'static Step, Failure> {
    StepKey::from_code(code).and_then(|key| FLOW.step(key)).ok_or(Failure::NotFound)
}

fn begins(step: &Step) -> bool {
    FLOW.steps.first().is_some_and(|first| first.key == step.key)
}

fn form(
    visitor: &Visitor,
    step: &Step,
    draft: Option<&DraftSeen>,
    fields: &Fields,
    fault: Option<Fault>,
) -> Response {
    let nothing = Answers::default();
    let answers = draft.map_or(&nothing, |draft| &draft.answers);
    let asked: Vec<StepKey> = FLOW.asked(answers).map(|asked| asked.key).collect();
    let at = asked.iter().position(|key| *key == step.key).unwrap_or_default();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let question = fields.question(step.question);
    let name = answers.get(StepKey::DeceasedName).map(KnownAs::name_in);
    let mut frame = page::frame(visitor);
    frame.path.push_str(&query_of(&question));
    let view = ClaimRecordStepView {
        step: step.key,
        number: count(at + 1),
        count: FLOW.count(answers).map(count),
        question,
        fault,
        before: at.checked_sub(1).and_then(|before| asked.get(before).copied()),
        deceased: name.unwrap_or_default().to_owned(),
        kept_until: draft.map(|draft| visitor.words().time(draft.kept_until)),
    };
    page::html(claim_record_step::render(&view, &frame))
}
