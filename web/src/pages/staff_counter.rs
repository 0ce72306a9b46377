//! The line at the counter of a branch: who came to show that she is alive, who is next, and who has nothing in her hand
//! yet. The next person is called by one key.

use leptos::prelude::*;
use sothon_domain::masked::Shown;
use sothon_domain::visit::{Refused, VisitState};

use super::staff_reveal;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{NoticeKind, notice};
use crate::components::table::Table;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/counter";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffCounterView {
    /// Everybody who came today, whoever waits first.
    pub lines: Vec<CounterLine>,
    /// Who is called next: the end of the address of her visit.
    pub next: Option<String>,
    /// How many have nothing in their hands yet.
    pub open: i64,
    /// What was typed.
    pub typed: String,
    /// Who may be meant by it, where it was no number.
    pub perhaps: Vec<PerhapsLine>,
    /// Whether she was said to be frail.
    pub frail: bool,
    /// Why nobody got a ticket.
    pub error: Option<CounterError>,
    /// The idempotency key of a new ticket.
    pub key: String,
    /// The idempotency key of calling the next.
    pub call_key: String,
}

/// Somebody who may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerhapsLine {
    /// Her id, which the form of her line sends.
    pub person: String,
    /// Her masked name, in the page's language.
    pub name: String,
    /// Her date of birth, masked.
    pub birth_date: Shown,
    /// The idempotency key of giving her a ticket.
    pub key: String,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CounterLine {
    /// The end of the address of its page.
    pub id: String,
    /// Her number in the line.
    pub ticket: i32,
    /// Her masked name, in the page's language.
    pub name: String,
    /// Whether she is called before others.
    pub frail: bool,
    /// Where it stands.
    pub state: VisitState,
}

/// Why nobody got a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CounterError {
    /// It is no number.
    Malformed,
    /// Nobody in the reach of the branch has it.
    Unknown,
    /// It may not be.
    Refused(Refused),
}

impl CounterError {
    fn key(self) -> &'static str {
        match self {
            Self::Malformed => "staff-unlock-error-malformed",
            Self::Unknown => "staff-unlock-error-unknown",
            Self::Refused(refused) => refused_key(refused),
        }
    }
}

/// The words of a refusal.
pub(super) fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::NotNow => "counter-refused-not-now",
        Refused::OthersWork => "counter-refused-others-work",
        Refused::OwnWork => "counter-refused-own-work",
        Refused::TooLate => "counter-refused-too-late",
        Refused::FingerUsedUp => "counter-refused-finger-used-up",
        Refused::ThirdFinger => "counter-refused-third-finger",
        Refused::Related => "counter-refused-related",
        Refused::OnAList => "counter-refused-on-a-list",
        Refused::TwiceToday => "counter-refused-twice-today",
    }
}

/// The word of a stage.
pub(super) fn state_key(state: VisitState) -> &'static str {
    match state {
        VisitState::Waiting => "counter-state-waiting",
        VisitState::Fingers { .. } => "counter-state-fingers",
        VisitState::Papers { .. } => "counter-state-papers",
        VisitState::Provisional { .. } => "counter-state-provisional",
        VisitState::Certified { .. } => "counter-state-certified",
        VisitState::Sent { .. } => "counter-state-sent",
        VisitState::Left => "counter-state-left",
    }
}

/// The whole page. The first form posts `member_number`, `frail` and `key` to the page's own address; calling posts `act`
/// and `key` to the address of the visit.
pub fn render(view: &StaffCounterView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("counter-title");
    let error = view.error.map(|error| words.get(error.key()).to_owned());
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let errors: Vec<_> = error
        .iter()
        .map(|text| FieldError { field: Some("member_number"), text: text.clone() })
        .collect();
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("counter-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {next(view, frame)}
        {arrival(view, error, frame)}
        {perhaps(view, frame)}
        {closing(view, frame)}
        {list(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn next(view: &StaffCounterView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let id = view.next.as_ref()?;
    let form = view! {
        <form method="post" action=frame.href(&format!("{PATH}/{id}"))>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="act" value="call"/>
            <input type="hidden" name="key" value=view.call_key.clone()/>
            <Button label=words.get("counter-call-next") key="N"/>
        </form>
    };
    Some(form.into_any())
}

fn arrival(view: &StaffCounterView, error: Option<String>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = Field {
        name: "member_number",
        label: words.get("counter-number").to_owned(),
        hint: words.get("staff-unlock-member-number-hint").to_owned(),
        error,
        value: view.typed.clone(),
    };
    view! {
        <h2>{words.get("counter-arrival")}</h2>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field kind=Kind::Text/>
            <label class="choice">
                <input type="checkbox" name="frail" value="yes" checked=view.frail/>
                <span>{words.get("counter-frail")}</span>
            </label>
            <Button label=words.get("counter-ticket-give") secondary=true key="T"/>
        </form>
    }
    .into_any()
}

/// Who may be meant: the agent looks at the paper and chooses. Each line posts `person`, `frail` and `key`.
fn perhaps(view: &StaffCounterView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    if view.perhaps.is_empty() {
        return None;
    }
    let columns = ["counter-name", "counter-born", "counter-ticket"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.perhaps.iter().map(|line| candidate(line, view.frail, frame)).collect();
    let list = view! {
        <p>{words.get("counter-perhaps-how")}</p>
        <Table caption=words.get("counter-perhaps") columns rows/>
    };
    Some(list.into_any())
}

fn candidate(line: &PerhapsLine, frail: bool, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let frail = frail.then(|| view! { <input type="hidden" name="frail" value="yes"/> });
    let form = view! {
        <form method="post" action=frame.href(PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="person" value=line.person.clone()/>
            <input type="hidden" name="key" value=line.key.clone()/>
            {frail}
            <Button label=words.get("counter-ticket-give") secondary=true/>
        </form>
    };
    vec![line.name.clone().into_any(), staff_reveal::fact(&line.birth_date, words), form.into_any()]
}

/// Before closing nobody is here with nothing in her hand.
fn closing(view: &StaffCounterView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.open == 0 {
        return notice(NoticeKind::Good, words.get("counter-nobody-left"));
    }
    let count = words.number(view.open);
    let text = words.with("counter-still-here", &[("count", count.into())]);
    view! { <p>{text}</p> }.into_any()
}

fn list(view: &StaffCounterView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    if view.lines.is_empty() {
        return None;
    }
    let columns = ["counter-name", "counter-ticket", "counter-state"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.lines.iter().map(|line| row(line, frame)).collect();
    Some(view! { <Table caption=words.get("counter-today") columns rows/> }.into_any())
}

fn row(line: &CounterLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("{PATH}/{}", line.id));
    let frail =
        line.frail.then(|| view! { " "<span class="tag">{words.get("counter-first")}</span> });
    vec![
        view! { <a href=href>{line.name.clone()}</a> }.into_any(),
        view! { {words.number(line.ticket.into())}{frail} }.into_any(),
        words.get(state_key(line.state)).into_any(),
    ]
}
