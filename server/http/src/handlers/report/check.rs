//! All answers together; sending them makes a case of them, exactly once.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::{self, DraftSeen, Shown, Submission, Submitted};
use sothon_app::{App, AppError, my_pension, session};
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::flow::{Step, StepKey};
use sothon_locales::Words;
use sothon_web::pages::account;
use sothon_web::pages::papers_so_far::PapersSoFar;
use sothon_web::pages::report_check::{self, ReportCheckView};
use sothon_web::pages::report_way::ReportWay;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{kept, kind_of, next_path, overview};
use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::handlers::draft_papers;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(default)]
    shown: Shown,
}

/// `GET /my-pension/report/{kind}/check`; leads to a question that still has no answer.
pub(crate) async fn show(Path(kind): Path<String>, visitor: Visitor) -> Result<Response, Failure> {
    form(&visitor, kind_of(&kind)?, false).await
}

/// The answers as they are now, with the form that sends these and no others.
async fn form(visitor: &Visitor, kind: CaseKind, changed: bool) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let draft = case::draft(app, &actor, kind).await?;
    if draft.open.is_some() {
        return Ok(overview(visitor, kind));
    }
    if draft.next.is_some() {
        return Ok(visitor.to(&next_path(&ReportWay::Own, kind, draft.next)));
    }
    let name = my_pension::name(app, &actor).await?;
    let papers = draft_papers::so_far(visitor, kind, &draft).await?;
    let view = view(app, ReportWay::Own, (kind, papers), &draft, visitor.words());
    let view = ReportCheckView { changed, ..view };
    Ok(page::html(report_check::render(&view, &page::frame_of(visitor, &name))))
}

/// All answers of a draft, with a form of their own.
pub(crate) fn view(
    app: &App,
    way: ReportWay,
    (kind, papers): (CaseKind, PapersSoFar),
    draft: &DraftSeen,
    words: &Words,
) -> ReportCheckView {
    ReportCheckView {
        way,
        kind,
        answers: answers(kind, draft, words),
        papers,
        kept: kept(app, draft.kept),
        key: new_key(app).to_string(),
        shown: draft.shown.to_string(),
        changed: false,
        counter: None,
    }
}

fn answers(kind: CaseKind, draft: &DraftSeen, words: &Words) -> Vec<(StepKey, String)> {
    let shown = |step: &'static Step| {
        let answer = step.question.stored(draft.answers.get(step.key)?)?;
        Some((step.key, words.told(step.key, &answer)))
    };
    kind.flow().asked(&draft.answers).filter_map(shown).collect()
}

/// `POST /my-pension/report/{kind}/check`
pub(crate) async fn send(
    Path(kind): Path<String>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let kind = kind_of(&kind)?;
    let (visitor, Fields { key, shown }) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if let Some(person) = visitor.expired() {
        // The answers are in the draft; the kept form leads back here.
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
        return Err(Failure::SignInNeeded);
    }
    let submission = Submission { kind, channel: Channel::Web, key, shown };
    // Nobody who has no session gets past the use case.
    let her = visitor.active().map(|session| (session.person, session.started_at));
    let proved_at = her.map_or(OffsetDateTime::UNIX_EPOCH, |(_, started_at)| started_at);
    let submitted = case::submit_proved(app, &actor, &submission, proved_at).await;
    if let (Err(AppError::SignInNeeded), Some((person, _))) = (&submitted, her) {
        // Who proves once more who she is comes back here.
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
    }
    let submitted = submitted?;
    session::forget_kept_form(app, &actor, &visitor.path).await?;
    Ok(match submitted {
        Submitted::Received(reference) => {
            visitor.to(&format!("/my-pension/cases/{reference}?received"))
        }
        Submitted::Missing(step) => visitor.to(&next_path(&ReportWay::Own, kind, Some(step))),
        Submitted::AlreadyOpen(_) => overview(&visitor, kind),
        Submitted::Changed => form(&visitor, kind, true).await?,
        // It says that only a branch begins another.
        Submitted::Stopped => visitor.to(account::PATH),
    })
}
