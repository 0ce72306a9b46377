//! The device is handed to her: she types her PIN. The form is never kept for later, for it holds a secret.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::phone_binding::{self, PinTyped};
use sothon_app::ussd_pin::SetPin;
use sothon_domain::person::PhoneBindingId;
use sothon_domain::phone_binding::Refused;
use sothon_web::pages::phone_pin::PinError;
use sothon_web::pages::staff_binding_pin::{self, PinStage, StaffBindingPinView};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::handlers::my_pension::phone_pin;
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    pin: String,
    #[serde(default)]
    pin_again: String,
    key: Uuid,
}

/// `GET /staff/binding/{id}/pin`
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let key = new_key(app);
    answer(&visitor, named(&id)?, key, Vec::new()).await
}

/// `POST /staff/binding/{id}/pin`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let id = named(&id)?;
    let typed = SetPin { pin: &fields.pin, again: &fields.pin_again, key: fields.key };
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    match phone_binding::type_pin(app, &actor, id, &typed).await? {
        PinTyped::Done => Ok(visitor.to(&format!("/staff/binding/{id}/pin"))),
        PinTyped::Wrong(refusals) => {
            let errors = refusals.into_iter().filter_map(phone_pin::error).collect();
            answer(&visitor, id, fields.key, errors).await
        }
        PinTyped::Refused(_) => answer(&visitor, id, fields.key, Vec::new()).await,
    }
}

async fn answer(
    visitor: &StaffVisitor,
    id: PhoneBindingId,
    key: Uuid,
    errors: Vec<PinError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let shown = phone_binding::pin_page(app, &visitor.actor(), id).await?;
    let stage = match shown.may {
        _ if shown.typed => PinStage::Done,
        Err(Refused::TooLate) => PinStage::Late,
        Err(_) => return Err(Failure::NotFound),
        Ok(()) => PinStage::Open { key: key.to_string(), errors },
    };
    let dial = app.settings.short_dial.clone();
    let view = StaffBindingPinView { id: id.to_string(), phone: shown.phone, dial, stage };
    Ok(page::html(staff_binding_pin::render(&view, &page::staff_frame(visitor))))
}
