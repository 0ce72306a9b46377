//! Members of staff end what others may do for a person: the number, her masked name, one press. Below stand
//! the proposals that wait, and the guardians.

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::delegate::{self, StandingGuardian, ToStop};
use sothon_domain::effects::{legal_date, today};
use sothon_web::pages::staff_delegates::{
    self, DelegateNumberError, GuardianLine, RequestLine, StaffDelegatesView,
};

use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// The fields of both forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    member_number: String,
    /// Whether she has seen the name.
    confirmed: Option<String>,
}

/// `GET /staff/delegates`; with `?stopped` it says first what was done.
pub(crate) async fn ask(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::StopDelegatesForPerson)?;
    let stopped = query.as_deref() == Some("stopped");
    answer(&visitor, StaffDelegatesView { stopped, ..StaffDelegatesView::default() }).await
}

/// The page with the lists as they are now.
async fn answer(visitor: &StaffVisitor, view: StaffDelegatesView) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let waiting = delegate::waiting(app, &actor).await?.into_iter().map(|line| RequestLine {
        id: line.id.to_string(),
        name: page::masked(&line.name, visitor.language),
        wanted: line.wanted,
        made_on: legal_date(line.made_at),
        mine: line.mine,
    });
    let line = |line: StandingGuardian| GuardianLine {
        id: line.id.to_string(),
        name: page::masked(&line.name, visitor.language),
        last_day: line.last_day,
        stopped: line.frozen_at.is_some(),
    };
    let guardians = delegate::guardians(app, &actor).await?.into_iter().map(line);
    let today = today(app.clock.as_ref());
    let to_review = delegate::guardians_to_review(app, &actor).await?.into_iter().map(|found| {
        let left = (found.last_day - today).whole_days();
        (line(found), u32::try_from(left).unwrap_or(0))
    });
    let view = StaffDelegatesView {
        waiting: waiting.collect(),
        guardians: guardians.collect(),
        to_review: to_review.collect(),
        may_propose_guardian: authorise(&actor, UseCase::ProposeGuardian).is_ok(),
        ..view
    };
    Ok(page::html(staff_delegates::render(&view, &page::staff_frame(visitor))))
}

/// `POST /staff/delegates`: shows whose record it is, and stops all her delegates when that is confirmed.
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, sent.fields.member_number);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let found = match sent.fields.confirmed {
        Some(_) => delegate::stop_for(app, &actor, &typed).await?,
        None => delegate::find_to_stop(app, &actor, &typed).await?,
    };
    let view = StaffDelegatesView { typed, ..StaffDelegatesView::default() };
    let error = match found {
        ToStop::Stopped => {
            let path = format!("{}?stopped", staff_delegates::PATH);
            return Ok(visitor.to(&path));
        }
        ToStop::Found { name, count } => {
            let name = page::masked(&name, visitor.language);
            let found = Some((name, u32::try_from(count).unwrap_or(u32::MAX)));
            return answer(&visitor, StaffDelegatesView { found, ..view }).await;
        }
        ToStop::Malformed => DelegateNumberError::Malformed,
        ToStop::Unknown => DelegateNumberError::Unknown,
        ToStop::NoDelegate => DelegateNumberError::NoDelegate,
    };
    answer(&visitor, StaffDelegatesView { error: Some(error), ..view }).await
}
