//! The first page of a member of staff whose role has one thing to do here: unlocking records.

use leptos::prelude::*;

use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::document::{self, Mood};

/// What the page shows besides who is signed in, which the frame does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StaffNothingView {}

/// The whole page.
pub fn render(_: &StaffNothingView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-nothing-title");
    let content = view! {
        <h1>{title}</h1>
        <p>{words.get("staff-nothing")}</p>
        <LinkButton href=frame.href("/staff/unlock") label=words.get("staff-unlock-title")/>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
