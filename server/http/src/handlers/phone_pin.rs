//! A forgotten PIN of the phone service: anybody may ask, and is answered the same.

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::pin_renewal::{Asked, ask};
use sothon_domain::person::MemberNumber;
use sothon_web::pages::pin_renewal::{self, PATH, PinRenewalView};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    member_number: String,
    key: Uuid,
}

/// `GET /phone-pin/forgotten`; with `?asked` it says that the request was received, for whomever.
pub(crate) async fn show(RawQuery(query): RawQuery, mut visitor: Visitor) -> Response {
    let cookie = page::ensure_visit(&mut visitor);
    let app = &visitor.portal.app;
    let key = new_key(app).to_string();
    let asked = query.as_deref() == Some("asked");
    (cookie, form(&visitor, PinRenewalView { asked, key, ..PinRenewalView::default() }))
        .into_response()
}

fn form(visitor: &Visitor, view: PinRenewalView) -> Response {
    page::html(pin_renewal::render(&view, &page::frame(visitor)))
}

/// `POST /phone-pin/forgotten`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, Fields { member_number: typed, key }) = (sent.visitor, sent.fields);
    let Ok(number) = typed.parse::<MemberNumber>() else {
        let key = key.to_string();
        let view = PinRenewalView { typed, malformed: true, key, ..PinRenewalView::default() };
        return Ok(form(&visitor, view));
    };
    ask(&visitor.portal.app, &Asked { number: &number, phone: None, key }).await?;
    Ok(visitor.to(&format!("{PATH}?asked")))
}
