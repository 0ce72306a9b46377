//! A member of staff enters how a person at the counter wants to be written to.

use leptos::prelude::*;
use sothon_domain::message_choices::MessageChoices;
use sothon_domain::message_form::MessageForm;

use super::notices::choices;
use super::staff_account_new::AccountNumberError;
use super::staff_unlock::number_form;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/message-choices";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffMessageChoicesView {
    /// The member number as typed.
    pub typed: String,
    /// How far she is.
    pub stands: Stands,
}

/// How far she is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// The number is asked, perhaps once more.
    Asked(Option<AccountNumberError>),
    /// The member with this number is found.
    Found {
        /// Her masked name.
        name: String,
        /// What she wants now.
        choices: MessageChoices,
        /// Whether she wants to read or to hear.
        form: MessageForm,
    },
    /// What she wants was just kept.
    Kept,
}

impl Default for Stands {
    fn default() -> Self {
        Self::Asked(None)
    }
}

/// The whole page; its forms post `member_number` to its own address, the second also `confirmed` and what is chosen.
pub fn render(view: &StaffMessageChoicesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-message-choices-title");
    let error = match view.stands {
        Stands::Asked(Some(AccountNumberError::Malformed)) => Some("staff-unlock-error-malformed"),
        Stands::Asked(Some(AccountNumberError::Unknown)) => Some("staff-unlock-error-unknown"),
        Stands::Asked(None) | Stands::Found { .. } | Stands::Kept => None,
    };
    let error = error.map(|key| words.get(key).to_owned());
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let errors = error.clone().map(|text| FieldError { field: Some("member_number"), text });
    let kept = (view.stands == Stands::Kept).then(|| {
        let kept = words.get("staff-message-choices-kept");
        view! { <Notice kind=NoticeKind::Good><p>{kept}</p></Notice> }
    });
    let form = match &view.stands {
        Stands::Found { name, choices, form } => ask(view, (name.as_str(), *choices, *form), frame),
        Stands::Asked(_) => number_form(PATH, &view.typed, error, frame),
        Stands::Kept => number_form(PATH, "", None, frame),
    };
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        {kept}
        <p>{words.get("staff-message-choices-intro")}</p>
        {form}
    };
    document::page(frame, title, mood, content.into_any())
}

/// Whose they are, and what she can choose.
fn ask(
    view: &StaffMessageChoicesView,
    (name, chosen, form): (&str, MessageChoices, MessageForm),
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let number = view! { <span class="nowrap">{view.typed.clone()}</span> };
    let facts = vec![
        Fact::new(words.get("staff-unlock-name"), name.to_owned()),
        Fact::new(words.get("staff-unlock-member-number"), number),
    ];
    view! {
        <SummaryList facts/>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="member_number" value=view.typed.clone()/>
            <input type="hidden" name="confirmed" value="yes"/>
            {choices(chosen, form, words)}
            <Button label=words.get("staff-message-choices-keep")/>
        </form>
        <p><a href=frame.href(PATH)>{words.get("staff-lock-other")}</a></p>
    }
    .into_any()
}
