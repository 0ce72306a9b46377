//! *I do not agree* at a counter: why, beside the decision, read to the person and sent once.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::authorise;
use sothon_app::case::counter::{self, CounterAppeal, CounterAppealed};
use sothon_app::case::{AppealSent, AppealState, WhySaid};
use sothon_domain::flow::Fault;
use sothon_domain::person::{PersonId, Reference};
use sothon_web::pages::appeal::{self as form_page, AppealView, LateView};
use sothon_web::pages::appeal_check::{self as check_page, AppealCheckView};
use sothon_web::pages::report_check::CounterCheck;
use sothon_web::pages::staff_person_report_received as received_page;

use super::check::{self, corrected, typed};
use super::{USE_CASE, back, way};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::handlers::cases::appeal::decision;
use crate::handlers::report::kept;
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The field of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    answer: String,
}

/// Who the address names and which rejected case, for whoever may enter cases at all.
fn of(visitor: &StaffVisitor, id: &str, first: &str) -> Result<(PersonId, Reference), Failure> {
    authorise(&visitor.actor(), USE_CASE)?;
    Ok((named(id)?, named(first)?))
}

/// `GET /staff/people/{id}/cases/{reference}/appeal`
pub(crate) async fn show(
    Path((id, first)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let about = of(&visitor, &id, &first)?;
    form(&visitor, about, None).await
}

/// The question, with what was typed and why that won't do, or else with the draft.
async fn form(
    visitor: &StaffVisitor,
    (id, first): (PersonId, Reference),
    refused: Option<(String, Fault)>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let Ok(found) = counter::appeal(app, &visitor.actor(), id, first).await? else {
        return Ok(back(visitor, id));
    };
    let CounterAppeal { name, seen } = found;
    let (way, frame) = (way(visitor, id, &name), page::staff_frame(visitor));
    let (why, end) = match seen.state {
        AppealState::Open { why, kept, .. } => (why.unwrap_or_default(), kept),
        AppealState::Late(until) => {
            return Ok(page::html(form_page::late(&LateView { way, first, until }, &frame)));
        }
        // It stands in the list of her cases no more.
        AppealState::Sent(_) => return Ok(back(visitor, id)),
    };
    let (why, fault) = refused.map_or((why, None), |(typed, fault)| (typed, Some(fault)));
    let view = AppealView { way, first, why, kept: kept(app, end), fault };
    Ok(page::html(form_page::render(&view, &frame)))
}

/// `POST /staff/people/{id}/cases/{reference}/appeal`
pub(crate) async fn send(
    Path((id, first)): Path<(String, String)>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, Fields { answer: why }) = (sent.visitor, sent.fields);
    let (id, first) = of(&visitor, &id, &first)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let Ok(said) = counter::say_why(app, &actor, id, first, &why).await? else {
        return Ok(back(&visitor, id));
    };
    match said {
        WhySaid::Kept => Ok(visitor.to(&format!("{}/check", path(id, first)))),
        WhySaid::Closed => Ok(visitor.to(&path(id, first))),
        WhySaid::Refused(fault) => form(&visitor, (id, first), Some((why, fault))).await,
    }
}

/// The path of the question, which hangs on no name.
fn path(id: PersonId, first: Reference) -> String {
    super::path(id).appeal(first)
}

/// `GET /staff/people/{id}/cases/{reference}/appeal/check`; leads to the question while nothing is said.
pub(crate) async fn check(
    Path((id, first)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let about = of(&visitor, &id, &first)?;
    check_form(&visitor, about, CounterCheck::default(), false).await
}

async fn check_form(
    visitor: &StaffVisitor,
    (id, first): (PersonId, Reference),
    at_counter: CounterCheck,
    changed: bool,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let Ok(found) = counter::appeal(app, &visitor.actor(), id, first).await? else {
        return Ok(back(visitor, id));
    };
    let CounterAppeal { name, seen } = found;
    let AppealState::Open { why: Some(why), kept: end, shown } = seen.state else {
        return Ok(visitor.to(&path(id, first)));
    };
    let view = AppealCheckView {
        way: way(visitor, id, &name),
        first: decision(seen.first),
        why,
        kept: kept(app, end),
        key: new_key(app).to_string(),
        shown: shown.to_string(),
        changed,
        counter: Some(at_counter),
    };
    Ok(page::html(check_page::render(&view, &page::staff_frame(visitor))))
}

/// `POST /staff/people/{id}/cases/{reference}/appeal/check`
pub(crate) async fn submit(
    Path((id, first)): Path<(String, String)>,
    sent: CheckedStaffForm<check::Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let about = of(&visitor, &id, &first)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let form = (fields.key, fields.shown.clone());
    match counter::send_appeal(app, &actor, about, form, fields.said()).await? {
        CounterAppealed::Sent(AppealSent::Received(appeal)) => {
            Ok(visitor.to(&received_page::path(&about.0.to_string(), appeal)))
        }
        CounterAppealed::Sent(AppealSent::Not | AppealSent::Stopped) => {
            Ok(visitor.to(&path(about.0, about.1)))
        }
        CounterAppealed::Sent(AppealSent::Changed) => {
            check_form(&visitor, about, typed(fields), true).await
        }
        CounterAppealed::Wrong(wrong) => {
            check_form(&visitor, about, corrected(fields, wrong), false).await
        }
        CounterAppealed::Closed(_) => Ok(back(&visitor, about.0)),
    }
}
