//! A commune reports the death of one of its people itself.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::death_report::{self, Told};
use sothon_domain::death_report::TypedTelling;
use sothon_web::pages::staff_death_telling::{self, TellingView};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(flatten)]
    typed: TypedTelling,
}

/// `GET /staff/deaths/new`
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    death_report::may_tell(&visitor.actor())?;
    let key = new_key(&visitor.portal.app).to_string();
    Ok(form(&visitor, &TellingView { key, ..TellingView::default() }))
}

/// `POST /staff/deaths/new`: leads to the report.
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, Fields { key, typed }) = (sent.visitor, sent.fields);
    let app = &visitor.portal.app;
    let faults = match death_report::tell(app, &visitor.actor(), key, &typed).await? {
        Told::Received { redirect } => return Ok(visitor.to(&redirect)),
        Told::Wrong(faults) => faults,
    };
    Ok(form(&visitor, &TellingView { typed, faults, key: key.to_string() }))
}

fn form(visitor: &StaffVisitor, view: &TellingView) -> Response {
    page::html(staff_death_telling::render(view, &page::staff_frame(visitor)))
}
