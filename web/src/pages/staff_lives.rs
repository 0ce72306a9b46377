//! Whose paper an agent has seen at a counter, for a second of the staff to confirm within a day: the list, and one of
//! them.

use leptos::prelude::*;
use sothon_domain::effects::legal_date;
use sothon_domain::masked::Shown;
use sothon_domain::visit::{Refused, VisitState, WithoutFinger};
use time::OffsetDateTime;

use super::office_list::{List, Turned, numbered, turn};
use super::staff_counter::{refused_key, state_key};
use super::staff_counter_visit::{VisitError, onward_choice};
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
pub const PATH: &str = "/staff/lives";

const LIST: List = List { label: "counter-pages", here: "counter-page", path: PATH };

/// What the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffLivesView {
    /// Who waits, on this page; the oldest first.
    pub lines: Vec<LifeLine>,
    /// Where the page lies in the list, and how many wait in all.
    pub turned: Turned,
}

/// A visit that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LifeLine {
    /// The end of the address of its page.
    pub id: String,
    /// Her masked name, in the page's language.
    pub name: String,
    /// When an agent saw her paper.
    pub since: OffsetDateTime,
}

/// What the page of one shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffLifeView {
    /// The end of the page's address.
    pub id: String,
    /// Her name, in both scripts.
    pub name: Shown,
    /// Her date of birth.
    pub birth_date: Shown,
    /// Where it stands.
    pub state: VisitState,
    /// Whether she who looks may confirm it now, and why not.
    pub confirm: Result<(), Refused>,
    /// The idempotency key of confirming.
    pub confirm_key: String,
    /// The idempotency key of sending her to the next rung.
    pub send_key: String,
    /// What confirming asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<VisitError>,
}

/// The address of a page of the list; the first has no number.
pub fn path(page: u32) -> String {
    numbered(PATH, page)
}

/// The list.
pub fn render_list(view: &StaffLivesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("counter-lives-title");
    let list = if view.lines.is_empty() {
        notice(NoticeKind::Good, words.get("counter-lives-none"))
    } else {
        let columns = ["counter-name", "counter-lives-since"];
        let columns = columns.map(|key| words.get(key).to_owned()).into();
        let rows = view.lines.iter().map(|line| row(line, frame)).collect();
        view! { <Table caption=title columns rows/> }.into_any()
    };
    let content = view! {
        <BackLink href=frame.href("/staff/queue") label=words.get("staff-queue-title")/>
        <h1>{title}</h1>
        <p>{words.get("counter-lives-intro")}</p>
        {list}
        {turn(view.turned, &LIST, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn row(line: &LifeLine, frame: &Frame) -> Vec<AnyView> {
    let href = frame.href(&format!("{PATH}/{}", line.id));
    vec![
        view! { <a href=href>{line.name.clone()}</a> }.into_any(),
        at(line.since, frame).into_any(),
    ]
}

fn at(instant: OffsetDateTime, frame: &Frame) -> String {
    let words = frame.words;
    let date = words.date(legal_date(instant));
    words.with("counter-lives-at", &[("date", date.into()), ("time", words.time(instant).into())])
}

/// One of them. Its forms post `act` (`confirm`, `send`) and `key` to the page's own address; confirming also `code` where
/// it is asked, sending `onward`.
pub fn render(view: &StaffLifeView, frame: &Frame) -> String {
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
        <BackLink href=frame.href(PATH) label=words.get("counter-lives-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main side=acts(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffLifeView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let mut facts = vec![
        Fact::new(words.get("counter-name"), staff_reveal::fact(&view.name, words)),
        Fact::new(words.get("counter-born"), staff_reveal::fact(&view.birth_date, words)),
        Fact::new(words.get("counter-state"), words.get(state_key(view.state))),
    ];
    if let VisitState::Provisional { why, since, .. } = view.state {
        facts.push(Fact::new(words.get("counter-lives-since"), at(since, frame)));
        let why = words.get(without_key(why));
        facts.push(Fact::new(words.get("counter-lives-without"), why));
    }
    facts
}

fn without_key(why: WithoutFinger) -> &'static str {
    match why {
        WithoutFinger::NotEnrolled => "counter-without-not-enrolled",
        WithoutFinger::UsedUp => "counter-without-used-up",
        WithoutFinger::Device => "counter-without-device",
        WithoutFinger::NoPrints => "counter-without-no-prints",
    }
}

fn acts(view: &StaffLifeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if !matches!(view.state, VisitState::Provisional { .. }) {
        return notice(NoticeKind::Info, words.get(state_key(view.state)));
    }
    let confirm = match view.confirm {
        Ok(()) => {
            let fields = view! {
                {staff_proof::field(view.proof, frame)}
                <Button label=words.get("counter-lives-confirm") key="A"/>
            };
            form(view, frame, ("confirm", &view.confirm_key), fields.into_any())
        }
        Err(refused) => notice(NoticeKind::Info, words.get(refused_key(refused))),
    };
    let send = view! {
        {onward_choice(frame)}
        <Button label=words.get("counter-lives-send") secondary=true key="S"/>
    };
    let send = form(view, frame, ("send", &view.send_key), send.into_any());
    view! { {confirm}{send} }.into_any()
}

fn form(
    view: &StaffLifeView,
    frame: &Frame,
    (act, key): (&'static str, &str),
    fields: AnyView,
) -> AnyView {
    view! {
        <form method="post" action=frame.href(&format!("{PATH}/{}", view.id)) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="act" value=act/>
            <input type="hidden" name="key" value=key.to_owned()/>
            {fields}
        </form>
    }
    .into_any()
}
