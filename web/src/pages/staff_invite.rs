//! An invitation of a member of staff: a password and a second step.

use leptos::prelude::*;
use sothon_locales::Words;

use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_button::LinkButton;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffInviteView {
    /// The invitation's secret part of the address.
    pub token: String,
    /// Where the invitation stands.
    pub state: InviteState,
}

/// Where an invitation stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InviteState {
    /// To be accepted.
    Open {
        /// Who is invited.
        name: String,
        /// The secret for the authenticator app, in base 32.
        secret: String,
        /// The same as an `otpauth` address, which opens the app on a phone.
        uri: String,
        /// Why it was not accepted.
        errors: Vec<InviteError>,
    },
    /// Just accepted.
    Done,
    /// Unknown, used or expired.
    NotValid,
}

/// Why an invitation was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteError {
    /// The password has fewer than 15 letters.
    PasswordShort,
    /// The two passwords are not the same.
    PasswordsDiffer,
    /// The app's code is not right now.
    CodeWrong,
    /// It is no number of an identity card.
    NotACard,
    /// Another card is known of her.
    AnotherCard,
}

impl InviteError {
    fn field(self) -> &'static str {
        match self {
            Self::PasswordShort => "password",
            Self::PasswordsDiffer => "password_again",
            Self::CodeWrong => "code",
            Self::NotACard | Self::AnotherCard => "card",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::PasswordShort => "staff-invite-error-short",
            Self::PasswordsDiffer => "staff-invite-error-differ",
            Self::CodeWrong => "staff-invite-error-code",
            Self::NotACard => "staff-invite-error-card",
            Self::AnotherCard => "staff-invite-error-another-card",
        }
    }
}

/// The whole page. The form posts `password`, `password_again`, `card` and `code`.
pub fn render(view: &StaffInviteView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-invite-title");
    let (mood, content) = match &view.state {
        InviteState::Open { name, secret, uri, errors } => {
            let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
            let action = frame.href(&format!("/staff/invite/{}", view.token));
            let csrf = frame.csrf.clone();
            let (name, secret, uri) = (name.clone(), secret.clone(), uri.clone());
            let open = view! { <Open words name secret uri errors=errors.clone() action csrf/> };
            (mood, open.into_any())
        }
        InviteState::Done => {
            let (done, href) = (sentence(words, "staff-invite-done"), frame.href("/staff/sign-in"));
            let sign_in = words.get("staff-sign-in-title");
            (Mood::Fine, view! { {done}<LinkButton href label=sign_in/> }.into_any())
        }
        InviteState::NotValid => (Mood::Fine, sentence(words, "staff-invite-not-valid")),
    };
    document::page(frame, title, mood, content)
}

fn sentence(words: &'static Words, key: &'static str) -> AnyView {
    view! { <h1>{words.get("staff-invite-title")}</h1><p>{words.get(key)}</p> }.into_any()
}

#[component]
fn Open(
    words: &'static Words,
    name: String,
    secret: String,
    uri: String,
    errors: Vec<InviteError>,
    action: String,
    csrf: String,
) -> impl IntoView {
    let summary = errors
        .iter()
        .map(|error| FieldError {
            field: Some(error.field()),
            text: words.get(error.key()).to_owned(),
        })
        .collect();
    let field = |name, label: &'static str, hint: &'static str| Field {
        name,
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        error: errors.iter().find(|e| e.field() == name).map(|e| words.get(e.key()).to_owned()),
        value: String::new(),
    };
    let password = field("password", "staff-invite-password", "staff-invite-password-hint");
    let again = field("password_again", "staff-invite-again", "staff-invite-again-hint");
    let card = field("card", "staff-invite-card", "staff-invite-card-hint");
    let code = field("code", "staff-invite-code", "staff-invite-code-hint");
    view! {
        <ErrorSummary words errors=summary/>
        <h1>{words.get("staff-invite-title")}</h1>
        <p>{words.with("staff-invite-name", &[("name", name.into())])}</p>
        <form method="post" action=action novalidate=true>
            <input type="hidden" name="csrf" value=csrf/>
            <TextField field=password kind=Kind::NewPassword/>
            <TextField field=again kind=Kind::NewPassword/>
            <TextField field=card kind=Kind::Number/>
            <h2>{words.get("staff-invite-app-title")}</h2>
            <p>{words.get("staff-invite-app")}</p>
            <p><code>{grouped(&secret)}</code></p>
            <p><a href=uri>{words.get("staff-invite-open-app")}</a></p>
            <TextField field=code kind=Kind::OneTimeCode/>
            <Button label=words.get("staff-invite-accept")/>
        </form>
    }
}

/// Groups of four letters, easier to copy by eye.
fn grouped(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}
