//! A sentence that must not be missed.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Done.
    Good,
    /// Help, or something to do.
    Attention,
}

/// A notice.
#[component]
pub fn Notice(
    /// What it is about.
    kind: NoticeKind,
    /// Its sentences, as paragraphs.
    children: Children,
) -> impl IntoView {
    let class = match kind {
        NoticeKind::Info => "notice",
        NoticeKind::Good => "notice notice-good",
        NoticeKind::Attention => "notice notice-attention",
    };
    view! { <div class=class>{children()}</div> }
}

/// A notice of one sentence.
pub fn notice(kind: NoticeKind, text: &'static str) -> AnyView {
    view! { <Notice kind><p>{text}</p></Notice> }.into_any()
}
