//! The HTTP form of Africa's Talking, which many aggregators copy.
//!
//! Each key of the phone is one POST with all inputs of the call so far, joined by `*`; the answer is
//! a plain text. A separate POST tells how a call ended.

use std::fmt;

use sothon_domain::person::Phone;

use super::Fault;
use super::form::Form;
use crate::menu::Screen;

/// More characters than any call types.
const MOST_TEXT: usize = 1_000;

/// More characters than any name a gateway gives.
const MOST_NAME: usize = 100;

/// One step of a call. Its debug text hides what was typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Step {
    /// The gateway's name of the call.
    pub session: String,
    /// Who dials.
    pub phone: Phone,
    /// The code of the operator's network; empty when it is not told.
    pub network: String,
    /// The code that was dialled, such as `*1288#`.
    pub service_code: String,
    /// All inputs so far joined by `*`; empty when only the code was dialled.
    pub text: String,
}

/// How a call ended, for counting. What was typed and shown is left out: it may hold a PIN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// The gateway's name of the call.
    pub session: String,
    /// Who dialled.
    pub phone: Phone,
    /// How it went.
    pub status: EndStatus,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// The number of steps.
    pub hops: u32,
    /// Whether the gateway names an error.
    pub error: bool,
}

/// How a call went, as the gateway says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndStatus {
    /// It came to its last screen.
    Success,
    /// It was broken off.
    Incomplete,
    /// The gateway or the portal failed.
    Failed,
}

impl Step {
    /// Reads the body of a request.
    ///
    /// # Errors
    /// A [`Fault`] that names the field.
    pub fn read(body: &[u8]) -> Result<Self, Fault> {
        let form = Form::read(body)?;
        let text = form.once("text")?;
        if text.chars().count() > MOST_TEXT || text.contains(char::is_control) {
            return Err(Fault::Wrong("text"));
        }
        Ok(Self {
            session: session(&form)?,
            phone: phone(&form)?,
            network: name(form.at_most_once("networkCode")?.unwrap_or(""), "networkCode")?,
            service_code: name(form.once("serviceCode")?, "serviceCode")?,
            text: text.to_owned(),
        })
    }

    /// The inputs in order. What was dialled behind the code comes first; a PIN is never taken from
    /// there, see [`crate::menu::Session::asks_pin`].
    pub fn inputs(&self) -> impl Iterator<Item = &str> {
        let typed = Some(self.text.as_str()).filter(|text| !text.is_empty());
        typed.into_iter().flat_map(|text| text.split('*'))
    }

    /// The number of inputs: names the step within its call, so that a repeated request is known.
    pub fn hop(&self) -> u32 {
        u32::try_from(self.inputs().count()).unwrap_or(u32::MAX)
    }
}

/// The body of the answer.
pub fn write(screen: &Screen) -> String {
    let mark = if screen.end { "END" } else { "CON" };
    format!("{mark} {}", screen.text)
}

impl Ended {
    /// Reads the body of the notice of a call's end.
    ///
    /// # Errors
    /// A [`Fault`] that names the field.
    pub fn read(body: &[u8]) -> Result<Self, Fault> {
        let form = Form::read(body)?;
        Ok(Self {
            session: session(&form)?,
            phone: phone(&form)?,
            status: status(form.once("status")?)?,
            duration_ms: number(&form, "durationInMillis")?,
            hops: number(&form, "hopsCount")?,
            error: form.at_most_once("errorMessage")?.is_some_and(|text| !text.trim().is_empty()),
        })
    }
}

fn session(form: &Form) -> Result<String, Fault> {
    let session = name(form.once("sessionId")?, "sessionId")?;
    if session.is_empty() { Err(Fault::Wrong("sessionId")) } else { Ok(session) }
}

/// Gateways send `+855…`, `855…` or `0…`; all become one.
fn phone(form: &Form) -> Result<Phone, Fault> {
    form.once("phoneNumber")?.parse().map_err(|_| Fault::Wrong("phoneNumber"))
}

/// A name that a gateway gives: short and without spaces; may be empty.
pub(super) fn name(text: &str, field: &'static str) -> Result<String, Fault> {
    let fits = text.len() <= MOST_NAME && text.bytes().all(|byte| byte.is_ascii_graphic());
    if fits { Ok(text.to_owned()) } else { Err(Fault::Wrong(field)) }
}

fn status(text: &str) -> Result<EndStatus, Fault> {
    match text.to_ascii_lowercase().as_str() {
        "success" => Ok(EndStatus::Success),
        "incomplete" => Ok(EndStatus::Incomplete),
        "failed" => Ok(EndStatus::Failed),
        _ => Err(Fault::Wrong("status")),
    }
}

/// A whole number in digits; `parse` alone would take `+1`.
fn number<N: std::str::FromStr>(form: &Form, field: &'static str) -> Result<N, Fault> {
    let text = form.once(field)?;
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits { text.parse().ok() } else { None };
    number.ok_or(Fault::Wrong(field))
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Step")
            .field("session", &self.session)
            .field("phone", &self.phone)
            .field("hop", &self.hop())
            .finish_non_exhaustive()
    }
}
