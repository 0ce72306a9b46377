//! Whether she wants her messages to read or to hear.

use sothon_domain::message_form::MessageForm;

use super::page::Page;
use super::step::Step;
use super::turn::Need;
use crate::Tongue;

/// What she wants now, and the two keys. Until messages can be spoken the screen says that they are written.
pub(super) fn page(tongue: Tongue, form: MessageForm) -> Page {
    let now = match form {
        MessageForm::Text => "ussd-message-form-text-now",
        MessageForm::Voice => "ussd-message-form-voice-now",
    };
    Page::new(tongue)
        .say(now)
        .item(1, "ussd-message-form-text")
        .item(2, "ussd-message-form-voice")
        .back()
}

pub(super) fn press(key: &str) -> Step {
    match key {
        "1" => Step::Do(Need::ChooseMessageForm(MessageForm::Text)),
        "2" => Step::Do(Need::ChooseMessageForm(MessageForm::Voice)),
        _ => Step::Wrong,
    }
}
