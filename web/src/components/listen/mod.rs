//! *Listen*: what matters on a page is played when the visitor asks for it, and never before.

mod examples;

use leptos::prelude::*;
use sothon_locales::Words;

use crate::Frame;

pub use examples::examples;

/// How a page can be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// As somebody has spoken it.
    Voice,
    /// In tones, for nobody has recorded all of it.
    Tones,
}

/// The browser's own player, below what it plays.
#[component]
pub fn Listen(
    /// What the page is heard in.
    heard: Heard,
    /// What is heard.
    #[prop(into)]
    label: String,
    /// Where the sound is.
    #[prop(into)]
    src: String,
    /// The page's words.
    words: &'static Words,
) -> impl IntoView {
    let tones =
        (heard == Heard::Tones).then(|| view! { <p class="soft">{words.get("listen-tones")}</p> });
    view! {
        <div class="listen">
            <p>{label.clone()}</p>
            <audio controls=true preload="none" src=src aria-label=label></audio>
            {tones}
        </div>
    }
}

/// The control of the page at this path, where it can be heard.
pub fn control(heard: Option<Heard>, path: &str, frame: &Frame) -> Option<AnyView> {
    let (words, src) = (frame.words, frame.href(&format!("{path}/listen.wav")));
    let label = words.get("listen-label");
    heard.map(|heard| view! { <Listen heard label src words/> }.into_any())
}
