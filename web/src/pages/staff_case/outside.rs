//! What was asked outside the institution, for whom the case waits, and the forms for both.

use std::num::NonZeroU32;

use leptos::prelude::*;
use sothon_domain::casework::{ActsNext, Body};
use time::Date;

use super::StaffCaseView;
use super::acts::{field, form};
use super::error::refused_key;
use crate::Frame;
use crate::components::button::Button;
use crate::components::notice::{Notice, NoticeKind, notice};
use crate::components::select_field::SelectField;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_area::TextArea;
use crate::components::text_field::{Field, TextField};

/// A question to somebody outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Who was asked.
    pub body: Body,
    /// Which question to the back office about this case it is, from 1; none of a question to somebody else.
    pub number: Option<NonZeroU32>,
    /// Its name.
    pub name: String,
    /// What was asked.
    pub question: String,
    /// The legal date on which it was asked.
    pub asked_on: Date,
    /// By when the answer should be here.
    pub due_on: Date,
    /// Whether that day has passed without an answer.
    pub late: bool,
    /// What came back, and the legal date on which it was written down.
    pub answer: Option<(String, Date)>,
}

/// What was asked so far; nothing where nothing was.
pub(super) fn asked(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    if view.questions.is_empty() {
        return None;
    }
    let over = view.stage.acts_next() == ActsNext::Nobody;
    let lists: Vec<_> = view
        .questions
        .iter()
        .map(|question| view! { <SummaryList facts=facts(question, over, frame)/> })
        .collect();
    Some(view! { <h2>{words.get("staff-case-outside")}</h2>{lists} }.into_any())
}

fn facts(question: &Question, over: bool, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let who = format!("{} · {}", words.outside_body(question.body), question.name);
    let came = match &question.answer {
        Some((answer, on)) => format!("{} · {answer}", words.date(*on)),
        // Taken back, or decided by the back office itself.
        None if over => words.get("staff-case-outside-over").to_owned(),
        None => words.get("staff-case-outside-none").to_owned(),
    };
    let number = question.number.map(|number| {
        let said = words.with("staff-case-outside-tell", &[("number", number.get().into())]);
        Fact::new(words.get("staff-case-outside-number"), said)
    });
    let mut facts = vec![Fact::new(words.get("staff-case-outside-who"), who)];
    // The back office names it with its decision: one on an earlier question is refused.
    facts.extend(number);
    facts.extend([
        Fact::new(words.get("staff-case-outside-question"), question.question.clone()),
        Fact::new(words.get("staff-case-outside-asked"), words.date(question.asked_on)),
        Fact::new(words.get("staff-case-outside-due"), words.date(question.due_on)),
        Fact::new(words.get("staff-case-outside-answer"), came),
    ]);
    facts
}

/// For whom the case waits, and the form for what came back.
pub(super) fn waits(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let open = view.questions.iter().find(|question| question.answer.is_none());
    let said = open.map(|question| {
        let who = words.outside_body(question.body);
        let values = [
            ("body", who.into()),
            ("name", question.name.as_str().into()),
            ("date", words.date(question.due_on).into()),
        ];
        let key =
            if question.late { "staff-case-outside-late" } else { "staff-case-outside-waits" };
        let kind = if question.late { NoticeKind::Attention } else { NoticeKind::Info };
        let text = words.with(key, &values);
        view! { <Notice kind><p>{text}</p></Notice> }
    });
    let acts = match view.take {
        Ok(()) => hear(view, frame),
        Err(refused) => notice(NoticeKind::Attention, words.get(refused_key(refused))),
    };
    view! { {said}{acts} }.into_any()
}

fn hear(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let heard = Field {
        hint: words.get("staff-case-heard-hint").to_owned(),
        value: view.typed.heard.clone(),
        ..field(view, frame, "heard", "staff-case-heard")
    };
    let fields = view! {
        <h3>{words.get("staff-case-heard-title")}</h3>
        <TextArea field=heard/>
        <Button label=words.get("staff-case-heard-send") key="N"/>
    };
    form(view, frame, "hear", &view.keys.outside, fields.into_any())
}

/// The form that asks.
pub(super) fn ask(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let body =
        Field { value: view.typed.body.clone(), ..field(view, frame, "body", "staff-case-body") };
    let name = Field {
        hint: words.get("staff-case-body-name-hint").to_owned(),
        value: view.typed.name.clone(),
        ..field(view, frame, "name", "staff-case-body-name")
    };
    let question = Field {
        value: view.typed.question.clone(),
        ..field(view, frame, "question", "staff-case-question")
    };
    let line = |body: Body| {
        let values =
            [("body", words.outside_body(body).into()), ("days", body.days_to_answer().into())];
        (body.code().to_owned(), words.with("staff-case-body-days", &values))
    };
    let lines = Body::ALL.map(line).into();
    let choose = words.get("staff-case-body-choose");
    let fields = view! {
        <h3>{words.get("staff-case-ask-title")}</h3>
        <SelectField field=body choose lines/>
        <TextField field=name/>
        <TextArea field=question/>
        <Button label=words.get("staff-case-ask") secondary=true key="W"/>
    };
    form(view, frame, "ask", &view.keys.outside, fields.into_any())
}
