//! The demo's keypad phone.

use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::ussd::handset::{self, Handset};
use sothon_app::ussd_pin::demo::PIN;
use sothon_domain::person::Phone;
use sothon_ussd::text::{Budget, septets, units};
use sothon_web::pages::demo_caller::Caller;
use sothon_web::pages::demo_phone::{self, DemoPhoneView, Shown};

use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// The first person whom guides name.
pub(super) const FIRST: &str = "012204577";

/// The fields of both forms: one dials, the other answers.
#[derive(Deserialize)]
pub(crate) struct Fields {
    dial: Option<String>,
    #[serde(default)]
    number: String,
    #[serde(default)]
    hop: usize,
    #[serde(default)]
    input: String,
}

/// `GET /demo/phone`
pub(crate) async fn show(mut visitor: Visitor) -> Result<Response, Failure> {
    only_in_the_demo(&visitor)?;
    let cookie = page::ensure_visit(&mut visitor);
    let visit = visitor.token.as_deref().unwrap_or_default();
    let handset = handset::last(&visitor.portal.app, visit).await?;
    let number = handset.as_ref().map_or_else(|| FIRST.to_owned(), |last| last.number.clone());
    let answer = shown(&visitor, number, false, handset);
    Ok((cookie, answer).into_response())
}

/// `POST /demo/phone`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    match play(&visitor, fields).await? {
        Played::Done => Ok(visitor.to("/demo/phone")),
        Played::NotANumber(number) => Ok(shown(&visitor, number, true, None)),
    }
}

/// What became of a form of the phone.
pub(super) enum Played {
    /// The call goes on.
    Done,
    /// No phone has the number that was typed.
    NotANumber(String),
}

/// Dials or answers, as the form says.
pub(super) async fn play(visitor: &Visitor, fields: Fields) -> Result<Played, Failure> {
    only_in_the_demo(visitor)?;
    let (app, visit) = (&visitor.portal.app, visitor.token.as_deref().unwrap_or_default());
    if fields.dial.is_some() {
        let Ok(phone) = fields.number.parse::<Phone>() else {
            return Ok(Played::NotANumber(fields.number));
        };
        handset::dial(app, visit, &phone).await?;
    } else {
        handset::press(app, visit, fields.hop, fields.input.trim()).await?;
    }
    Ok(Played::Done)
}

pub(super) fn only_in_the_demo(visitor: &Visitor) -> Result<(), Failure> {
    visitor.portal.demo.as_ref().map(drop).ok_or(Failure::NotFound)
}

fn shown(
    visitor: &Visitor,
    number: String,
    not_a_number: bool,
    handset: Option<Handset>,
) -> Response {
    let caller = caller(visitor, number, not_a_number);
    let view = DemoPhoneView { caller, screen: handset.map(screen) };
    page::html(demo_phone::render(&view, &page::frame(visitor)))
}

pub(super) fn caller(visitor: &Visitor, number: String, not_a_number: bool) -> Caller {
    let code = visitor.portal.app.settings.short_dial.clone();
    Caller { code, pin: PIN.to_owned(), number, not_a_number }
}

fn screen(handset: Handset) -> Shown {
    let latin = septets(&handset.text).is_some();
    let budget = if latin { Budget::Latin } else { Budget::Khmer };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Shown {
        units: count(units(&handset.text)),
        budget: count(budget.most()),
        end: handset.end,
        hop: count(handset.hop()),
        text: handset.text,
    }
}
