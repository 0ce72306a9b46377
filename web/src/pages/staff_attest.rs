//! Whom branches sent on to show elsewhere that they are alive: the list, and one of them, of whom somebody who has seen her
//! says so.

use leptos::prelude::*;
use sothon_domain::masked::Shown;
use sothon_domain::visit::{Onward, Refused, VisitState};
use time::Date;

use super::office_list::{List, Turned, numbered, turn};
use super::staff_counter::{refused_key, state_key};
use super::staff_counter_visit::{VisitError, onward_key};
use super::staff_proof::{self, Proof};
use super::staff_reveal;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{NoticeKind, notice};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The list's path.
pub const PATH: &str = "/staff/attest";

const LIST: List = List { label: "counter-pages", here: "counter-page", path: PATH };

/// What the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffAttestListView {
    /// Who was sent on, on this page; whoever came first is first.
    pub lines: Vec<SentLine>,
    /// Where the page lies in the list, and how many wait in all.
    pub turned: Turned,
}

/// A visit that was sent on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLine {
    /// The end of the address of its page.
    pub id: String,
    /// Her masked name, in the page's language.
    pub name: String,
    /// On which day she came to the branch.
    pub came: Date,
    /// Where she was sent.
    pub onward: Onward,
}

/// What the page of one shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffAttestView {
    /// The end of the page's address.
    pub id: String,
    /// Her name, in both scripts.
    pub name: Shown,
    /// Her date of birth.
    pub birth_date: Shown,
    /// Where it stands.
    pub state: VisitState,
    /// Whether whoever looks may say that she was seen, and why not.
    pub confirm: Result<(), Refused>,
    /// The idempotency key.
    pub key: String,
    /// What it asks for.
    pub proof: Proof,
    /// Why it was not done.
    pub error: Option<VisitError>,
}

/// The address of a page of the list; the first has no number.
pub fn path(page: u32) -> String {
    numbered(PATH, page)
}

/// The list.
pub fn render_list(view: &StaffAttestListView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("counter-attest-title");
    let list = if view.lines.is_empty() {
        notice(NoticeKind::Good, words.get("counter-attest-none"))
    } else {
        let columns = ["counter-name", "counter-attest-came", "counter-attest-where"];
        let columns = columns.map(|key| words.get(key).to_owned()).into();
        let rows = view.lines.iter().map(|line| row(line, frame)).collect();
        view! { <Table caption=title columns rows/> }.into_any()
    };
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("counter-back")/>
        <h1>{title}</h1>
        <p>{words.get("counter-attest-intro")}</p>
        {list}
        {turn(view.turned, &LIST, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn row(line: &SentLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("{PATH}/{}", line.id));
    vec![
        view! { <a href=href>{line.name.clone()}</a> }.into_any(),
        words.date(line.came).into_any(),
        words.get(onward_key(line.onward)).into_any(),
    ]
}

/// One of them. Its form posts `act` (`seen`) and `key` to the page's own address, and `code` where it is asked.
pub fn render(view: &StaffAttestView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("counter-visit-title");
    let error = |error: VisitError| FieldError {
        field: error.field(),
        text: words.get(error.key()).to_owned(),
    };
    let errors: Vec<_> = view.error.map(error).into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let main = view! { <SummaryList facts=facts(view, frame)/> }.into_any();
    let content = view! {
        <BackLink href=frame.href(PATH) label=words.get("counter-attest-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main side=act(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffAttestView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let mut facts = vec![
        Fact::new(words.get("counter-name"), staff_reveal::fact(&view.name, words)),
        Fact::new(words.get("counter-born"), staff_reveal::fact(&view.birth_date, words)),
        Fact::new(words.get("counter-state"), words.get(state_key(view.state))),
    ];
    if let VisitState::Sent { onward, .. } = view.state {
        facts.push(Fact::new(words.get("counter-attest-where"), words.get(onward_key(onward))));
    }
    facts
}

fn act(view: &StaffAttestView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if !matches!(view.state, VisitState::Sent { .. }) {
        return notice(NoticeKind::Good, words.get("counter-result-certified"));
    }
    if let Err(refused) = view.confirm {
        return notice(NoticeKind::Info, words.get(refused_key(refused)));
    }
    view! {
        <p>{words.get("counter-attest-how")}</p>
        <form method="post" action=frame.href(&format!("{PATH}/{}", view.id)) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="act" value="seen"/>
            <input type="hidden" name="key" value=view.key.clone()/>
            {staff_proof::field(view.proof, frame)}
            <Button label=words.get("counter-attest-seen") key="A"/>
        </form>
    }
    .into_any()
}
