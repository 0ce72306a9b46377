//! From a page's content to a whole HTML document.

use leptos::prelude::*;

use crate::Frame;
pub(crate) use crate::components::page_frame::Mood;
use crate::components::page_frame::PageFrame;

/// Renders the content inside the page frame.
pub(crate) fn page(frame: &Frame, title: &str, mood: Mood, content: AnyView) -> String {
    let (frame, title) = (frame.clone(), title.to_owned());
    let html =
        Owner::new().with(|| view! { <PageFrame frame title mood>{content}</PageFrame> }.to_html());
    format!("<!DOCTYPE html>\n{html}\n")
}
