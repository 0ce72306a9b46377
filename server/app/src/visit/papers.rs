//! What goes on at the counter without a finger.

use sothon_domain::access::Actor;
use sothon_domain::person::{StaffId, VisitId};
use sothon_domain::person_lock::PaperKind;
use sothon_domain::visit::{Onward, VisitEvent, WithoutFinger};
use uuid::Uuid;

use super::Done;
use super::order::{Beside, Order};
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// What became of a paper that was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PapersShown {
    /// The visit goes on, or does not allow it.
    Done(Done),
    /// No paper is named.
    NoPaper,
    /// Her answers were not right: nothing is written. She is sent on.
    NotRight,
}

/// No finger is asked for any more: the device does not work, or she has no usable prints.
pub async fn go_on(
    app: &App,
    actor: &Actor,
    (id, key): (VisitId, Uuid),
    why: WithoutFinger,
) -> Result<Done, AppError> {
    let what = format!("go on {} ", why.code());
    let detail = serde_json::json!({ "why": why.code() });
    let event = |by| VisitEvent::GoOn { by, why };
    at_counter(app, actor, (id, key), &what, event, ("visit.without-finger", detail)).await
}

/// The agent has seen the person and her paper, and her answers about her own record are right. She has a provisional
/// certificate at once; another of the staff has a day to confirm.
pub async fn show_papers(
    app: &App,
    actor: &Actor,
    (id, key): (VisitId, Uuid),
    (paper, is_right): (&str, bool),
) -> Result<PapersShown, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    let Some(paper) = PaperKind::from_code(paper) else { return Ok(PapersShown::NoPaper) };
    if !is_right {
        return Ok(PapersShown::NotRight);
    }
    let at = app.clock.now();
    let order = Order { app, actor, member, scope: &scope, id, key, at };
    let what = format!("papers {} ", paper.code());
    let begun = match order.begin(what.as_bytes(), VisitEvent::Answer { by: member.id, at }).await?
    {
        Ok(begun) => begun,
        Err(done) => return Ok(PapersShown::Done(done)),
    };
    let detail = serde_json::json!({ "paper": paper.code() });
    let beside = Beside { paper: Some(paper), ..Beside::default() };
    let done = order.finish(begun, beside, "life-certificate.provisional", detail).await?;
    Ok(PapersShown::Done(done))
}

/// She is sent to the next rung.
pub async fn send_on(
    app: &App,
    actor: &Actor,
    (id, key): (VisitId, Uuid),
    onward: Onward,
) -> Result<Done, AppError> {
    let what = format!("send {} ", onward.code());
    let detail = serde_json::json!({ "onward": onward.code() });
    let event = |by| VisitEvent::Send { by, onward };
    at_counter(app, actor, (id, key), &what, event, ("visit.sent-on", detail)).await
}

/// Another agent of the branch goes on with her: whoever began is ill, or at another window.
pub async fn take_over(app: &App, actor: &Actor, id: VisitId, key: Uuid) -> Result<Done, AppError> {
    let event = |by| VisitEvent::TakeOver { by };
    let act = ("visit.taken-over", serde_json::json!({}));
    at_counter(app, actor, (id, key), "take over ", event, act).await
}

/// She has gone.
pub async fn leave(app: &App, actor: &Actor, id: VisitId, key: Uuid) -> Result<Done, AppError> {
    let event = |by| VisitEvent::Leave { by };
    let act = ("visit.left", serde_json::json!({}));
    at_counter(app, actor, (id, key), "leave ", event, act).await
}

async fn at_counter(
    app: &App,
    actor: &Actor,
    (id, key): (VisitId, Uuid),
    what: &str,
    event: impl FnOnce(StaffId) -> VisitEvent,
    (act, detail): (&'static str, serde_json::Value),
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    match order.begin(what.as_bytes(), event(member.id)).await? {
        Ok(begun) => order.finish(begun, Beside::default(), act, detail).await,
        Err(done) => Ok(done),
    }
}
