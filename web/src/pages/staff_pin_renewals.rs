//! Requests for a new PIN that wait for a call or a visit, the oldest first, and asking in a member's stead.

use leptos::prelude::*;
use time::OffsetDateTime;

use super::staff_pin_renewal::at;
use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/pin-renewals";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffPinRenewalsView {
    /// The member number as typed.
    pub typed: String,
    /// Why nothing was asked.
    pub error: Option<RenewalNumberError>,
    /// The requests that wait, the oldest first.
    pub waiting: Vec<RenewalLine>,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// Why nothing was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenewalNumberError {
    /// It is no member number.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
    /// She has locked her record.
    Locked,
    /// There is no phone that could be called.
    NoPhone,
    /// A request stands that belongs to another branch.
    Elsewhere,
}

/// A request that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenewalLine {
    /// The end of its address.
    pub id: String,
    /// Her masked name in the page's language.
    pub name: String,
    /// When it was asked.
    pub asked_at: OffsetDateTime,
    /// No PIN is chosen before this instant.
    pub ready_at: OffsetDateTime,
    /// Whether the one who looks can confirm another's visit.
    pub to_confirm: bool,
}

/// The whole page; its form posts `member_number` and `key` to the page's own address.
pub fn render(view: &StaffPinRenewalsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-pin-renewal-title");
    let error = view.error.map(|error| match error {
        RenewalNumberError::Malformed => words.get("staff-pin-renewal-error-malformed").to_owned(),
        RenewalNumberError::Unknown => words.get("staff-pin-renewal-error-unknown").to_owned(),
        RenewalNumberError::Locked => words.get("staff-pin-renewal-error-locked").to_owned(),
        RenewalNumberError::NoPhone => words.get("staff-pin-renewal-error-no-phone").to_owned(),
        RenewalNumberError::Elsewhere => words.get("staff-pin-renewal-error-elsewhere").to_owned(),
    });
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let field = Field {
        name: "member_number",
        label: words.get("staff-pin-renewal-number").to_owned(),
        hint: words.get("staff-pin-renewal-number-hint").to_owned(),
        error: error.clone(),
        value: view.typed.clone(),
    };
    let errors = error.map(|text| FieldError { field: Some("member_number"), text });
    let content = view! {
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        <p>{words.get("staff-pin-renewal-intro")}</p>
        {waiting(view, frame)}
        <h2>{words.get("staff-pin-renewal-ask-title")}</h2>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field kind=Kind::MemberNumber/>
            <Button label=words.get("staff-pin-renewal-ask")/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}

fn waiting(view: &StaffPinRenewalsView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.waiting.is_empty() {
        return view! {
            <Notice kind=NoticeKind::Info><p>{words.get("staff-pin-renewal-none")}</p></Notice>
        }
        .into_any();
    }
    let columns = [
        "staff-pin-renewal-name",
        "staff-pin-renewal-asked",
        "staff-pin-renewal-ready",
        "staff-pin-renewal-next",
    ];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.waiting.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=words.get("staff-pin-renewal-waiting") columns rows/> }.into_any()
}

fn row(line: &RenewalLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("{PATH}/{}", line.id));
    let next = match line.to_confirm {
        true => words.get("staff-pin-renewal-next-confirm"),
        false => words.get("staff-pin-renewal-next-call"),
    };
    vec![
        view! { <a href=href>{line.name.clone()}</a> }.into_any(),
        at(line.asked_at, frame).into_any(),
        at(line.ready_at, frame).into_any(),
        next.into_any(),
    ]
}
