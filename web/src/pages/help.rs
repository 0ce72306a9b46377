//! Where people help, and what to bring.

use leptos::prelude::*;

use super::{complain, pin_renewal, report_death};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::document::{self, Mood};

/// The page shows no facts of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HelpView {}

/// The whole page.
pub fn render(_: &HelpView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("help-title");
    let hotline = frame.institution.hotline.clone();
    let back = if frame.signed_in.is_some() { "/my-pension" } else { "/" };
    let content = view! {
        <BackLink href=frame.href(back) label=words.get("frame-back")/>
        <h1>{title}</h1>
        <Panel>
            <h2>{words.get("help-call-title")}</h2>
            <p class="amount"><a class="nowrap" href=format!("tel:{hotline}")>{hotline.clone()}</a></p>
            <p>{words.get("help-call")}</p>
        </Panel>
        <h2>{words.get("help-visit-title")}</h2>
        <p>{words.get("help-visit")}</p>
        <h2>{words.get("help-bring-title")}</h2>
        <ul>
            <li>{words.get("help-bring-card")}</li>
            <li>{words.get("help-bring-book")}</li>
            <li>{words.get("help-bring-phone")}</li>
        </ul>
        <h2>{words.get("help-alive-title")}</h2>
        <p>{words.get("help-alive")}</p>
        <h2>{words.get("help-phone-title")}</h2>
        <p>{words.get("help-phone")}</p>
        <p><a href=frame.href(pin_renewal::PATH)>{words.get("pin-renewal-title")}</a></p>
        <h2>{words.get("complaint-title")}</h2>
        <p><a href=frame.href(complain::PATH)>{words.get("complaint-link")}</a></p>
        <h2>{words.get("home-family-title")}</h2>
        <p><a href=frame.href(report_death::PATH)>{words.get("death-link")}</a></p>
        <Notice kind=NoticeKind::Attention>
            <p>{words.get("help-safety")}</p>
            <p>{words.get("help-safety-money")}</p>
        </Notice>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
