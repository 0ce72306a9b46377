//! A person complains in her own name, sees what she has complained of, and reads the answers.

use leptos::prelude::*;

use super::complain;
use super::complaint_parts::{self, ComplaintForm, ComplaintSeen, ComplaintStatus};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::ErrorSummary;
use crate::components::table::Table;
use crate::components::tag::{Tag, TagKind};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/my-pension/complaints";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MyComplaintsView {
    /// The form for a new one.
    pub form: ComplaintForm,
    /// What she has complained of, the newest first.
    pub sent: Vec<ComplaintSeen>,
}

/// The whole page; its form posts its fields and `key` to the page's own address.
pub fn render(view: &MyComplaintsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("complaint-mine-title");
    let errors = complaint_parts::errors(&view.form, words);
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let unnamed = frame.href(complain::PATH);
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {list(view, frame)}
        <h2>{words.get("complaint-mine-new")}</h2>
        <p>{words.get("complaint-intro")}</p>
        <p>{words.get("complaint-not-there")}</p>
        <p><a href=unnamed>{words.get("complaint-without-name")}</a></p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            {complaint_parts::fields(&view.form, frame)}
            <Button label=words.get("complaint-send")/>
        </form>
        {complaint_parts::promises(words)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn list(view: &MyComplaintsView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let columns = ["complaint-number", "complaint-topic", "complaint-sent-on", "complaint-stands"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.sent.iter().map(|one| row(one, frame)).collect();
    let table = || view! { <Table caption=words.get("complaint-mine-sent") columns rows/> };
    (!view.sent.is_empty()).then(|| table().into_any())
}

fn row(one: &ComplaintSeen, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("{PATH}/{}", one.reference));
    let (kind, key) = match &one.status {
        ComplaintStatus::Answered { .. } => (TagKind::Good, "complaint-tag-answered"),
        ComplaintStatus::Waits { late: true, .. } => (TagKind::Problem, "complaint-tag-late"),
        ComplaintStatus::Waits { read: true, .. } => (TagKind::Waiting, "complaint-tag-read"),
        ComplaintStatus::Waits { .. } => (TagKind::Waiting, "complaint-tag-received"),
    };
    vec![
        view! { <a class="nowrap" href=href>{one.reference.clone()}</a> }.into_any(),
        complaint_parts::topic(one.topic, words).into_any(),
        words.date(one.sent_on).into_any(),
        view! { <Tag kind text=words.get(key)/> }.into_any(),
    ]
}

/// One of her complaints.
pub fn render_one(view: &ComplaintSeen, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("complaint-one-title");
    let content = view! {
        <BackLink href=frame.href(PATH) label=words.get("complaint-mine-title")/>
        <h1>{title}</h1>
        {complaint_parts::seen(view, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
