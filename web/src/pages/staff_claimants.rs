//! The claimants who wait for a second person, in the reach of an office.

use leptos::prelude::*;
use time::Date;

use super::{staff_claim_calls, staff_claimant_new};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/claimants";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffClaimantsView {
    /// Who waits, the oldest first.
    pub waiting: Vec<ClaimantLine>,
}

/// A claimant of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimantLine {
    /// The end of her address.
    pub id: String,
    /// Her number.
    pub number: String,
    /// Her name in the page's language.
    pub name: String,
    /// When she was entered.
    pub entered_on: Date,
    /// By whom.
    pub by: EnteredBy,
}

/// Who entered a claimant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnteredBy {
    /// She, from home.
    Herself,
    /// The one who looks.
    Me,
    /// Another member of staff.
    Another,
    /// The machine of a partner that has seen her paper.
    Partner,
}

/// The whole page.
pub fn render(view: &StaffClaimantsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-claimant-list-title");
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <p>{words.get("staff-claimant-list-intro")}</p>
        {waiting(view, frame)}
        <p><a href=frame.href(staff_claim_calls::PATH)>{words.get("staff-claim-call-list-title")}</a></p>
        <p><a href=frame.href(staff_claimant_new::PATH)>{words.get("staff-claimant-new-title")}</a></p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn waiting(view: &StaffClaimantsView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.waiting.is_empty() {
        return view! {
            <Notice kind=NoticeKind::Info><p>{words.get("staff-claimant-list-none")}</p></Notice>
        }
        .into_any();
    }
    let columns =
        ["claimant-number", "staff-account-name", "staff-account-entered", "staff-account-by"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.waiting.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=title_of(frame) columns rows/> }.into_any()
}

fn title_of(frame: &Frame) -> &'static str {
    frame.words.get("staff-claimant-list-title")
}

fn row(line: &ClaimantLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("{PATH}/{}", line.id));
    vec![
        view! { <a class="nowrap" href=href>{line.number.clone()}</a> }.into_any(),
        line.name.clone().into_any(),
        words.date(line.entered_on).into_any(),
        words.get(by_key(line.by)).into_any(),
    ]
}

/// Who entered a claimant, in words.
pub(super) fn by_key(by: EnteredBy) -> &'static str {
    match by {
        EnteredBy::Herself => "staff-claimant-by-herself",
        EnteredBy::Me => "staff-claimant-by-me",
        EnteredBy::Another => "staff-claimant-by-another",
        EnteredBy::Partner => "staff-claimant-by-partner",
    }
}
