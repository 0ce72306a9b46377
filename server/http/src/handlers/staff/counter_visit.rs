//! One visit at the counter of a branch.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::visit::{self, Done, OpenedVisit, PapersShown};
use sothon_domain::person::VisitId;
use sothon_domain::visit::{Onward, WithoutFinger};
use sothon_web::pages::staff_counter;
use sothon_web::pages::staff_counter_visit::{
    self, ShownCertificate, StaffCounterVisitView, ToCompare, VisitError, VisitKeys,
};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::path::named;
use crate::staff_visitor::StaffVisitor;
use crate::{headers, page};

/// The fields of the page's forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    right: String,
    #[serde(default)]
    onward: String,
}

/// `GET /staff/counter/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    answer(&visitor, named(&id)?, None).await
}

/// `POST /staff/counter/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    authorise(&visitor.actor(), UseCase::ServeVisit)?;
    let id: VisitId = named(&id)?;
    match carry_out(&visitor, id, &fields).await? {
        Ok(()) => Ok(visitor.to(&format!("{}/{id}", staff_counter::PATH))),
        Err(error) => answer(&visitor, id, Some(error)).await,
    }
}

async fn carry_out(
    visitor: &StaffVisitor,
    id: VisitId,
    fields: &Fields,
) -> Result<Result<(), VisitError>, Failure> {
    let (app, actor, key) = (&visitor.portal.app, visitor.actor(), fields.key);
    let done = match fields.act.as_str() {
        "call" => visit::call(app, &actor, id, key).await?,
        "device" => visit::go_on(app, &actor, (id, key), WithoutFinger::Device).await?,
        "no-prints" => visit::go_on(app, &actor, (id, key), WithoutFinger::NoPrints).await?,
        "papers" => {
            let typed = (fields.paper.as_str(), !fields.right.is_empty());
            match visit::show_papers(app, &actor, (id, key), typed).await? {
                PapersShown::Done(done) => done,
                PapersShown::NoPaper => return Ok(Err(VisitError::NoPaper)),
                PapersShown::NotRight => return Ok(Err(VisitError::NotRight)),
            }
        }
        "send" => match Onward::from_code(&fields.onward) {
            Some(onward) => visit::send_on(app, &actor, (id, key), onward).await?,
            None => return Ok(Err(VisitError::NoPlace)),
        },
        "take-over" => visit::take_over(app, &actor, id, key).await?,
        "leave" => visit::leave(app, &actor, id, key).await?,
        _ => return Err(Failure::BadForm),
    };
    Ok(match done {
        Done::Done => Ok(()),
        Done::Refused(refused) => Err(VisitError::Refused(refused)),
    })
}

async fn answer(
    visitor: &StaffVisitor,
    id: VisitId,
    error: Option<VisitError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = visit::open(app, &visitor.actor(), id).await?;
    let has_scanner = visitor.portal.fingers.is_some();
    let view = StaffCounterVisitView { error, has_scanner, ..view(app, opened) };
    let mut page = page::html(staff_counter_visit::render(&view, &page::staff_frame(visitor)));
    if view.has_scanner {
        headers::let_scanners_answer(&mut page);
    }
    Ok(page)
}

fn view(app: &App, opened: OpenedVisit) -> StaffCounterVisitView {
    let key = || new_key(app).to_string();
    let shown = opened.certificates.iter();
    let shown = shown.map(|one| ShownCertificate { method: one.method, due: one.due });
    let compare = opened.compare.map(|facts| ToCompare {
        sex: facts.sex,
        number: facts.number.map(|number| number.to_string()),
    });
    StaffCounterVisitView {
        id: opened.id.to_string(),
        ticket: opened.ticket,
        name: opened.name,
        birth_date: opened.birth_date,
        compare,
        due: opened.due,
        state: opened.state,
        is_others: opened.is_others,
        fingers: opened.fingers,
        certificates: shown.collect(),
        keys: VisitKeys { next: key(), send: key(), leave: key() },
        has_scanner: false,
        error: None,
    }
}
