//! Visits that wait for another of the staff, as two lists and the pages of their lines: those whose paper an agent has
//! seen at a counter, for a second officer to confirm within a day; and those whom branches sent on, of whom somebody who
//! has seen them elsewhere says so.

use leptos::prelude::*;
use sothon_domain::effects::legal_date;
use sothon_domain::masked::Shown;
use sothon_domain::visit::{Refused, VisitState, WithoutFinger};
use time::{Date, OffsetDateTime};

use super::office_list::{List, Turned, numbered, turn};
use super::staff_counter::{refused_key, state_key};
use super::staff_counter_visit::{VisitError, onward_choice, onward_key};
use super::staff_proof::{self, Proof};
use super::{staff_act, staff_reveal};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{NoticeKind, notice};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// Whom a visit waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// A second officer.
    Second,
    /// Whoever has seen her elsewhere.
    Seen,
}

impl Review {
    /// The path of the list.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Second => "/staff/lives",
            Self::Seen => "/staff/attest",
        }
    }

    /// The address of a page of the list; the first has no number.
    pub fn page(self, page: u32) -> String {
        numbered(self.path(), page)
    }

    /// The word key of the list's name.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Second => "counter-lives-title",
            Self::Seen => "counter-attest-title",
        }
    }
}

/// What a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewListView {
    /// Which list it is.
    pub review: Review,
    /// Who waits, on this page; whoever came first is first.
    pub lines: Vec<ReviewLine>,
    /// Where the page lies in the list, and how many wait in all.
    pub turned: Turned,
}

/// A visit that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewLine {
    /// The end of the address of its page.
    pub id: String,
    /// Her masked name, in the page's language.
    pub name: String,
    /// On which day she came to the branch.
    pub came: Date,
    /// Where it stands.
    pub state: VisitState,
}

/// What the page of one shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewView {
    /// Of which list it is.
    pub review: Review,
    /// The end of the page's address.
    pub id: String,
    /// Her name, in both scripts.
    pub name: Shown,
    /// Her date of birth.
    pub birth_date: Shown,
    /// Where it stands.
    pub state: VisitState,
    /// Whether whoever looks may confirm it now, or say that she was seen, and why not.
    pub confirm: Result<(), Refused>,
    /// The idempotency key of that.
    pub confirm_key: String,
    /// The idempotency key of sending her to the next rung.
    pub send_key: String,
    /// What confirming asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<VisitError>,
}

