//! What the pages of complaints have in common: the form, and where a complaint stands.

use leptos::prelude::*;
use sothon_domain::complaint::{
    About, ComplaintFault, ComplaintField, Promise, Topic, TypedComplaint,
};
use sothon_locales::Words;
use time::Date;

use crate::Frame;
use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::FieldError;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::components::select_field::SelectField;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_area::TextArea;
use crate::components::text_field::Field;

/// What the form shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComplaintForm {
    /// What was typed before, to be corrected.
    pub typed: TypedComplaint,
    /// What is wrong with it.
    pub faults: Vec<ComplaintFault>,
    /// The branches that can be named: the code of each, and its name in the page's language.
    pub offices: Vec<(String, String)>,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// A complaint as its sender sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintSeen {
    /// Its number.
    pub reference: String,
    /// What it is about.
    pub topic: Topic,
    /// The name of the branch that it is about, or that it is the head office; none where no office was named.
    pub about: Option<AboutSeen>,
    /// What she wrote.
    pub words: String,
    /// When it was sent.
    pub sent_on: Date,
    /// Where it stands.
    pub status: ComplaintStatus,
}

/// The office a complaint is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AboutSeen {
    /// The branch with this name.
    Branch(String),
    /// The head office.
    HeadOffice,
}

/// Where a complaint stands for its sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ComplaintStatus {
    /// It waits.
    Waits {
        /// Whether somebody has read it.
        read: bool,
        /// What is promised next.
        promise: Promise,
        /// Until the end of which day.
        until: Date,
        /// Whether a promise was broken.
        late: bool,
    },
    /// It is answered.
    Answered {
        /// The words.
        words: String,
        /// When.
        given_on: Date,
    },
}

/// The words of a topic.
pub(super) fn topic(topic: Topic, words: &'static Words) -> &'static str {
    words.get(match topic {
        Topic::Waiting => "complaint-topic-waiting",
        Topic::Information => "complaint-topic-information",
        Topic::System => "complaint-topic-system",
        Topic::OtherService => "complaint-topic-other-service",
        Topic::Rude => "complaint-topic-rude",
        Topic::Money => "complaint-topic-money",
        Topic::Privacy => "complaint-topic-privacy",
        Topic::OtherConduct => "complaint-topic-other-conduct",
    })
}

/// The office in words.
pub(super) fn about(about: Option<&AboutSeen>, words: &'static Words) -> String {
    match about {
        None => words.get("complaint-about-none").to_owned(),
        Some(AboutSeen::HeadOffice) => words.get("complaint-about-head").to_owned(),
        Some(AboutSeen::Branch(name)) => name.clone(),
    }
}

/// The name of a field in the form.
pub fn name(field: ComplaintField) -> &'static str {
    match field {
        ComplaintField::Topic => "topic",
        ComplaintField::About => "about",
        ComplaintField::Words => "words",
    }
}

/// The key of what is said of a fault.
pub fn fault_key(fault: ComplaintFault) -> &'static str {
    match (fault.field(), fault) {
        (ComplaintField::Topic, _) => "complaint-error-topic",
        (ComplaintField::About, _) => "complaint-error-about",
        (ComplaintField::Words, ComplaintFault::Missing(_)) => "complaint-error-words",
        (ComplaintField::Words, ComplaintFault::Malformed(_)) => "complaint-error-words-long",
    }
}

/// What is wrong with the form, for the summary.
pub(super) fn errors(form: &ComplaintForm, words: &'static Words) -> Vec<FieldError> {
    let error = |fault: &ComplaintFault| FieldError {
        field: Some(name(fault.field())),
        text: words.get(fault_key(*fault)).to_owned(),
    };
    form.faults.iter().map(error).collect()
}

