//! Who is paid in another's stead: what waits for a second officer, who is paid now, and for whom somebody has to be named
//! again; and all that ever was of one person.

use leptos::prelude::*;
use sothon_domain::payee::PayeeState;
use time::Date;

use super::staff_payee_new;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_button::LinkButton;
use crate::components::notice::{NoticeKind, notice};
use crate::components::table::Table;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/payees";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffPayeesView {
    /// What waits for another officer, the oldest first.
    pub waiting: Vec<PayeeLine>,
    /// Who is paid in another's stead, whose last day comes first first.
    pub standing: Vec<PayeeLine>,
    /// For whom somebody has to be named again, whose payee ended first first.
    pub vacant: Vec<PayeeLine>,
    /// What was looked for.
    pub sought: Option<SoughtPayees>,
}

/// The appointments of one person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SoughtPayees {
    /// Her number, as typed.
    pub typed: String,
    /// What was found, the newest first; none where nobody in the reach of the office has the number.
    pub found: Option<Vec<PayeeLine>>,
}

/// A line of any list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayeeLine {
    /// The end of its address.
    pub id: String,
    /// Masked name of the person whose pension it is, in the page's language.
    pub person: String,
    /// Masked name of the payee, the same.
    pub payee: String,
    /// Where it stands.
    pub state: PayeeState,
    /// The day of the proposal.
    pub proposed_on: Date,
    /// The last day on which it holds.
    pub last_day: Date,
}

/// Where an appointment stands, in words.
pub(super) fn state_key(state: PayeeState) -> &'static str {
    match state.code() {
        "proposed" => "staff-payees-state-proposed",
        "approved" => "staff-payees-state-approved",
        "refused" => "staff-payees-state-refused",
        "withdrawn" => "staff-payees-state-withdrawn",
        "ending" => "staff-payees-state-ending",
        _ => "staff-payees-state-ended",
    }
}

/// The whole page. Its form posts `member_number` to the page's own address.
pub fn render(view: &StaffPayeesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-payees-title");
    let unknown = view.sought.as_ref().is_some_and(|sought| sought.found.is_none());
    let error = unknown.then(|| words.get("staff-payees-error-person").to_owned());
    let errors = error.clone().map(|text| FieldError { field: Some("member_number"), text });
    let mood = if unknown { Mood::Problem } else { Mood::Fine };
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        <p>{words.get("staff-payees-intro")}</p>
        <LinkButton
            href=frame.href(staff_payee_new::PATH)
            label=words.get("staff-payees-new-title")
        />
        {seek(view, error, frame)}
        {list(&view.waiting, "staff-payees-waiting", frame)}
        {list(&view.vacant, "staff-payees-vacant", frame)}
        {list(&view.standing, "staff-payees-standing", frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

/// The number that is looked for, and what was found.
fn seek(view: &StaffPayeesView, error: Option<String>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let sought = view.sought.clone().unwrap_or_default();
    let field = Field {
        name: "member_number",
        label: words.get("staff-payees-person-number").to_owned(),
        hint: words.get("staff-unlock-member-number-hint").to_owned(),
        error,
        value: sought.typed,
    };
    let found = sought.found.map(|found| list(&found, "staff-payees-found", frame));
    view! {
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field kind=Kind::MemberNumber/>
            <Button label=words.get("staff-payees-seek") secondary=true/>
        </form>
        {found}
    }
    .into_any()
}

fn list(lines: &[PayeeLine], caption: &'static str, frame: &Frame) -> AnyView {
    let words = frame.words;
    if lines.is_empty() {
        let none = notice(NoticeKind::Info, words.get("staff-payees-none"));
        return view! { <h2>{words.get(caption)}</h2>{none} }.into_any();
    }
    let columns = [
        "staff-payees-person",
        "staff-payees-payee",
        "staff-payees-state",
        "staff-payees-proposed-on",
        "staff-payees-last-day",
    ];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows: Vec<_> = lines.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=words.get(caption) columns rows/> }.into_any()
}

fn row(line: &PayeeLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("{PATH}/{}", line.id));
    vec![
        view! { <a href=href>{line.person.clone()}</a> }.into_any(),
        line.payee.clone().into_any(),
        words.get(state_key(line.state)).into_any(),
        words.date(line.proposed_on).into_any(),
        words.date(line.last_day).into_any(),
    ]
}
