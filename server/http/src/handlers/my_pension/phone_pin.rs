//! The PIN of the phone service is set here. The form is never kept for later: it holds a secret.

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::ussd_pin::{self, PinRefusal, PinSet, SetPin};
use sothon_domain::effects::{legal_date, new_id};
use sothon_web::pages::phone_pin::{self as page_of, PhonePinView, PinError, PinState};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    pin: String,
    #[serde(default)]
    pin_again: String,
    key: Uuid,
}

/// `GET /my-pension/phone-pin`; with `?set` it says first that the PIN is set.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let key = new_id(app.clock.as_ref(), app.entropy.as_ref());
    form(&visitor, key, query.as_deref() == Some("set"), Vec::new()).await
}

async fn form(
    visitor: &Visitor,
    key: Uuid,
    done: bool,
    errors: Vec<PinError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let mine = ussd_pin::show(app, &visitor.actor()).await?;
    let pin = match mine.pin {
        None => PinState::None,
        Some(pin) if pin.renew => PinState::Renew,
        Some(pin) => PinState::Set(legal_date(pin.set_at)),
    };
    let view = PhonePinView {
        dial: app.settings.short_dial.clone(),
        phone: mine.phone,
        pin,
        done: done && matches!(pin, PinState::Set(_)),
        errors,
        key: key.to_string(),
    };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &mine.name))))
}

/// `POST /my-pension/phone-pin`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let typed = SetPin { pin: &fields.pin, again: &fields.pin_again, key: fields.key };
    match ussd_pin::set(&visitor.portal.app, &visitor.actor(), &typed).await? {
        PinSet::Done { redirect } => Ok(Redirect::to(&visitor.address(&redirect)).into_response()),
        PinSet::Refused(refusals) => {
            let errors = refusals.into_iter().filter_map(error).collect();
            form(&visitor, fields.key, false, errors).await
        }
    }
}

/// Without a phone the page itself says what to do.
fn error(refusal: PinRefusal) -> Option<PinError> {
    match refusal {
        PinRefusal::Malformed => Some(PinError::Malformed),
        PinRefusal::Weak => Some(PinError::Weak),
        PinRefusal::Differs => Some(PinError::Differs),
        PinRefusal::TooOften => Some(PinError::TooOften),
        PinRefusal::NoPhone => None,
    }
}
