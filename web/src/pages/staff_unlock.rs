//! Where members of staff find a locked record, and the proposals that wait for a second of them.

use leptos::prelude::*;
use time::Date;

use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffUnlockView {
    /// The member number as typed.
    pub typed: String,
    /// What is wrong with it.
    pub error: Option<UnlockNumberError>,
    /// The proposals that wait, the oldest first.
    pub waiting: Vec<UnlockLine>,
}

/// What is wrong with a member number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnlockNumberError {
    /// It is none.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
    /// Her record is not locked.
    NotLocked,
    /// It is being unlocked elsewhere than at this branch.
    Elsewhere,
}

/// A proposal that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnlockLine {
    /// The end of the lock's address.
    pub id: String,
    /// Her masked name in the page's language.
    pub name: String,
    /// The day of the proposal.
    pub proposed_on: Date,
    /// Whether the one who looks proposed it.
    pub mine: bool,
}

/// The whole page; its form posts `member_number` to the page's own address.
pub fn render(view: &StaffUnlockView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-unlock-title");
    let error = view.error.map(|error| match error {
        UnlockNumberError::Malformed => words.get("staff-unlock-error-malformed").to_owned(),
        UnlockNumberError::Unknown => words.get("staff-unlock-error-unknown").to_owned(),
        UnlockNumberError::NotLocked => words.get("staff-unlock-error-not-locked").to_owned(),
        UnlockNumberError::Elsewhere => words.get("staff-unlock-error-elsewhere").to_owned(),
    });
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let form = number_form("/staff/unlock", &view.typed, error.clone(), frame);
    let errors = error.map(|text| FieldError { field: Some("member_number"), text });
    let content = view! {
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        <p>{words.get("staff-unlock-intro")}</p>
        {form}
        {waiting(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

/// The form that finds a person by her number: it posts `member_number` to `path`.
pub(super) fn number_form(
    path: &str,
    typed: &str,
    error: Option<String>,
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let field = Field {
        name: "member_number",
        label: words.get("staff-unlock-member-number").to_owned(),
        hint: words.get("staff-unlock-member-number-hint").to_owned(),
        error,
        value: typed.to_owned(),
    };
    view! {
        <form method="post" action=frame.href(path) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field kind=Kind::MemberNumber/>
            <Button label=words.get("staff-unlock-find")/>
        </form>
    }
    .into_any()
}

fn waiting(view: &StaffUnlockView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.waiting.is_empty() {
        return view! {
            <Notice kind=NoticeKind::Info><p>{words.get("staff-unlock-none")}</p></Notice>
        }
        .into_any();
    }
    let columns = ["staff-unlock-name", "staff-unlock-proposed-on", "staff-unlock-proposed-by"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.waiting.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=words.get("staff-unlock-waiting") columns rows/> }.into_any()
}

fn row(line: &UnlockLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("/staff/unlock/{}", line.id));
    let by = if line.mine { "staff-unlock-by-me" } else { "staff-unlock-by-another" };
    vec![
        view! { <a href=href>{line.name.clone()}</a> }.into_any(),
        words.date(line.proposed_on).into_any(),
        words.get(by).into_any(),
    ]
}
