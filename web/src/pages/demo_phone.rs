//! A keypad phone of the demo: it dials the short code and shows what any phone would show.

use leptos::prelude::*;

use crate::Frame;
use crate::components::error_summary::ErrorSummary;
use crate::components::handset::{Drawn, Handset};
use crate::document;
use crate::pages::demo_caller::{Caller, answer};

const PATH: &str = "/demo/phone";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoPhoneView {
    /// Who dials.
    pub caller: Caller,
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
    let (words, caller) = (frame.words, &view.caller);
    let code = [("code", caller.code.as_str().into())];
    let title = words.with("demo-phone-title", &code);
    let shown = view.screen.as_ref().map(|screen| shown(screen, frame));
    let content = view! {
        <ErrorSummary words errors=caller.errors(frame)/>
        <h1>{title.clone()}</h1>
        <p>{words.get("demo-phone-intro")}</p>
        {shown}
        {caller.dial(PATH, view.screen.is_some(), frame)}
    };
    document::page(frame, &title, caller.mood(), content.into_any())
}

/// The screen to read, the way to answer it, and the same screen on two real phones.
fn shown(screen: &Shown, frame: &Frame) -> AnyView {
    let words = frame.words;
    let used = [("units", screen.units.into()), ("budget", screen.budget.into())];
    let used = words.with("demo-phone-units", &used);
    let text = || screen.text.clone();
    view! {
        <Handset text=text() caption=used/>
        {answer(PATH, (screen.hop, screen.end), frame)}
        <Handset text=text() drawn=Drawn::Real caption=words.get("demo-phone-real")/>
        <Handset text=text() drawn=Drawn::WithoutKhmer caption=words.get("demo-phone-boxes")/>
    }
    .into_any()
}
