//! Where a member of staff types what a person's papers say, to bind her phone, and the proposals that wait
//! for a second of the staff.

use leptos::prelude::*;
use sothon_domain::access::StaffRole;
use sothon_domain::phone_binding::{FactField, TypedFacts};
use time::Date;

use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};
use crate::pages::staff_visit_review::Review;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffBindingView {
    /// What was typed and sent before.
    pub typed: TypedFacts,
    /// Why it led to nobody.
    pub errors: Vec<LookError>,
    /// The proposals that wait, the oldest first.
    pub waiting: Vec<BindingLine>,
}

/// Why a look led to nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookError {
    /// A field can't be read.
    Malformed(FactField),
    /// Nobody in reach has the number, or the facts are not hers.
    Unknown,
    /// Too soon after a wrong one.
    Wait {
        /// How many seconds are left.
        seconds: u32,
    },
}

/// A proposal that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BindingLine {
    /// The end of the binding's address.
    pub id: String,
    /// Her masked name in the page's language.
    pub name: String,
    /// The day of the proposal.
    pub proposed_on: Date,
    /// Whether the one who looks proposed it.
    pub mine: bool,
}

impl LookError {
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Malformed(field) => Some(name(field)),
            Self::Unknown | Self::Wait { .. } => None,
        }
    }

    fn text(self, frame: &Frame) -> String {
        let words = frame.words;
        match self {
            Self::Malformed(FactField::MemberNumber) => words.get("staff-binding-error-number"),
            Self::Malformed(FactField::NationalId) => words.get("staff-binding-error-national-id"),
            Self::Malformed(FactField::BirthDate) => words.get("staff-binding-error-birth"),
            Self::Unknown => words.get("staff-binding-error-unknown"),
            Self::Wait { seconds } => {
                return words.with("staff-binding-error-wait", &[("seconds", seconds.into())]);
            }
        }
        .to_owned()
    }
}

fn name(field: FactField) -> &'static str {
    match field {
        FactField::MemberNumber => "member_number",
        FactField::NationalId => "national_id",
        FactField::BirthDate => "birth_date",
    }
}

/// The whole page; its form posts `member_number`, `national_id` and `birth_date` to the page's own address.
pub fn render(view: &StaffBindingView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-binding-title");
    let mood = if view.errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let error = |error: &LookError| FieldError { field: error.field(), text: error.text(frame) };
    let errors = view.errors.iter().map(error).collect();
    let field = |of, label: &str, hint: &str, value: &String| Field {
        name: name(of),
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        error: view.errors.iter().find(|e| e.field() == Some(name(of))).map(|e| e.text(frame)),
        value: value.clone(),
    };
    let (number, id, birth) =
        (FactField::MemberNumber, FactField::NationalId, FactField::BirthDate);
    let typed = &view.typed;
    let number = field(
        number,
        "staff-unlock-member-number",
        "staff-unlock-member-number-hint",
        &typed.member_number,
    );
    let id = field(
        id,
        "staff-binding-national-id",
        "staff-binding-national-id-hint",
        &typed.national_id,
    );
    let birth = field(birth, "staff-binding-birth", "staff-binding-birth-hint", &typed.birth_date);
    let content = view! {
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("staff-binding-intro")}</p>
        <p>{words.get("staff-binding-recorded")}</p>
        <form method="post" action=frame.href("/staff/binding") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field=number kind=Kind::MemberNumber/>
            <TextField field=id kind=Kind::Number/>
            <TextField field=birth/>
            <Button label=words.get("staff-binding-look")/>
        </form>
        {waiting(view, frame)}
        <p><a href=frame.href("/staff/pin-renewals")>{words.get("staff-pin-renewal-title")}</a></p>
        <p><a href=frame.href("/staff/claimants")>{words.get("staff-claimant-list-title")}</a></p>
        {of_attestors(frame)}
        <p><a href=frame.href("/staff/deaths")>{words.get("staff-death-list-title")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}

/// What an attestor says of people of her commune.
fn of_attestors(frame: &Frame) -> Option<AnyView> {
    let attestor = frame.at_work.as_ref().is_some_and(|who| who.role == StaffRole::Attestor);
    let label = frame.words.get(Review::Seen.title());
    attestor
        .then(|| view! { <p><a href=frame.href(Review::Seen.path())>{label}</a></p> }.into_any())
}

fn waiting(view: &StaffBindingView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.waiting.is_empty() {
        return view! {
            <Notice kind=NoticeKind::Info><p>{words.get("staff-binding-none")}</p></Notice>
        }
        .into_any();
    }
    let columns = ["staff-unlock-name", "staff-unlock-proposed-on", "staff-unlock-proposed-by"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.waiting.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=words.get("staff-unlock-waiting") columns rows/> }.into_any()
}

fn row(line: &BindingLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("/staff/binding/{}", line.id));
    let by = if line.mine { "staff-unlock-by-me" } else { "staff-unlock-by-another" };
    vec![
        view! { <a href=href>{line.name.clone()}</a> }.into_any(),
        words.date(line.proposed_on).into_any(),
        words.get(by).into_any(),
    ]
}
