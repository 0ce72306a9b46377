//! The first page: what one can do here and where to begin.

use leptos::prelude::*;

use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::components::link_list::{Link, LinkList};
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};
use crate::pages::{claim_record, complain, demo_ussd_atlas, report_death};

/// The page shows no facts of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HomeView {}

/// The whole page.
pub fn render(_: &HomeView, frame: &Frame) -> String {
    let words = frame.words;
    let hotline = frame.institution.hotline.as_str();
    let family = words.with("home-family", &[("number", hotline.into())]);
    let record = frame.href(claim_record::PATH);
    let report = frame.href(report_death::PATH);
    let content = view! {
        <h1>{words.get("home-title")}</h1>
        <p>{words.get("home-intro")}</p>
        <ul>
            <li>{words.get("home-can-amount")}</li>
            <li>{words.get("home-can-payments")}</li>
            <li>{words.get("home-can-report")}</li>
        </ul>
        <LinkButton href=frame.href("/sign-in") label=words.get("home-begin")/>
        <p><a href=frame.href("/activate")>{words.get("home-first")}</a></p>
        <h2>{words.get("home-need-title")}</h2>
        <p>{words.get("home-need-number")}</p>
        <p>{words.get("home-need-phone")}</p>
        <Notice kind=NoticeKind::Attention>
            <p>{words.get("home-family-title")}</p>
            <p>{family}</p>
            <p><a href=report>{words.get("death-link")}</a></p>
            <p><a href=record>{words.get("home-family-record")}</a></p>
        </Notice>
        <h2>{words.get("what-if-title")}</h2>
        <LinkList links=vec![Link {
            href: frame.href("/what-if"),
            label: words.get("what-if-link").to_owned(),
        }]/>
        <h2>{words.get("home-check-title")}</h2>
        <LinkList links=vec![Link {
            href: frame.href("/verify"),
            label: words.get("home-check").to_owned(),
        }]/>
        <h2>{words.get("complaint-title")}</h2>
        <LinkList links=vec![Link {
            href: frame.href(complain::PATH),
            label: words.get("complaint-link").to_owned(),
        }]/>
        {frame.demo.then(|| demo(frame))}
    };
    document::page(frame, words.get("home-title"), Mood::Fine, content.into_any())
}

/// What else a visitor of the demonstration may try: the phone, and the work of the officers.
fn demo(frame: &Frame) -> AnyView {
    let words = frame.words;
    let places = [
        ("/demo/phone", "home-demo-phone"),
        (demo_ussd_atlas::PATH, "home-demo-atlas"),
        ("/demo/voice", "home-demo-voice"),
        ("/demo/staff", "home-demo-staff"),
    ];
    let links =
        places.map(|(path, key)| Link { href: frame.href(path), label: words.get(key).to_owned() });
    view! {
        <h2>{words.get("home-demo-title")}</h2>
        <LinkList links=links.into()/>
    }
    .into_any()
}
