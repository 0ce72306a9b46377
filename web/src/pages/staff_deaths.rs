//! Reports of deaths that wait for somebody, the oldest first, and finding any of them.

use leptos::prelude::*;
use sothon_domain::death_report::DeathState;
use time::OffsetDateTime;

use super::staff_death::state_key;
use super::staff_death_telling;
use super::staff_pin_renewal::at;
use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{NoticeKind, notice};
use crate::components::table::Table;
use crate::components::text_field::{Field, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/deaths";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffDeathsView {
    /// What was typed to find one.
    pub typed: String,
    /// Why none was found.
    pub error: Option<DeathSearchError>,
    /// The reports that wait, the oldest first.
    pub waiting: Vec<DeathLine>,
}

/// Why none was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeathSearchError {
    /// It is neither a member number nor a number of a report.
    Malformed,
    /// The office reaches none with it.
    Unknown,
}

/// A report that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeathLine {
    /// The end of its address.
    pub id: String,
    /// Its number.
    pub reference: String,
    /// The masked name of the person in the page's language; none where nobody was found.
    pub name: Option<String>,
    /// When it was said.
    pub reported_at: OffsetDateTime,
    /// Where it stands.
    pub state: DeathState,
}

/// The whole page; its form posts `number` to the page's own address.
pub fn render(view: &StaffDeathsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-death-list-title");
    let error = view.error.map(|error| match error {
        DeathSearchError::Malformed => words.get("staff-death-error-malformed").to_owned(),
        DeathSearchError::Unknown => words.get("staff-death-error-unknown").to_owned(),
    });
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let field = Field {
        name: "number",
        label: words.get("staff-death-find-number").to_owned(),
        hint: words.get("staff-death-find-hint").to_owned(),
        error: error.clone(),
        value: view.typed.clone(),
    };
    let errors = error.map(|text| FieldError { field: Some("number"), text });
    let content = view! {
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        <p>{words.get("staff-death-list-intro")}</p>
        {waiting(view, frame)}
        <p><a href=frame.href(staff_death_telling::PATH)>{words.get("staff-death-tell-title")}</a></p>
        <h2>{words.get("staff-death-find-title")}</h2>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field/>
            <Button label=words.get("staff-death-find")/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}

fn waiting(view: &StaffDeathsView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.waiting.is_empty() {
        return notice(NoticeKind::Info, words.get("staff-death-none"));
    }
    let columns =
        ["staff-death-reference", "staff-death-person", "staff-death-said-at", "staff-death-state"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.waiting.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=words.get("staff-death-waiting") columns rows/> }.into_any()
}

fn row(line: &DeathLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("{PATH}/{}", line.id));
    let nobody = || words.get("staff-death-nobody").to_owned();
    vec![
        view! { <a class="nowrap" href=href>{line.reference.clone()}</a> }.into_any(),
        line.name.clone().unwrap_or_else(nobody).into_any(),
        at(line.reported_at, frame).into_any(),
        words.get(state_key(line.state)).into_any(),
    ]
}
