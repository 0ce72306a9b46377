//! The messages a demo has sent, for visitors who do not hold the phone.

use leptos::prelude::*;
use time::OffsetDateTime;

use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::components::panel::Panel;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoMessagesView {
    /// The messages, the newest first.
    pub messages: Vec<ShownMessage>,
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

/// The whole page.
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
    let content = view! {
        <h1>{title}</h1>
        <p>{words.get("demo-messages-intro")}</p>
        {none}
        {messages}
        <LinkButton href=frame.href("/demo/messages") label=words.get("demo-messages-reload")/>
        <LinkButton href=frame.href("/sign-in/code") label=words.get("demo-messages-enter") secondary=true/>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
