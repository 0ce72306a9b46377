//! Who may act for a person: those she has named, ending it, and naming another.

use leptos::prelude::*;
use sothon_domain::delegate::{DelegateScope, Lasts, MOST_DELEGATES};
use sothon_locales::Words;
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/my-pension/delegates";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegatesView {
    /// Who may act for her, the oldest leave first.
    pub delegates: Vec<Delegate>,
    /// What stands in the fields.
    pub typed: TypedDelegate,
    /// What is wrong with it, in the order of the fields.
    pub errors: Vec<DelegateError>,
    /// What has just been done.
    pub done: Option<DelegateDone>,
    /// Today, from which the ends count.
    pub today: Date,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// Somebody who may act for another, or for whom one may act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegate {
    /// The id of the leave, as addresses write it.
    pub id: String,
    /// The other's name in the page's language.
    pub name: String,
    /// What is allowed.
    pub scope: DelegateScope,
    /// The last day on which it holds.
    pub last_day: Date,
}

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedDelegate {
    /// The other's member number.
    pub member_number: String,
    /// The other's name.
    pub name: String,
    /// The code of what she may do.
    pub scope: String,
    /// For how many months.
    pub months: String,
}

/// An empty form suggests the least, and half a year.
impl Default for TypedDelegate {
    fn default() -> Self {
        Self {
            member_number: String::new(),
            name: String::new(),
            scope: DelegateScope::See.code().to_owned(),
            months: Lasts::default().months().to_string(),
        }
    }
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DelegateDone {
    /// Somebody was named.
    Granted,
    /// Somebody may no longer act.
    Revoked,
}

/// What is wrong with what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DelegateError {
    /// No member number.
    Number,
    /// No name.
    NameMissing,
    /// Nobody has both.
    Unknown,
    /// Her own number.
    Myself,
    /// Nothing chosen.
    ScopeMissing,
    /// No end chosen.
    EndMissing,
    /// As many as there may be.
    TooMany,
    /// Looked for too often today.
    TooManyTries,
}

/// The whole page. The form posts `member_number`, `name`, `scope`, `months` and `key`; that of each delegate
/// posts its token to an address of its own.
pub fn render(view: &DelegatesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("delegates-title");
    let errors: Vec<_> = view.errors.iter().map(|error| field_error(*error, frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {view.done.map(|done| notice(done, words))}
        <p>{words.get("delegates-intro")}</p>
        <p>{words.get("delegates-never")}</p>
        <h2>{words.get("delegates-now")}</h2>
        {now(view, frame)}
        {form(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn notice(done: DelegateDone, words: &'static Words) -> AnyView {
    let said = words.get(match done {
        DelegateDone::Granted => "delegates-granted",
        DelegateDone::Revoked => "delegates-revoked",
    });
    view! { <Notice kind=NoticeKind::Good><p>{said}</p></Notice> }.into_any()
}

fn now(view: &DelegatesView, frame: &Frame) -> AnyView {
    if view.delegates.is_empty() {
        return view! { <p>{frame.words.get("delegates-none")}</p> }.into_any();
    }
    view.delegates.iter().map(|one| panel(one, frame)).collect::<Vec<_>>().into_any()
}

fn panel(one: &Delegate, frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words;
    let action = frame.href(&format!("{PATH}/{}/revoke", one.id));
    let label = words.with("delegates-revoke", &[("name", one.name.as_str().into())]);
    let (name, facts, csrf) = (one.name.clone(), facts(one, words), frame.csrf.clone());
    view! {
        <Panel>
            <h3>{name}</h3>
            <SummaryList facts/>
            <form method="post" action=action>
                <input type="hidden" name="csrf" value=csrf/>
                <Button label secondary=true/>
            </form>
        </Panel>
    }
}

/// What is allowed, and until when.
pub(super) fn facts(one: &Delegate, words: &'static Words) -> Vec<Fact> {
    vec![
        Fact::new(words.get("delegates-may"), scope(one.scope, words)),
        Fact::new(words.get("delegates-until"), words.date(one.last_day)),
    ]
}

fn scope(scope: DelegateScope, words: &'static Words) -> &'static str {
    words.get(match scope {
        DelegateScope::See => "delegates-scope-see",
        DelegateScope::Report => "delegates-scope-report",
        DelegateScope::Claim => "delegates-scope-claim",
    })
}

fn form(view: &DelegatesView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let typed = &view.typed;
    let field = |name: &'static str, label, hint: Option<&'static str>, value: &str| Field {
        name,
        label: words.get(label).to_owned(),
        hint: hint.map_or_else(String::new, |hint| words.get(hint).to_owned()),
        error: error_of(name, view, frame),
        value: value.to_owned(),
    };
    let (number_hint, name_hint) = (Some("delegates-number-hint"), Some("delegates-name-hint"));
    let number = field("member_number", "delegates-number", number_hint, &typed.member_number);
    let name = field("name", "delegates-name", name_hint, &typed.name);
    let may = field("scope", "delegates-scope", None, &typed.scope);
    let until = field("months", "delegates-end", None, &typed.months);
    let scopes = DelegateScope::ALL
        .map(|one| Choice { value: one.code().to_owned(), label: scope(one, words).to_owned() });
    let ends = Lasts::ALL.map(|lasts| Choice {
        value: lasts.months().to_string(),
        label: words.with(
            "delegates-lasts",
            &[
                ("months", u32::from(lasts.months()).into()),
                ("date", words.date(lasts.until(view.today)).into()),
            ],
        ),
    });
    view! {
        <h2>{words.get("delegates-form")}</h2>
        <p>{words.get("delegates-registered")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field=number/>
            <TextField field=name/>
            <Choices field=may choices=scopes.into()/>
            <Choices field=until choices=ends.into()/>
            <p>{words.get("delegates-told")}</p>
            <Button label=words.get("delegates-send")/>
        </form>
    }
    .into_any()
}

/// What is wrong with the field of this name.
fn error_of(name: &str, view: &DelegatesView, frame: &Frame) -> Option<String> {
    let mut errors = view.errors.iter().map(|error| field_error(*error, frame));
    errors.find(|error| error.field == Some(name)).map(|error| error.text)
}

fn field_error(error: DelegateError, frame: &Frame) -> FieldError {
    let words = frame.words;
    let plain = |field, key| FieldError { field: Some(field), text: words.get(key).to_owned() };
    match error {
        DelegateError::Number => plain("member_number", "delegates-error-number"),
        DelegateError::NameMissing => plain("name", "delegates-error-name"),
        DelegateError::Unknown => plain("member_number", "delegates-error-unknown"),
        DelegateError::Myself => plain("member_number", "delegates-error-myself"),
        DelegateError::ScopeMissing => plain("scope", "delegates-error-scope"),
        DelegateError::EndMissing => plain("months", "delegates-error-end"),
        DelegateError::TooMany => {
            let most = u32::try_from(MOST_DELEGATES).unwrap_or_default();
            let text = words.with("delegates-error-many", &[("most", most.into())]);
            FieldError { field: None, text }
        }
        DelegateError::TooManyTries => {
            let hotline = frame.institution.hotline.as_str();
            let text = words.with("delegates-error-tries", &[("number", hotline.into())]);
            FieldError { field: None, text }
        }
    }
}
