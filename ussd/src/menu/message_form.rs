//! Whether she wants her messages to read or to hear, and of what she is reminded.

use sothon_domain::message_choices::Reminders;
use sothon_domain::message_form::MessageForm;

use super::page::Page;
use super::session::At;
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
        .item(3, "ussd-reminders")
        .back()
}

pub(super) fn press(key: &str) -> Step {
    match key {
        "1" => Step::Do(Need::ChooseMessageForm(MessageForm::Text)),
        "2" => Step::Do(Need::ChooseMessageForm(MessageForm::Voice)),
        "3" => Step::To(At::Reminders),
        _ => Step::Wrong,
    }
}

/// Whether she is reminded of everything now, and the key that changes it. What is told in any case is no reminder.
pub(super) fn reminders(tongue: Tongue, reminders: Reminders) -> Page {
    let page = Page::new(tongue);
    let page = match reminders {
        Reminders::All => page.say("ussd-reminders-all-now").item(2, "ussd-reminders-off"),
        Reminders::Needed => page.say("ussd-reminders-needed-now").item(1, "ussd-reminders-all"),
    };
    page.back()
}

pub(super) fn press_reminders(key: &str) -> Step {
    match key {
        "1" => Step::Do(Need::ChooseReminders(Reminders::All)),
        "2" => Step::Do(Need::ChooseReminders(Reminders::Needed)),
        _ => Step::Wrong,
    }
}
