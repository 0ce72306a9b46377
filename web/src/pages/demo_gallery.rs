//! Every part of the pages in each of its states, for designers, translators and tests.

use leptos::prelude::*;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::{Gallery, gallery};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GalleryView {
    /// The part to show; none for the list of all.
    pub component: Option<String>,
}

/// The whole page; none when no part has this name.
pub fn render(view: &GalleryView, frame: &Frame) -> Option<String> {
    match &view.component {
        None => Some(list(frame)),
        Some(name) => {
            let part = gallery().into_iter().find(|part| part.component == name)?;
            Some(examples(part, frame))
        }
    }
}

fn list(frame: &Frame) -> String {
    let words = frame.words;
    let items: Vec<_> = gallery()
        .into_iter()
        .map(|part| {
            let href = frame.href(&format!("/demo/gallery/{}", part.component));
            view! { <li><a href=href><code>{part.component}</code></a></li> }
        })
        .collect();
    let title = words.get("demo-gallery-title");
    let content = view! {
        <h1>{title}</h1>
        <p>{words.get("demo-gallery-intro")}</p>
        <ul>{items}</ul>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn examples(part: Gallery, frame: &Frame) -> String {
    let words = frame.words;
    let shown: Vec<_> = (part.examples)(words)
        .into_iter()
        .map(|example| view! { <h2><code>{example.name}</code></h2>{example.view} })
        .collect();
    let content = view! {
        <BackLink href=frame.href("/demo/gallery") label=words.get("frame-back")/>
        <h1><code>{part.component}</code></h1>
        {shown}
    };
    document::page(frame, part.component, Mood::Fine, content.into_any())
}
