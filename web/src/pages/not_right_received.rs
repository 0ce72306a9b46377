//! The report has arrived: its reference and what happens next.

use leptos::prelude::*;
use sothon_domain::pension::Datum;

use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::components::not_right_link::datum_key;
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedView {
    /// The reference, such as `4821-0357`.
    pub reference: String,
    /// What the report is about.
    pub datum: Option<Datum>,
}

/// The whole page.
pub fn render(view: &ReceivedView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("not-right-received-title");
    let about = view.datum.map(|datum| {
        let about = words.get(datum_key(datum));
        view! { <p>{words.with("not-right-received-about", &[("datum", about.into())])}</p> }
    });
    let reference = view.reference.clone();
    let hotline = frame.institution.hotline.as_str();
    let content = view! {
        <h1>{title}</h1>
        <Notice kind=NoticeKind::Good>
            <p>{words.get("not-right-received-reference")}</p>
            <p class="amount nowrap">{reference}</p>
        </Notice>
        {about}
        <h2>{words.get("not-right-received-next-title")}</h2>
        <p>{words.get("not-right-received-next")}</p>
        <p>{words.get("not-right-keeps-paying")}</p>
        <p>{words.with("not-right-received-call", &[("number", hotline.into())])}</p>
        <LinkButton href=frame.href("/my-pension") label=words.get("not-right-received-back")/>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
