//! What is kept of the person, for what and for how long, and the way to save all of it.

use leptos::prelude::*;
use sothon_domain::personal_data::Kind;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// The whole page; all that differs between people is the name in its frame.
pub fn render(frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("my-data-title");
    let hotline = frame.institution.hotline.as_str();
    let (paper, file) = (frame.href("/my-pension/data.pdf"), frame.href("/my-pension/data.json"));
    let kinds: Vec<_> = Kind::ALL.into_iter().map(|kind| section(kind, frame)).collect();
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <p>{words.get("my-data-intro")}</p>
        <LinkButton href=paper label=words.get("my-data-save-paper")/>
        <LinkButton href=file label=words.get("my-data-save-file") secondary=true/>
        <Notice kind=NoticeKind::Attention><p>{words.get("my-data-save-hint")}</p></Notice>
        {kinds}
        <p>{words.with("my-data-not-right", &[("number", hotline.into())])}</p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn section(kind: Kind, frame: &Frame) -> AnyView {
    let (words, code) = (frame.words, kind.code());
    let title = words.get(&format!("my-data-kind-{code}")).to_owned();
    let purpose = words.get(&format!("my-data-purpose-{code}")).to_owned();
    let kept = kind.kept().into_iter().map(|kept| view! { <p>{words.kept(kept)}</p> });
    let facts = vec![
        Fact::new(words.get("my-data-what-for"), purpose),
        Fact::new(words.get("my-data-how-long"), kept.collect_view()),
    ];
    view! { <h2>{title}</h2><SummaryList facts/> }.into_any()
}
