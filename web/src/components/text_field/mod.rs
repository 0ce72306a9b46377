//! A field for one line of text, with its label, hint and error.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// What a field asks for. The name is also its id, so it is unique on a page.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// The name in the form.
    pub name: &'static str,
    /// The question.
    pub label: String,
    /// How to answer; empty for none.
    pub hint: String,
    /// What is wrong with the answer, if anything.
    pub error: Option<String>,
    /// The answer so far.
    pub value: String,
}

/// Which keyboard and which memory of the browser a field calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Any text.
    #[default]
    Text,
    /// A member number: capitals and digits.
    MemberNumber,
    /// One's own member number; the browser may offer a passkey in its place.
    OwnMemberNumber,
    /// A code that was sent or shown: digits, used once.
    OneTimeCode,
    /// A new password, hidden while typing.
    NewPassword,
    /// The password one has, hidden while typing.
    Password,
    /// The address of a mailbox.
    Address,
    /// A year: digits.
    Year,
    /// A number, in either digits.
    Number,
    /// A new PIN: digits, hidden while typing, kept by no browser.
    NewPin,
    /// One's own mailbox for messages.
    Mailbox,
    /// Somebody else's mailbox, which no browser fills in.
    OthersMailbox,
}

impl Kind {
    fn attributes(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Self::Text => ("text", "text", "off", "sentences"),
            Self::MemberNumber => ("text", "text", "username", "characters"),
            Self::OwnMemberNumber => ("text", "text", "username webauthn", "characters"),
            Self::OneTimeCode => ("text", "numeric", "one-time-code", "none"),
            Self::NewPassword => ("password", "text", "new-password", "none"),
            Self::Password => ("password", "text", "current-password", "none"),
            Self::Address => ("email", "email", "username", "none"),
            Self::Year | Self::Number => ("text", "numeric", "off", "none"),
            Self::NewPin => ("password", "numeric", "off", "none"),
            Self::Mailbox => ("email", "email", "email", "none"),
            Self::OthersMailbox => ("email", "email", "off", "none"),
        }
    }
}

/// A field for one line.
#[component]
pub fn TextField(
    /// What it asks for.
    field: Field,
    /// The keyboard it calls for.
    #[prop(optional)]
    kind: Kind,
) -> impl IntoView {
    let (input_type, keyboard, memory, capitals) = kind.attributes();
    let described = described_by(&field);
    view! {
        <div class="field">
            <label for=field.name>{field.label.clone()}</label>
            {help(&field)}
            <input
                id=field.name
                name=field.name
                type=input_type
                inputmode=keyboard
                autocomplete=memory
                autocapitalize=capitals
                spellcheck="false"
                value=field.value
                aria-describedby=described
                aria-invalid=field.error.is_some().then_some("true")
            />
        </div>
    }
}

/// The hint and the error, under the label and before the control.
pub(crate) fn help(field: &Field) -> impl IntoView + use<> {
    let name = field.name;
    let hint = (!field.hint.is_empty()).then(|| field.hint.clone());
    let error = field.error.clone();
    view! {
        {hint.map(|text| view! { <p class="hint" id=format!("{name}-hint")>{text}</p> })}
        {error.map(|text| view! { <p class="field-error" id=format!("{name}-error")>{text}</p> })}
    }
}

/// The ids of what [`help`] shows; none when it shows nothing.
pub(crate) fn described_by(field: &Field) -> Option<String> {
    let hint = (!field.hint.is_empty()).then(|| format!("{}-hint", field.name));
    let error = field.error.as_ref().map(|_| format!("{}-error", field.name));
    let ids: Vec<String> = hint.into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
