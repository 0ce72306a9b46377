//! One question. An answer is kept at once; what is typed survives the end of the session.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use sothon_app::case::{self, Answered, DraftSeen, Typed};
use sothon_app::{App, my_pension, session};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::{Fault, KnownAs, Step, StepKey};
use sothon_locales::Words;
use sothon_web::pages::report_step::{self, ReportStepView};
use sothon_web::pages::report_way::ReportWay;

use super::{kept, kind_of, next_path, overview};
use crate::error_page::Failure;
use crate::form::{CheckedForm, parse};
use crate::handlers::step_form::{Fields, query_of};
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/report/{kind}/{step}`; a place is looked for by `?in=` with a place's code.
pub(crate) async fn show(
    Path((kind, step)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (kind, step) = step_of(&kind, &step)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let draft = case::draft(app, &actor, kind).await?;
    if draft.open.is_some() {
        return Ok(overview(&visitor, kind));
    }
    if !is_asked(kind, step, &draft) {
        return Ok(visitor.to(&next_path(&ReportWay::Own, kind, draft.next)));
    }
    let form_kept = session::read_kept_form(app, &actor, &visitor.path).await?;
    let mut fields = match form_kept {
        Some(raw) => parse(&raw)?,
        None => answered(step, &draft, visitor.words()),
    };
    fields.go_down(query.as_deref(), visitor.words())?;
    form(&visitor, kind, step, &draft, &fields, None).await
}

/// `POST /my-pension/report/{kind}/{step}`
pub(crate) async fn send(
    Path((kind, step)): Path<(String, String)>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let (kind, step) = step_of(&kind, &step)?;
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if let Some(person) = visitor.expired() {
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
        return Err(Failure::SignInNeeded);
    }
    let text = fields.typed(step.question);
    let typed = Typed { text: &text, unknown: fields.is_unknown() };
    match case::answer(app, &actor, kind, step.key, typed).await? {
        Answered::Kept { next } => {
            session::forget_kept_form(app, &actor, &visitor.path).await?;
            let next = fields.goes_on(step.key, next);
            Ok(visitor.to(&next_path(&ReportWay::Own, kind, next)))
        }
        Answered::AlreadyOpen(_) => Ok(overview(&visitor, kind)),
        Answered::Refused(fault) => {
            let draft = case::draft(app, &actor, kind).await?;
            form(&visitor, kind, step, &draft, &fields, Some(fault)).await
        }
    }
}

/// Whether the answers so far ask it.
pub(crate) fn is_asked(kind: CaseKind, step: &Step, draft: &DraftSeen) -> bool {
    kind.flow().asked(&draft.answers).any(|asked| asked.key == step.key)
}

pub(crate) fn step_of(kind: &str, step: &str) -> Result<(CaseKind, &'static Step), Failure> {
    let kind = kind_of(kind)?;
    let step = StepKey::from_code(step).and_then(|key| kind.flow().step(key));
    Ok((kind, step.ok_or(Failure::NotFound)?))
}

async fn form(
    visitor: &Visitor,
    kind: CaseKind,
    step: &Step,
    draft: &DraftSeen,
    fields: &Fields,
    fault: Option<Fault>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let name = my_pension::name(app, &visitor.actor()).await?;
    let mut frame = page::frame_of(visitor, &name);
    let view = view(app, ReportWay::Own, (kind, step), draft, fields)?;
    frame.path.push_str(&query_of(&view.question));
    Ok(page::html(report_step::render(&ReportStepView { fault, ..view }, &frame)))
}

/// A question with what was typed.
pub(crate) fn view(
    app: &App,
    way: ReportWay,
    (kind, step): (CaseKind, &Step),
    draft: &DraftSeen,
    fields: &Fields,
) -> Result<ReportStepView, Failure> {
    let asked: Vec<StepKey> = kind.flow().asked(&draft.answers).map(|asked| asked.key).collect();
    let at = asked.iter().position(|key| *key == step.key).ok_or(Failure::NotFound)?;
    let question = fields.question(step.question);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (number, count) = (count(at + 1), kind.flow().count(&draft.answers).map(count));
    let (unknown, deceased) = (step.unknown, draft.answers.get(StepKey::DeceasedName));
    Ok(ReportStepView {
        way,
        kind,
        step: step.key,
        number,
        count,
        question,
        fault: None,
        unknown,
        kept: kept(app, draft.kept),
        deceased: deceased.map(KnownAs::name_in).unwrap_or_default().to_owned(),
    })
}

/// The answer in the draft, as its form would send it.
pub(crate) fn answered(step: &Step, draft: &DraftSeen, words: &Words) -> Fields {
    let text = draft.answers.get(step.key);
    text.map(|text| Fields::of(step.question, text, words)).unwrap_or_default()
}
