//! Where a person's notices go, and the mailbox for them.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::message_choices::{MessageChoices, MessageTongue, Naming, Reminders};
use sothon_domain::message_form::MessageForm;
use sothon_locales::Words;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};
use crate::pages::report_way::ReportWay;

/// The page's path.
pub const PATH: &str = "/my-pension/notices";

/// An address of nobody (RFC 2606), to show what one looks like.
const EXAMPLE: &str = "sokha@example.org";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticesView {
    /// The last digits of the registered phone, if there is one.
    pub phone: Option<String>,
    /// The mailbox that notices go to, if any.
    pub mailbox: Option<String>,
    /// Whether she wants to read or to hear them.
    pub form: MessageForm,
    /// In which language and letters she wants them, and of what she is reminded.
    pub choices: MessageChoices,
    /// What stands in the field.
    pub typed: String,
    /// Whether something has just been saved.
    pub saved: bool,
    /// Whether what was typed is no address.
    pub malformed: bool,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// The whole page. One form posts `email` and `key`, the other `tongue`, `reminders`, `naming` and `form` to
/// `/my-pension/notices/choices`: one button keeps all that is chosen.
pub fn render(view: &NoticesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("notices-title");
    let with_example = |key| words.with(key, &[("example", EXAMPLE.into())]);
    let error = view.malformed.then(|| with_example("notices-error-malformed"));
    let errors: Vec<_> =
        error.clone().map(|text| FieldError { field: Some("email"), text }).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let field = Field {
        name: "email",
        label: words.get("notices-email").to_owned(),
        hint: with_example("notices-email-hint"),
        error,
        value: view.typed.clone(),
    };
    let saved = view.saved.then(|| {
        view! { <Notice kind=NoticeKind::Good><p>{words.get("notices-saved")}</p></Notice> }
    });
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {saved}
        <p>{words.get("notices-intro")}</p>
        <p>{words.get("notices-private")}</p>
        <SummaryList facts=facts(view, frame)/>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field kind=Kind::Mailbox/>
            <Button label=words.get("notices-save")/>
        </form>
        {ReportWay::door(CaseKind::Contact, "notices-by-case", frame)}
        {choices_of_messages(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

/// The form of what she chooses.
fn choices_of_messages(view: &NoticesView, frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <form method="post" action=frame.href("/my-pension/notices/choices") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            {choices(view.choices, view.form, words)}
            <Button label=words.get("notices-form-save") secondary=true/>
        </form>
    }
    .into_any()
}

/// The fields `tongue`, `reminders`, `naming` and `form`: in which language and letters she wants her messages, of what
/// she is reminded, whether they name people, and whether she wants to read or to hear them.
pub(super) fn choices(chosen: MessageChoices, form: MessageForm, words: &Words) -> AnyView {
    let choice = |code: &str, key: &'static str| Choice {
        value: code.to_owned(),
        label: words.get(key).to_owned(),
    };
    let tongue = ("notices-tongue", "notices-tongue-hint");
    let tongue = asked(words, "tongue", tongue, chosen.tongue.code());
    let reminders = ("notices-reminders", "notices-reminders-hint");
    let reminders = asked(words, "reminders", reminders, chosen.reminders.code());
    let naming = ("notices-naming", "notices-naming-hint");
    let naming = asked(words, "naming", naming, chosen.naming.code());
    let form = asked(words, "form", ("notices-form", "notices-form-until"), form.code());
    let tongues: Vec<_> = MessageTongue::ALL.map(|one| choice(one.code(), tongue_key(one))).into();
    let wishes: Vec<_> = Reminders::ALL.map(|one| choice(one.code(), reminders_key(one))).into();
    let names: Vec<_> = Naming::ALL.map(|one| choice(one.code(), naming_key(one))).into();
    let forms: Vec<_> = MessageForm::ALL.map(|one| choice(one.code(), form_key(one))).into();
    view! {
        <Choices field=tongue choices=tongues/>
        <Choices field=reminders choices=wishes/>
        <Choices field=naming choices=names/>
        <Choices field=form choices=forms/>
    }
    .into_any()
}

/// A question with its hint, and what she chose.
fn asked(
    words: &Words,
    name: &'static str,
    (label, hint): (&'static str, &'static str),
    value: &str,
) -> Field {
    Field {
        name,
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        value: value.to_owned(),
        ..Field::default()
    }
}

/// The key of the words of a tongue.
fn tongue_key(tongue: MessageTongue) -> &'static str {
    match tongue {
        MessageTongue::Khmer => "notices-tongue-khmer",
        MessageTongue::Romanised => "notices-tongue-romanised",
        MessageTongue::English => "notices-tongue-english",
    }
}

/// The key of the words of what she is reminded of.
fn reminders_key(reminders: Reminders) -> &'static str {
    match reminders {
        Reminders::All => "notices-reminders-all",
        Reminders::Needed => "notices-reminders-needed",
    }
}

/// The key of the words of whether people are named.
fn naming_key(naming: Naming) -> &'static str {
    match naming {
        Naming::Nobody => "notices-naming-nobody",
        Naming::Names => "notices-naming-names",
    }
}

/// The key of the words of a form.
pub(crate) fn form_key(form: MessageForm) -> &'static str {
    match form {
        MessageForm::Text => "notices-form-text",
        MessageForm::Voice => "notices-form-voice",
    }
}

fn facts(view: &NoticesView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let or = |value: &Option<String>, key| value.clone().unwrap_or_else(|| words.get(key).into());
    vec![
        Fact::new(words.get("notices-phone"), or(&view.phone, "notices-no-phone")),
        Fact::new(words.get("notices-mailbox"), or(&view.mailbox, "notices-no-mailbox")),
    ]
}