fn field(form: &ComplaintForm, of: ComplaintField, hint: &str, words: &'static Words) -> Field {
    let (value, label) = match of {
        ComplaintField::Topic => (&form.typed.topic, "complaint-topic"),
        ComplaintField::About => (&form.typed.about, "complaint-about"),
        ComplaintField::Words => (&form.typed.words, "complaint-words"),
    };
    let fault = form.faults.iter().find(|fault| fault.field() == of);
    Field {
        name: name(of),
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        error: fault.map(|fault| words.get(fault_key(*fault)).to_owned()),
        value: value.clone(),
    }
}

/// The fields of the form; its page has the form around them and the button.
pub(super) fn fields(form: &ComplaintForm, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = |of, hint| field(form, of, hint, words);
    let which = field(ComplaintField::Topic, "complaint-topic-hint");
    let office = field(ComplaintField::About, "complaint-about-hint");
    let happened = field(ComplaintField::Words, "complaint-words-hint");
    let choice =
        |one: Topic| Choice { value: one.code().to_owned(), label: topic(one, words).to_owned() };
    let head = (About::HEAD_OFFICE.to_owned(), words.get("complaint-about-head").to_owned());
    let lines = form.offices.iter().cloned().chain([head]).collect::<Vec<_>>();
    view! {
        <input type="hidden" name="csrf" value=frame.csrf.clone()/>
        <input type="hidden" name="key" value=form.key.clone()/>
        <Choices field=which choices=Topic::ALL.map(choice).into()/>
        <SelectField field=office choose=words.get("complaint-about-none") lines/>
        <TextArea field=happened/>
    }
    .into_any()
}

/// What we promise, and what happens when we are late.
pub(super) fn promises(words: &'static Words) -> AnyView {
    view! {
        <h2>{words.get("complaint-promise-title")}</h2>
        <ul>
            <li>{words.get("complaint-promise-read")}</li>
            <li>{words.get("complaint-promise-answer")}</li>
            <li>{words.get("complaint-promise-late")}</li>
        </ul>
    }
    .into_any()
}

/// A complaint: where it stands first, then what was said.
pub(super) fn seen(view: &ComplaintSeen, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fact = |key: &str, value: String| Fact::new(words.get(key), value);
    let number = view.reference.clone();
    let facts = vec![
        Fact::new(words.get("complaint-number"), view! { <span class="nowrap">{number}</span> }),
        fact("complaint-sent-on", words.date(view.sent_on)),
        fact("complaint-topic", topic(view.topic, words).to_owned()),
        fact("complaint-about", about(view.about.as_ref(), words)),
        fact("complaint-words", view.words.clone()),
    ];
    view! {
        {status(&view.status, frame)}
        <Panel><SummaryList facts/></Panel>
    }
    .into_any()
}

fn status(status: &ComplaintStatus, frame: &Frame) -> AnyView {
    let words = frame.words;
    let on = |key: &str, date: Date| words.with(key, &[("date", words.date(date).into())]);
    match status {
        ComplaintStatus::Answered { words: answer, given_on } => {
            let call = words.with(
                "complaint-answer-call",
                &[("number", frame.institution.hotline.as_str().into())],
            );
            let lines: Vec<_> =
                answer.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect();
            view! {
                <h2>{words.get("complaint-answer")}</h2>
                <Notice kind=NoticeKind::Good>{lines}</Notice>
                <p>{on("complaint-answer-on", *given_on)}</p>
                <p>{call}</p>
            }
            .into_any()
        }
        ComplaintStatus::Waits { read, promise, until, late } => {
            let stands = if *read { "complaint-is-read" } else { "complaint-is-received" };
            let next = match promise {
                Promise::Acknowledgement => "complaint-until-read",
                Promise::Answer => "complaint-until-answer",
            };
            let until = on(next, *until);
            let late = late.then(|| view! { <p>{words.get("complaint-is-late")}</p> });
            view! {
                <Notice kind=NoticeKind::Info>
                    <p>{words.get(stands)}</p>
                    <p>{until}</p>
                    {late}
                </Notice>
            }
            .into_any()
        }
    }
}
