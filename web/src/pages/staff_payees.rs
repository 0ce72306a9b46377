//! Who is paid in another's stead: what waits for a second officer, and who is paid now.

use leptos::prelude::*;
use sothon_domain::payee::PayeeState;
use time::Date;

use super::staff_payee_new;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_button::LinkButton;
use crate::components::notice::{NoticeKind, notice};
use crate::components::table::Table;
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
}

/// A line of either list.
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

/// The whole page.
pub fn render(view: &StaffPayeesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-payees-title");
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <p>{words.get("staff-payees-intro")}</p>
        <LinkButton
            href=frame.href(staff_payee_new::PATH)
            label=words.get("staff-payees-new-title")
        />
        {list(&view.waiting, "staff-payees-waiting", frame)}
        {list(&view.standing, "staff-payees-standing", frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
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
