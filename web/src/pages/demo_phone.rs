//! A keypad phone of the demo: it dials the short code and shows what any phone would show.

use leptos::prelude::*;

use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::handset::{Drawn, Handset};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoPhoneView {
    /// The short code, such as `*1288#`.
    pub code: String,
    /// The PIN of the invented people.
    pub pin: String,
    /// The number that dials, as typed.
    pub number: String,
    /// Whether no phone has such a number.
    pub not_a_number: bool,
    /// The screen that the last key press led to; none before the first.
    pub screen: Option<Shown>,
}

/// A screen as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The text.
    pub text: String,
    /// How much of a screen it takes, in 16-bit units or septets.
    pub units: u32,
    /// How much may be taken.
    pub budget: u32,
    /// Whether nothing can be answered any more.
    pub end: bool,
    /// How many answers came before it.
    pub hop: u32,
}

/// The whole page. One form posts `number` and `dial`, the other `hop` and `input`.
pub fn render(view: &DemoPhoneView, frame: &Frame) -> String {
    let words = frame.words;
    let code = [("code", view.code.as_str().into())];
    let title = words.with("demo-phone-title", &code);
    let error = view.not_a_number.then(|| words.get("demo-phone-not-a-number").to_owned());
    let errors = error.iter().map(|text| FieldError { field: Some("number"), text: text.clone() });
    let mood = if view.not_a_number { Mood::Problem } else { Mood::Fine };
    let shown = view.screen.as_ref().map(|screen| shown(screen, frame));
    let content = view! {
        <ErrorSummary words errors=errors.collect()/>
        <h1>{title.clone()}</h1>
        <p>{words.get("demo-phone-intro")}</p>
        {shown}
        {dial(view, error, frame)}
    };
    document::page(frame, &title, mood, content.into_any())
}

/// The screen to read, the way to answer it, and the same screen on two real phones.
fn shown(screen: &Shown, frame: &Frame) -> AnyView {
    let words = frame.words;
    let used = [("units", screen.units.into()), ("budget", screen.budget.into())];
    let used = words.with("demo-phone-units", &used);
    let text = || screen.text.clone();
    let next = if screen.end {
        view! { <p>{words.get("demo-phone-over")}</p> }.into_any()
    } else {
        answer(screen, frame)
    };
    view! {
        <Handset text=text() caption=used/>
        {next}
        <Handset text=text() drawn=Drawn::Real caption=words.get("demo-phone-real")/>
        <Handset text=text() drawn=Drawn::WithoutKhmer caption=words.get("demo-phone-boxes")/>
    }
    .into_any()
}

fn answer(screen: &Shown, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = Field {
        name: "input",
        label: words.get("demo-phone-answer").to_owned(),
        hint: words.get("demo-phone-answer-hint").to_owned(),
        ..Field::default()
    };
    view! {
        <form method="post" action=frame.href("/demo/phone") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="hop" value=screen.hop.to_string()/>
            <TextField field kind=Kind::OneTimeCode/>
            <Button label=words.get("demo-phone-send")/>
        </form>
    }
    .into_any()
}

fn dial(view: &DemoPhoneView, error: Option<String>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let code = [("code", view.code.as_str().into())];
    let field = Field {
        name: "number",
        label: words.get("demo-phone-number").to_owned(),
        hint: words.with("demo-phone-number-hint", &[("pin", view.pin.as_str().into())]),
        error,
        value: view.number.clone(),
    };
    view! {
        <form method="post" action=frame.href("/demo/phone") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="dial" value="1"/>
            <TextField field/>
            <Button label=words.with("demo-phone-dial", &code) secondary=view.screen.is_some()/>
        </form>
    }
    .into_any()
}
