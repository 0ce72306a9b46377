//! The pages of the phone service's PIN and of notices.

use sothon_domain::message_choices::{MessageChoices, MessageTongue, Naming, Reminders};
use sothon_domain::message_form::MessageForm;
use sothon_locales::Words;
use time::macros::{date, datetime};

use super::{Sample, sample, signed_in};
use crate::pages::notices::{self, NoticesView};
use crate::pages::phone_pin::{self, PhonePinView, PinError, PinState, ShownRenewal};

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = pins(words);
    samples.extend(mailboxes(words));
    samples
}

fn pins(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: PhonePinView| {
        sample(name, phone_pin::render(&view, &signed_in(words, "/my-pension/phone-pin")))
    };
    let none = PhonePinView {
        dial: "*1288#".to_owned(),
        phone: Some("•••577".to_owned()),
        pin: PinState::None,
        done: false,
        errors: vec![],
        key: "sample-key".to_owned(),
        renewal: None,
        stopped: false,
    };
    let asked_at = datetime!(2026-11-22 02:05 UTC);
    let renewal = Some(ShownRenewal { asked_at, key: "sample-key-2".to_owned() });
    let set = PhonePinView { pin: PinState::Set(date!(2026 - 11 - 21)), ..none.clone() };
    let errors = vec![PinError::Weak, PinError::Differs];
    vec![
        page("phone-pin", none.clone()),
        page("phone-pin-done", PhonePinView { done: true, ..set.clone() }),
        page("phone-pin-renewal", PhonePinView { renewal, ..set.clone() }),
        page("phone-pin-stopped", PhonePinView { stopped: true, ..set.clone() }),
        page("phone-pin-set", set),
        page("phone-pin-renew", PhonePinView { pin: PinState::Renew, ..none.clone() }),
        page("phone-pin-no-phone", PhonePinView { phone: None, ..none.clone() }),
        page(
            "phone-pin-malformed",
            PhonePinView { errors: vec![PinError::Malformed], ..none.clone() },
        ),
        page("phone-pin-often", PhonePinView { errors: vec![PinError::TooOften], ..none.clone() }),
        page("phone-pin-errors", PhonePinView { errors, ..none }),
    ]
}

fn mailboxes(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: NoticesView| {
        sample(name, notices::render(&view, &signed_in(words, "/my-pension/notices")))
    };
    let longest = format!("{0}@{0}.{0}.example.org", "preahreachtropsambath".repeat(3));
    let normal = NoticesView {
        phone: Some("•••577".to_owned()),
        mailbox: Some("sok.dara@example.org".to_owned()),
        typed: "sok.dara@example.org".to_owned(),
        form: MessageForm::Voice,
        choices: MessageChoices {
            tongue: MessageTongue::Romanised,
            reminders: Reminders::Needed,
            naming: Naming::Names,
        },
        saved: true,
        malformed: false,
        key: "sample-key".to_owned(),
    };
    let empty = NoticesView {
        phone: None,
        mailbox: None,
        typed: String::new(),
        saved: false,
        ..normal.clone()
    };
    let wrong = NoticesView { typed: "sok.dara".to_owned(), malformed: true, ..empty.clone() };
    let mailbox = Some(longest.clone());
    vec![
        page("notices", normal.clone()),
        page("notices-empty", empty),
        page("notices-malformed", wrong),
        page("notices-longest", NoticesView { mailbox, typed: longest, ..normal }),
    ]
}
