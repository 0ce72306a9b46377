//! The PIN of the phone service is set here. The form is never kept for later: it holds a secret.

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::pin_renewal;
use sothon_app::ussd_pin::{self, PinRefusal, PinSet, SetPin};
use sothon_domain::effects::legal_date;
use sothon_web::pages::phone_pin::{
    self as page_of, PhonePinView, PinError, PinState, ShownRenewal,
};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
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

/// The field of the form that stops a request.
#[derive(Deserialize)]
pub(crate) struct Stop {
    key: Uuid,
}

/// What the page says first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    Set,
    Stopped,
}

/// `GET /my-pension/phone-pin`; with `?set` it says first that the PIN is set, with `?stopped` that a request
/// for a new one is stopped.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let key = new_key(app);
    let said = match query.as_deref() {
        Some("set") => Said::Set,
        Some("stopped") => Said::Stopped,
        _ => Said::Nothing,
    };
    form(&visitor, key, said, Vec::new()).await
}

async fn form(
    visitor: &Visitor,
    key: Uuid,
    said: Said,
    errors: Vec<PinError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let mine = ussd_pin::show(app, &visitor.actor()).await?;
    let renewal = pin_renewal::mine(app, &visitor.actor()).await?;
    let pin = match mine.pin {
        None => PinState::None,
        Some(pin) if pin.renew => PinState::Renew,
        Some(pin) => PinState::Set(legal_date(pin.set_at)),
    };
    let view = PhonePinView {
        dial: app.settings.short_dial.clone(),
        phone: mine.phone,
        pin,
        done: said == Said::Set && matches!(pin, PinState::Set(_)),
        errors,
        key: key.to_string(),
        renewal: renewal.map(|standing| ShownRenewal {
            asked_at: standing.asked_at,
            key: new_key(app).to_string(),
        }),
        stopped: said == Said::Stopped,
    };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &mine.name))))
}

/// `POST /my-pension/phone-pin`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let typed = SetPin { pin: &fields.pin, again: &fields.pin_again, key: fields.key };
    match ussd_pin::set(&visitor.portal.app, &visitor.actor(), &typed).await? {
        PinSet::Done { redirect } => Ok(visitor.to(&redirect)),
        PinSet::Refused(refusals) => {
            let errors = refusals.into_iter().filter_map(error).collect();
            form(&visitor, fields.key, Said::Nothing, errors).await
        }
    }
}

/// `POST /my-pension/phone-pin/stop`
pub(crate) async fn stop(sent: CheckedForm<Stop>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    pin_renewal::stop(&visitor.portal.app, &visitor.actor(), sent.fields.key).await?;
    Ok(visitor.to("/my-pension/phone-pin?stopped"))
}

/// Without a phone the page itself says what to do.
pub(crate) fn error(refusal: PinRefusal) -> Option<PinError> {
    match refusal {
        PinRefusal::Malformed => Some(PinError::Malformed),
        PinRefusal::Weak => Some(PinError::Weak),
        PinRefusal::Differs => Some(PinError::Differs),
        PinRefusal::TooOften => Some(PinError::TooOften),
        PinRefusal::NoPhone => None,
    }
}
