//! The PIN of the phone service: what it is for, and setting it.

use leptos::prelude::*;
use sothon_domain::effects::legal_date;
use sothon_locales::Words;
use time::{Date, OffsetDateTime};

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhonePinView {
    /// The code that opens the phone service, such as `*1288#`.
    pub dial: String,
    /// The last digits of the registered phone; without one no PIN can be set.
    pub phone: Option<String>,
    /// The PIN so far.
    pub pin: PinState,
    /// Whether it has just been set.
    pub done: bool,
    /// Why it was not set.
    pub errors: Vec<PinError>,
    /// The key that makes sending twice one act.
    pub key: String,
    /// Somebody asked for a new PIN, and the request stands.
    pub renewal: Option<ShownRenewal>,
    /// Whether such a request was just stopped.
    pub stopped: bool,
}

/// A request for a new PIN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownRenewal {
    /// When it was asked.
    pub asked_at: OffsetDateTime,
    /// The key that makes stopping twice one act.
    pub key: String,
}

/// Where a PIN stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinState {
    /// None was set for this phone.
    None,
    /// Set on this day.
    Set(Date),
    /// Tried wrong so often that a new one is needed.
    Renew,
}

/// Why a PIN was not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinError {
    /// Not four digits.
    Malformed,
    /// Easily guessed.
    Weak,
    /// Typed differently the second time.
    Differs,
    /// Tried too often today.
    TooOften,
}

impl PinError {
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::Malformed | Self::Weak | Self::TooOften => "pin",
            Self::Differs => "pin_again",
        }
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Malformed => "phone-pin-error-malformed",
            Self::Weak => "phone-pin-error-weak",
            Self::Differs => "phone-pin-error-differs",
            Self::TooOften => "phone-pin-error-often",
        }
    }
}

/// The whole page. The form posts `pin`, `pin_again` and `key`.
pub fn render(view: &PhonePinView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("phone-pin-title");
    let mood = if view.errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let summary = view
        .errors
        .iter()
        .map(|error| FieldError { field: Some(error.field()), text: text(*error, words) })
        .collect();
    let dial = words.with("phone-pin-what", &[("dial", view.dial.as_str().into())]);
    let body = match &view.phone {
        Some(phone) => form(view, phone, frame),
        None => no_phone(words),
    };
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors=summary/>
        <h1>{title}</h1>
        {notice(view, words)}
        {renewal(view, frame)}
        <p>{dial}</p>
        <p>{words.get("phone-pin-why")}</p>
        {body}
    };
    document::page(frame, title, mood, content.into_any())
}

fn text(error: PinError, words: &Words) -> String {
    words.get(error.key()).to_owned()
}

fn notice(view: &PhonePinView, words: &'static Words) -> Option<AnyView> {
    if view.done {
        let next = words.with("phone-pin-done-next", &[("dial", view.dial.as_str().into())]);
        return Some(
            view! {
                <Notice kind=NoticeKind::Good>
                    <p>{words.get("phone-pin-done")}</p>
                    <p>{next}</p>
                </Notice>
            }
            .into_any(),
        );
    }
    let renew = view! {
        <Notice kind=NoticeKind::Attention><p>{words.get("phone-pin-renew-why")}</p></Notice>
    };
    (view.pin == PinState::Renew).then(|| renew.into_any())
}

/// That somebody asked for a new PIN, with a button to stop it.
fn renewal(view: &PhonePinView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let Some(asked) = &view.renewal else {
        let stopped = view! {
            <Notice kind=NoticeKind::Good><p>{words.get("pin-renewal-stopped")}</p></Notice>
        };
        return view.stopped.then(|| stopped.into_any());
    };
    let date = words.date(legal_date(asked.asked_at));
    let values = [("date", date.into()), ("time", words.time(asked.asked_at).into())];
    let form = view! {
        <Notice kind=NoticeKind::Attention>
            <p>{words.with("pin-renewal-mine", &values)}</p>
            <p>{words.get("pin-renewal-mine-doubt")}</p>
        </Notice>
        <form method="post" action=frame.href("/my-pension/phone-pin/stop")>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=asked.key.clone()/>
            <input type="hidden" name="stop" value="yes"/>
            <Button label=words.get("pin-renewal-stop") secondary=true/>
        </form>
    };
    Some(form.into_any())
}

fn no_phone(words: &'static Words) -> AnyView {
    view! {
        <Notice kind=NoticeKind::Attention>
            <p>{words.get("phone-pin-no-phone")}</p>
            <p>{words.get("phone-pin-no-phone-next")}</p>
        </Notice>
    }
    .into_any()
}

fn form(view: &PhonePinView, phone: &str, frame: &Frame) -> AnyView {
    let words = frame.words;
    let state = match view.pin {
        PinState::None => words.get("phone-pin-none").to_owned(),
        PinState::Set(day) => words.with("phone-pin-set", &[("date", words.date(day).into())]),
        PinState::Renew => words.get("phone-pin-renew").to_owned(),
    };
    let facts = vec![
        Fact::new(words.get("phone-pin-phone"), phone.to_owned()),
        Fact::new(words.get("phone-pin-state"), state),
    ];
    // What was typed is never sent back: it is a secret.
    let field = |name, label: &'static str, hint: &'static str| Field {
        name,
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        error: view.errors.iter().find(|e| e.field() == name).map(|e| text(*e, words)),
        value: String::new(),
    };
    let pin = field("pin", "phone-pin-new", "phone-pin-new-hint");
    let again = field("pin_again", "phone-pin-again", "phone-pin-again-hint");
    view! {
        <SummaryList facts/>
        <form method="post" action=frame.href("/my-pension/phone-pin") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field=pin kind=Kind::NewPin/>
            <TextField field=again kind=Kind::NewPin/>
            <p>{words.get("phone-pin-secret")}</p>
            <p>{words.get("phone-pin-wrong")}</p>
            <Button label=words.get("phone-pin-save")/>
        </form>
    }
    .into_any()
}