/// The list.
pub fn render_list(view: &ReviewListView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get(view.review.title());
    let (back, label, intro) = match view.review {
        Review::Second => ("/staff/queue", "staff-queue-title", "counter-lives-intro"),
        Review::Seen => ("/staff", "counter-back", "counter-attest-intro"),
    };
    let pages = List { label: "counter-pages", here: "counter-page", path: view.review.path() };
    let content = view! {
        <BackLink href=frame.href(back) label=words.get(label)/>
        <h1>{title}</h1>
        <p>{words.get(intro)}</p>
        {lines(view, frame)}
        {turn(view.turned, &pages, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn lines(view: &ReviewListView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (none, columns) = match view.review {
        Review::Second => ("counter-lives-none", vec!["counter-name", "counter-lives-since"]),
        Review::Seen => (
            "counter-attest-none",
            vec!["counter-name", "counter-attest-came", "counter-attest-where"],
        ),
    };
    if view.lines.is_empty() {
        return notice(NoticeKind::Good, words.get(none));
    }
    let columns = columns.into_iter().map(|key| words.get(key).to_owned()).collect();
    let rows = view.lines.iter().filter_map(|line| row(view.review, line, frame)).collect();
    view! { <Table caption=words.get(view.review.title()) columns rows/> }.into_any()
}

fn row(review: Review, line: &ReviewLine, frame: &Frame) -> Option<Vec<AnyView>> {
    let words = frame.words;
    let href = frame.href(&format!("{}/{}", review.path(), line.id));
    let name = view! { <a href=href>{line.name.clone()}</a> }.into_any();
    match (review, line.state) {
        (Review::Second, VisitState::Provisional { since, .. }) => {
            Some(vec![name, at(since, frame).into_any()])
        }
        (Review::Seen, VisitState::Sent { onward, .. }) => Some(vec![
            name,
            words.date(line.came).into_any(),
            words.get(onward_key(onward)).into_any(),
        ]),
        _ => None,
    }
}

fn at(instant: OffsetDateTime, frame: &Frame) -> String {
    let words = frame.words;
    let date = words.date(legal_date(instant));
    words.with("counter-lives-at", &[("date", date.into()), ("time", words.time(instant).into())])
}

/// One of them. Its forms post `act` (`confirm` or `send` of the first list, `seen` of the other) and `key` to the page's
/// own address; confirming and seeing also `code` where it is asked, sending `onward`.
pub fn render(view: &ReviewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("counter-visit-title");
    let error = |error: VisitError| FieldError {
        field: error.field(),
        text: words.get(error.key()).to_owned(),
    };
    let errors: Vec<_> = view.error.map(error).into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let main = view! { <SummaryList facts=facts(view, frame)/> }.into_any();
    let side = match view.review {
        Review::Second => second(view, frame),
        Review::Seen => seen(view, frame),
    };
    let content = view! {
        <BackLink href=frame.href(view.review.path()) label=words.get(view.review.title())/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main side/>
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &ReviewView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let mut facts = vec![
        Fact::new(words.get("counter-name"), staff_reveal::fact(&view.name, words)),
        Fact::new(words.get("counter-born"), staff_reveal::fact(&view.birth_date, words)),
        Fact::new(words.get("counter-state"), words.get(state_key(view.state))),
    ];
    match (view.review, view.state) {
        (Review::Second, VisitState::Provisional { why, since, .. }) => {
            facts.push(Fact::new(words.get("counter-lives-since"), at(since, frame)));
            let why = words.get(without_key(why));
            facts.push(Fact::new(words.get("counter-lives-without"), why));
        }
        (Review::Seen, VisitState::Sent { onward, .. }) => {
            facts.push(Fact::new(words.get("counter-attest-where"), words.get(onward_key(onward))));
        }
        _ => {}
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

/// What a second officer may do: confirm, or send her to the next rung.
fn second(view: &ReviewView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if !matches!(view.state, VisitState::Provisional { .. }) {
        return notice(NoticeKind::Info, words.get(state_key(view.state)));
    }
    let confirm = confirm(view, ("confirm", "counter-lives-confirm"), frame);
    let send = view! {
        {onward_choice(frame)}
        <Button label=words.get("counter-lives-send") secondary=true key="S"/>
    };
    let send = form(view, ("send", &view.send_key), send.into_any(), frame);
    view! { {confirm}{send} }.into_any()
}

/// What whoever has seen her may do: say so.
fn seen(view: &ReviewView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if !matches!(view.state, VisitState::Sent { .. }) {
        return notice(NoticeKind::Good, words.get("counter-result-certified"));
    }
    let how = view.confirm.is_ok().then(|| view! { <p>{words.get("counter-attest-how")}</p> });
    let confirm = confirm(view, ("seen", "counter-attest-seen"), frame);
    view! { {how}{confirm} }.into_any()
}

/// The form that confirms, or why it may not be sent.
fn confirm(
    view: &ReviewView,
    (act, label): (&'static str, &'static str),
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    if let Err(refused) = view.confirm {
        return notice(NoticeKind::Info, words.get(refused_key(refused)));
    }
    let fields = view! {
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get(label) key="A"/>
    };
    form(view, (act, &view.confirm_key), fields.into_any(), frame)
}

fn form(view: &ReviewView, act: (&'static str, &str), fields: AnyView, frame: &Frame) -> AnyView {
    staff_act::form(&format!("{}/{}", view.review.path(), view.id), act, fields, frame)
}
