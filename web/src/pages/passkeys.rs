//! A person's passkeys: what they are, a new one, and those she has.
//!
//! A passkey is made by the script `passkey.js`. Without it, or on a phone that keeps no keys, the page
//! says so; the form is shown by the script alone.

use leptos::prelude::*;
use sothon_locales::Words;
use time::Date;

use crate::Frame;
use crate::assets;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, TextField};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeysView {
    /// Her passkeys, the oldest first.
    pub keys: Vec<PasskeyRow>,
    /// The day that the offered name holds.
    pub today: Date,
    /// What has just been done.
    pub done: Option<PasskeyDone>,
    /// Why a key was not kept.
    pub error: Option<PasskeyError>,
}

/// One passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyRow {
    /// Its id, as addresses write it.
    pub id: String,
    /// What she calls it.
    pub name: String,
    /// The day she added it.
    pub added_on: Date,
    /// The day it last signed her in, if it ever did.
    pub used_on: Option<Date>,
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasskeyDone {
    /// A key was added.
    Added,
    /// A key was removed.
    Removed,
}

/// Why a key was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasskeyError {
    /// It took too long.
    Expired,
    /// It is none that we can trust.
    NotAccepted,
}

/// The whole page. The form posts `ceremony` and `credential`, both filled in by the script, which sends
/// `passkey_name` before that.
pub fn render(view: &PasskeysView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("passkeys-title");
    let error = view.error.map(|error| match error {
        PasskeyError::Expired => words.get("passkeys-error-expired"),
        PasskeyError::NotAccepted => words.get("passkeys-error-not-accepted"),
    });
    let errors: Vec<_> =
        error.map(|text| FieldError { field: None, text: text.to_owned() }).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {view.done.map(|done| notice(done, words))}
        <p>{words.get("passkeys-what")}</p>
        <p>{words.get("passkeys-why")}</p>
        <h2>{words.get("passkeys-mine")}</h2>
        {mine(&view.keys, frame)}
        <h2>{words.get("passkeys-new")}</h2>
        {form(view.today, frame)}
        <script type="module" src=assets::PASSKEY></script>
    };
    document::page(frame, title, mood, content.into_any())
}

fn notice(done: PasskeyDone, words: &'static Words) -> AnyView {
    let (what, next) = match done {
        PasskeyDone::Added => ("passkeys-added", "passkeys-added-next"),
        PasskeyDone::Removed => ("passkeys-removed", "passkeys-removed-next"),
    };
    view! {
        <Notice kind=NoticeKind::Good>
            <p>{words.get(what)}</p>
            <p>{words.get(next)}</p>
        </Notice>
    }
    .into_any()
}

fn mine(keys: &[PasskeyRow], frame: &Frame) -> AnyView {
    if keys.is_empty() {
        return view! { <p>{frame.words.get("passkeys-none")}</p> }.into_any();
    }
    keys.iter().map(|key| row(key, frame)).collect::<Vec<_>>().into_any()
}

fn row(key: &PasskeyRow, frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words;
    let remove = words.with("passkeys-remove-named", &[("name", key.name.as_str().into())]);
    let href = frame.href(&format!("/my-pension/passkeys/{}/remove", key.id));
    let (name, facts) = (key.name.clone(), facts(key, words));
    view! {
        <Panel>
            <h3>{name}</h3>
            <SummaryList facts/>
            <LinkButton href label=remove secondary=true/>
        </Panel>
    }
}

/// When a key was added and last used.
pub(super) fn facts(key: &PasskeyRow, words: &Words) -> Vec<Fact> {
    let never = || words.get("passkeys-not-used").to_owned();
    let used = key.used_on.map_or_else(never, |day| words.date(day));
    vec![
        Fact::new(words.get("passkeys-added-on"), words.date(key.added_on)),
        Fact::new(words.get("passkeys-used-on"), used),
    ]
}

/// What the script shows in place of the sentence that the phone keeps no keys. It finds its own
/// sentences in the form's data.
fn form(today: Date, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = Field {
        name: "passkey_name",
        label: words.get("passkeys-name").to_owned(),
        hint: words.get("passkeys-name-hint").to_owned(),
        error: None,
        value: words.with("passkeys-name-offered", &[("date", words.date(today).into())]),
    };
    view! {
        <div data-cannot="">
            <Notice kind=NoticeKind::Info>
                <p>{words.get("passkeys-cannot")}</p>
                <p>{words.get("passkeys-cannot-next")}</p>
            </Notice>
        </div>
        <form
            method="post"
            action=frame.href("/my-pension/passkeys")
            novalidate=true
            hidden=true
            data-passkey="add"
            data-challenge=frame.href("/my-pension/passkeys/challenge")
            data-working=words.get("passkeys-working")
            data-stopped=words.get("passkeys-stopped")
            data-known=words.get("passkeys-known")
            data-name=words.get("passkeys-error-name")
            data-many=words.get("passkeys-error-many")
            data-failed=words.get("passkeys-failed")
        >
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="ceremony"/>
            <input type="hidden" name="credential"/>
            <p>{words.get("passkeys-shared")}</p>
            <TextField field/>
            <Button label=words.get("passkeys-add")/>
            <p role="status"></p>
        </form>
    }
    .into_any()
}
