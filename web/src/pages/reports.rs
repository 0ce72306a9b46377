//! All that can be told or asked for: a line for each.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_list::{Link, LinkList};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/my-pension/report";

/// The whole page, with these kinds in this order.
pub fn render(kinds: &[CaseKind], frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("report-list-title");
    let link = |kind: &CaseKind| Link {
        href: frame.href(&format!("{PATH}/{}", kind.code())),
        label: words.case_kind(*kind),
    };
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <p>{words.get("report-list-intro")}</p>
        <LinkList links=kinds.iter().map(link).collect()/>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
