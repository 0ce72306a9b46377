//! A forgotten PIN of the phone service: anybody asks by a member number, and is answered the same.

use leptos::prelude::*;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/phone-pin/forgotten";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PinRenewalView {
    /// What was typed before, to be corrected.
    pub typed: String,
    /// Whether it is no member number.
    pub malformed: bool,
    /// Whether it was asked just now, for whomever.
    pub asked: bool,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// The whole page. The form posts `member_number` and `key`.
pub fn render(view: &PinRenewalView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("pin-renewal-title");
    let error = view.malformed.then(|| words.get("pin-renewal-error").to_owned());
    let mood = if view.malformed { Mood::Problem } else { Mood::Fine };
    let errors = error.clone().map(|text| FieldError { field: Some("member_number"), text });
    let body = if view.asked { asked(frame) } else { form(view, error, frame) };
    let content = view! {
        <BackLink href=frame.href("/help") label=words.get("frame-back")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        {body}
        <p>{words.get("pin-renewal-secret")}</p>
        <p>{words.get("pin-renewal-home")}</p>
        <p>{words.get("pin-renewal-deaf")}</p>
    };
    document::page(frame, title, mood, content.into_any())
}

fn asked(frame: &Frame) -> AnyView {
    let words = frame.words;
    let hotline = frame.institution.hotline.as_str();
    let nobody = words.with("pin-renewal-asked-nobody", &[("number", hotline.into())]);
    view! {
        <Notice kind=NoticeKind::Good>
            <p>{words.get("pin-renewal-asked")}</p>
            <p>{words.get("pin-renewal-asked-next")}</p>
        </Notice>
        <p>{words.get("pin-renewal-wait")}</p>
        <p>{nobody}</p>
    }
    .into_any()
}

fn form(view: &PinRenewalView, error: Option<String>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = Field {
        name: "member_number",
        label: words.get("pin-renewal-number").to_owned(),
        hint: words.get("pin-renewal-number-hint").to_owned(),
        error,
        value: view.typed.clone(),
    };
    view! {
        <p>{words.get("pin-renewal-what")}</p>
        <p>{words.get("pin-renewal-told")}</p>
        <p>{words.get("pin-renewal-wait")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field kind=Kind::MemberNumber/>
            <Button label=words.get("pin-renewal-send")/>
        </form>
        <p>{words.get("pin-renewal-web")}</p>
        <p><a href=frame.href("/my-pension/phone-pin")>{words.get("pin-renewal-web-link")}</a></p>
    }
    .into_any()
}
