//! Anybody says that a pensioner has died, and is answered the same whether the register knows that one or not.

use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::death_report::{Reported, Sent, report};
use sothon_domain::death_report::TypedReport;
use sothon_domain::person::Reference;
use sothon_web::pages::report_death::{self, DeathReceivedView, ReportDeathView};
use uuid::Uuid;

use crate::address_limit::Counted;
use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(flatten)]
    typed: TypedReport,
}

/// `GET /report-death`
pub(crate) async fn show(mut visitor: Visitor) -> Response {
    let cookie = page::ensure_visit(&mut visitor);
    let key = new_key(&visitor.portal.app).to_string();
    (cookie, form(&visitor, ReportDeathView { key, ..ReportDeathView::default() })).into_response()
}

fn form(visitor: &Visitor, view: ReportDeathView) -> Response {
    page::html(report_death::render(&view, &page::frame(visitor)))
}

/// `POST /report-death`
pub(crate) async fn send(
    address: Option<Extension<Counted>>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, Fields { key, typed }) = (sent.visitor, sent.fields);
    let address = address.map(|Extension(Counted(address))| address);
    let sending = Sent { typed: &typed, address: address.as_deref(), key };
    let (faults, too_many) = match report(&visitor.portal.app, &sending).await? {
        Reported::Received { redirect } => return Ok(visitor.to(&redirect)),
        Reported::Wrong(faults) => (faults, false),
        Reported::Wait(_) => (Vec::new(), true),
    };
    let key = key.to_string();
    Ok(form(&visitor, ReportDeathView { typed, faults, too_many, key }))
}

/// `GET /report-death/received/{reference}`: nothing is looked up for it.
pub(crate) async fn received(
    Path(reference): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let reference = named::<Reference>(&reference)?.to_string();
    let view = DeathReceivedView { reference };
    Ok(page::html(report_death::render_received(&view, &page::frame(&visitor))))
}
