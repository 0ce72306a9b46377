//! A member of staff enters an account for a person at her counter.

use leptos::prelude::*;
use sothon_domain::account_change::{AccountFault, Refused, TypedAccount};

use super::account_fields;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/accounts/new";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffAccountNewView {
    /// Whether one was just entered.
    pub entered: bool,
    /// The member number as typed.
    pub member_number: String,
    /// What is wrong with it.
    pub number_error: Option<AccountNumberError>,
    /// The account as typed.
    pub typed: TypedAccount,
    /// What is wrong with it.
    pub errors: Vec<AccountFault>,
    /// Why none can be entered for her now.
    pub refused: Option<Refused>,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// What is wrong with a member number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountNumberError {
    /// It is none.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// The whole page; its form posts `member_number`, `bank`, `number`, `holder` and `key` to its own address.
pub fn render(view: &StaffAccountNewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-account-new-title");
    let number_error = view.number_error.map(|error| match error {
        AccountNumberError::Malformed => words.get("staff-unlock-error-malformed").to_owned(),
        AccountNumberError::Unknown => words.get("staff-unlock-error-unknown").to_owned(),
    });
    let number = Field {
        name: "member_number",
        label: words.get("staff-unlock-member-number").to_owned(),
        hint: words.get("staff-unlock-member-number-hint").to_owned(),
        error: number_error.clone(),
        value: view.member_number.clone(),
    };
    let refused = view.refused.map(|refused| FieldError {
        field: None,
        text: words.get(refused_key(refused)).to_owned(),
    });
    let number_error = number_error.map(|text| FieldError { field: Some("member_number"), text });
    let faults = view.errors.iter().map(|fault| account_fields::error(*fault, words));
    let errors: Vec<_> = refused.into_iter().chain(number_error).chain(faults).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let entered = view.entered.then(|| {
        view! {
            <Notice kind=NoticeKind::Good>
                <p role="status">{words.get("staff-account-new-entered")}</p>
            </Notice>
        }
    });
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {entered}
        <p>{words.get("staff-account-new-intro")}</p>
        <p>{words.get("staff-account-new-two")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field=number kind=Kind::MemberNumber/>
            {account_fields::fields(&view.typed, &view.errors, words)}
            <Button label=words.get("staff-account-new-send") key="P"/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}

fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::RecordLocked => "staff-account-locked",
        Refused::RecordRetired => "staff-account-joined",
        _ => "staff-account-new-error-waits",
    }
}
