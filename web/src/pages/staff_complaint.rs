//! One complaint in the hands of staff: what was said, by when it is to be answered, and the answer.

use leptos::prelude::*;
use sothon_domain::complaint::{ComplaintState, Desk, Missed, Promise, Refused, Topic};
use time::{Date, OffsetDateTime};

use super::complaint_parts::{self, AboutSeen};
use super::staff_complaints::{PATH, desk_key, promise_key};
use super::staff_pin_renewal::at;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_area::TextArea;
use crate::components::text_field::Field;
use crate::document::{self, Mood};
use crate::pages::staff_act;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffComplaintView {
    /// The end of the page's address.
    pub id: String,
    /// Its number.
    pub reference: String,
    /// The masked name of its sender in the page's language; none where she gave none.
    pub name: Option<String>,
    /// What it is about.
    pub topic: Topic,
    /// The office it is about.
    pub about: Option<AboutSeen>,
    /// What happened.
    pub words: String,
    /// When it was sent.
    pub sent_at: OffsetDateTime,
    /// At which desk it lies.
    pub desk: Desk,
    /// Where it stands.
    pub state: ComplaintState,
    /// Which promises were broken.
    pub missed: Missed,
    /// What is promised next, and until the end of which day; none once it is answered.
    pub promised: Option<(Promise, Date)>,
    /// Whether that day is over.
    pub late: bool,
    /// The answer and when it was given.
    pub answer: Option<(String, OffsetDateTime)>,
    /// The answer as it was typed, to be corrected.
    pub typed: String,
    /// Idempotency keys of the two forms.
    pub keys: [String; 2],
    /// Why the last act was not done.
    pub error: Option<StaffComplaintError>,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffComplaintError {
    /// Nothing was written, or too much.
    Words,
    /// The complaint does not allow it.
    Refused(Refused),
}

impl StaffComplaintError {
    fn field(self) -> Option<&'static str> {
        matches!(self, Self::Words).then_some("words")
    }

    fn key(self) -> &'static str {
        match self {
            Self::Words => "staff-complaint-error-words",
            Self::Refused(Refused::AcknowledgedAlready) => "staff-complaint-refused-read",
            Self::Refused(Refused::Answered | Refused::InTime) => {
                "staff-complaint-refused-answered"
            }
        }
    }
}

/// The whole page. Its forms post `act` and `key` to the page's own address, an answer also `words`.
pub fn render(view: &StaffComplaintView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-complaint-title");
    let error = view.error.map(|error| {
        let text = words.get(error.key()).to_owned();
        FieldError { field: error.field(), text }
    });
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let content = view! {
        <BackLink href=frame.href(PATH) label=words.get("staff-complaint-list-title")/>
        <ErrorSummary words errors=error.into_iter().collect()/>
        <h1>{title}</h1>
        {stands(view, frame)}
        <SummaryList facts=facts(view, frame)/>
        {forms(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn stands(view: &StaffComplaintView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let mut lines = Vec::new();
    match (&view.answer, view.promised) {
        (Some((_, given_at)), _) => {
            let date = at(*given_at, frame);
            lines.push(words.with("staff-complaint-is-answered", &[("date", date.into())]));
        }
        (None, Some((promise, until))) => {
            lines.push(words.get(promise_key(promise)).to_owned());
            let date = words.date(until);
            lines.push(words.with("staff-complaint-until", &[("date", date.into())]));
        }
        (None, None) => {}
    }
    let late = view.late.then(|| words.get("staff-complaint-is-late").to_owned());
    let lifted = view.missed != Missed::Nothing;
    let lifted = lifted.then(|| words.get("staff-complaint-is-lifted").to_owned());
    lines.extend(late.into_iter().chain(lifted));
    let kind = if view.late { NoticeKind::Attention } else { NoticeKind::Info };
    let lines: Vec<_> = lines.into_iter().map(|text| view! { <p>{text}</p> }).collect();
    view! { <Notice kind>{lines}</Notice> }.into_any()
}

fn facts(view: &StaffComplaintView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let fact = |key: &str, value: String| Fact::new(words.get(key), value);
    let unnamed = || words.get("staff-complaint-unnamed").to_owned();
    let answer = view.answer.as_ref().map(|(text, _)| fact("complaint-answer", text.clone()));
    [
        fact("complaint-number", view.reference.clone()),
        fact("complaint-sent-on", at(view.sent_at, frame)),
        fact("staff-complaint-sender", view.name.clone().unwrap_or_else(unnamed)),
        fact("complaint-topic", complaint_parts::topic(view.topic, words).to_owned()),
        fact("complaint-about", complaint_parts::about(view.about.as_ref(), words)),
        fact("complaint-words", view.words.clone()),
        fact("staff-complaint-desk", words.get(desk_key(view.desk)).to_owned()),
    ]
    .into_iter()
    .chain(answer)
    .collect()
}

/// What she may do: say that she has read it, and answer it.
fn forms(view: &StaffComplaintView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let [read, answer] = &view.keys;
    if matches!(view.state, ComplaintState::Answered { .. }) {
        return None;
    }
    let path = format!("{PATH}/{}", view.id);
    let acknowledge = (view.state == ComplaintState::Received).then(|| {
        let fields = view! {
            <h2>{words.get("staff-complaint-read-title")}</h2>
            <p>{words.get("staff-complaint-read-what")}</p>
            <Button label=words.get("staff-complaint-read") secondary=true key="A"/>
        };
        staff_act::form(&path, ("acknowledge", read), fields.into_any(), frame)
    });
    let missing = view.error == Some(StaffComplaintError::Words);
    let field = Field {
        name: "words",
        label: words.get("staff-complaint-answer-words").to_owned(),
        hint: words.get("staff-complaint-answer-hint").to_owned(),
        error: missing.then(|| words.get("staff-complaint-error-words").to_owned()),
        value: view.typed.clone(),
    };
    let fields = view! {
        <h2>{words.get("staff-complaint-answer-title")}</h2>
        <TextArea field/>
        <Button label=words.get("staff-complaint-answer-send") key="B"/>
    };
    let answer = staff_act::form(&path, ("answer", answer), fields.into_any(), frame);
    Some(view! { {acknowledge}{answer} }.into_any())
}
