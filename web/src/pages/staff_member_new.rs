//! An administrator proposes somebody new for the staff.

use leptos::prelude::*;
use sothon_domain::staff_change::{MemberField, TypedMember};

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::ErrorSummary;
use crate::components::text_field::{Kind, TextField};
use crate::document::{self, Mood};
use crate::pages::staff_member::{StaffMemberError, field, position_fields, summary};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMemberNewView {
    /// The form's idempotency key.
    pub key: String,
    /// What was typed and sent before, to be corrected.
    pub typed: TypedMember,
    /// The branches at which an agent can work: what the form sends and what one reads.
    pub branches: Vec<(String, String)>,
    /// Why it was not taken.
    pub errors: Vec<StaffMemberError>,
}

/// The whole page. Its form posts `key`, `address`, `role`, `office`, `commune` and `branch` to the page's own
/// address.
pub fn render(view: &StaffMemberNewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-member-new-title");
    let mood = if view.errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let address = field(MemberField::Address, view.typed.address.clone(), &view.errors, frame);
    let content = view! {
        <BackLink href=frame.href("/staff/members") label=words.get("staff-member-list-title")/>
        <ErrorSummary words errors=summary(&view.errors, frame)/>
        <h1>{title}</h1>
        <form method="post" action=frame.href("/staff/members/new") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field=address kind=Kind::OthersMailbox/>
            {position_fields(&view.typed, &view.branches, &view.errors, frame)}
            <p>{words.get("staff-member-second")}</p>
            <Button label=words.get("staff-member-propose") key="P"/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}
