//! The messages a demo has sent, for visitors who do not hold the phone, and a way to send one back.

use leptos::prelude::*;
use time::OffsetDateTime;

use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_button::LinkButton;
use crate::components::panel::Panel;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoMessagesView {
    /// The messages, the newest first.
    pub messages: Vec<ShownMessage>,
    /// The number that takes messages.
    pub reply_number: String,
    /// What stands in the form.
    pub typed: TypedReply,
    /// Whether no phone has the number that was typed.
    pub not_a_number: bool,
    /// The key that makes sending twice one message.
    pub key: String,
}

/// A message that is sent back, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedReply {
    /// From which number.
    pub number: String,
    /// What it says.
    pub text: String,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownMessage {
    /// The receiving number: invented people only.
    pub to: String,
    /// The text.
    pub text: String,
    /// When it was sent.
    pub at: OffsetDateTime,
}

/// The whole page. Its form posts `number`, `text` and `key`.
pub fn render(view: &DemoMessagesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("demo-messages-title");
    let messages: Vec<_> = view
        .messages
        .iter()
        .map(|message| {
            let about =
                [("number", message.to.as_str().into()), ("time", words.time(message.at).into())];
            let (about, text) = (words.with("demo-messages-to", &about), message.text.clone());
            view! {
                <Panel>
                    <p class="soft">{about}</p>
                    <p>{text}</p>
                </Panel>
            }
        })
        .collect();
    let none = messages.is_empty().then(|| view! { <p>{words.get("demo-messages-none")}</p> });
    let error = view.not_a_number.then(|| words.get("demo-phone-not-a-number").to_owned());
    let errors = error.iter().map(|text| FieldError { field: Some("number"), text: text.clone() });
    let mood = if view.not_a_number { Mood::Problem } else { Mood::Fine };
    let content = view! {
        <ErrorSummary words errors=errors.collect()/>
        <h1>{title}</h1>
        <p>{words.get("demo-messages-intro")}</p>
        {none}
        {messages}
        <LinkButton href=frame.href("/demo/messages") label=words.get("demo-messages-reload")/>
        <LinkButton href=frame.href("/sign-in/code") label=words.get("demo-messages-enter") secondary=true/>
        {reply(view, error, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn reply(view: &DemoMessagesView, error: Option<String>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let number = Field {
        name: "number",
        label: words.get("demo-messages-from").to_owned(),
        hint: words.get("demo-messages-from-hint").to_owned(),
        error,
        value: view.typed.number.clone(),
    };
    let text = Field {
        name: "text",
        label: words.get("demo-messages-text").to_owned(),
        value: view.typed.text.clone(),
        ..Field::default()
    };
    let to = [("number", view.reply_number.as_str().into())];
    view! {
        <h2>{words.with("demo-messages-reply", &to)}</h2>
        <form method="post" action=frame.href("/demo/messages") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field=number kind=Kind::Number/>
            <TextField field=text/>
            <Button label=words.get("demo-messages-send")/>
        </form>
    }
    .into_any()
}
