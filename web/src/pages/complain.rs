//! Anybody complains without a name: one short form, the number and the secret code that open the answer, and the answer.

use leptos::prelude::*;

use super::complaint_parts::{self, ComplaintForm, ComplaintSeen};
use super::my_complaints;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_list::{Link, LinkList};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The form's path.
pub const PATH: &str = "/complain";
/// The path where the answer is read.
pub const ANSWER: &str = "/complain/answer";

/// What the form shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComplainView {
    /// The form.
    pub form: ComplaintForm,
    /// Whether too many complaints came from this network today.
    pub too_many: bool,
}

/// What is shown once after it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplainedView {
    /// The number of the complaint.
    pub reference: String,
    /// The secret code, in groups.
    pub secret: String,
}

/// What the page shows that asks for number and code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AskAnswerView {
    /// The number as it was typed.
    pub reference: String,
    /// Why nothing was opened.
    pub error: Option<AskAnswerError>,
}

/// Why nothing was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskAnswerError {
    /// Number and code don't belong together.
    Unknown,
    /// Too many wrong codes for this number today.
    TooOften,
}

/// The form; it posts its fields and `key` to the page's own address.
pub fn render(view: &ComplainView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("complaint-title");
    let hotline = frame.institution.hotline.as_str();
    let too_many = view.too_many.then(|| FieldError {
        field: None,
        text: words.with("complaint-error-too-many", &[("number", hotline.into())]),
    });
    let faults = complaint_parts::errors(&view.form, words);
    let errors: Vec<_> = too_many.into_iter().chain(faults).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let links = [(my_complaints::PATH, "complaint-with-name"), (ANSWER, "complaint-read-title")]
        .map(|(path, key)| Link { href: frame.href(path), label: words.get(key).to_owned() });
    let content = view! {
        <BackLink href=frame.href("/") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("complaint-intro")}</p>
        <p>{words.get("complaint-unnamed")}</p>
        <p>{words.get("complaint-not-there")}</p>
        <LinkList links=links.into()/>
        <form method="post" action=frame.href(PATH) novalidate=true>
            {complaint_parts::fields(&view.form, frame)}
            <Button label=words.get("complaint-send")/>
        </form>
        {complaint_parts::promises(words)}
    };
    document::page(frame, title, mood, content.into_any())
}

/// The page after it was sent: number and code, this once.
pub fn render_sent(view: &ComplainedView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("complaint-sent-title");
    let (reference, secret) = (view.reference.clone(), view.secret.clone());
    let content = view! {
        <BackLink href=frame.href("/") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <Notice kind=NoticeKind::Good>
            <p>{words.get("complaint-sent")}</p>
            <p>{words.get("complaint-number")}</p>
            <p class="amount"><span class="nowrap">{reference}</span></p>
            <p>{words.get("complaint-secret")}</p>
            <p class="amount"><span class="nowrap">{secret}</span></p>
        </Notice>
        <Notice kind=NoticeKind::Attention>
            <p>{words.get("complaint-secret-once")}</p>
            <p>{words.get("complaint-secret-keep")}</p>
        </Notice>
        {complaint_parts::promises(words)}
        <LinkList links=vec![Link {
            href: frame.href(ANSWER),
            label: words.get("complaint-read-title").to_owned(),
        }]/>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The page that asks for number and code; its form posts `reference` and `secret` to its own address.
pub fn render_ask(view: &AskAnswerView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("complaint-read-title");
    let error = view.error.map(|error| match error {
        AskAnswerError::Unknown => words.get("complaint-read-unknown"),
        AskAnswerError::TooOften => words.get("complaint-read-often"),
    });
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let error = error.map(|text| FieldError { field: Some("reference"), text: text.to_owned() });
    let number = Field {
        name: "reference",
        label: words.get("complaint-number").to_owned(),
        error: error.as_ref().map(|error| error.text.clone()),
        value: view.reference.clone(),
        ..Field::default()
    };
    let secret = Field {
        name: "secret",
        label: words.get("complaint-secret").to_owned(),
        hint: words.get("complaint-secret-hint").to_owned(),
        ..Field::default()
    };
    let content = view! {
        <BackLink href=frame.href(PATH) label=words.get("frame-back")/>
        <ErrorSummary words errors=error.into_iter().collect()/>
        <h1>{title}</h1>
        <p>{words.get("complaint-read-intro")}</p>
        <form method="post" action=frame.href(ANSWER) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field=number kind=Kind::Number/>
            <TextField field=secret kind=Kind::Number/>
            <Button label=words.get("complaint-read-send")/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}

/// A complaint that number and code have opened.
pub fn render_opened(view: &ComplaintSeen, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("complaint-one-title");
    let content = view! {
        <BackLink href=frame.href(ANSWER) label=words.get("frame-back")/>
        <h1>{title}</h1>
        {complaint_parts::seen(view, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
