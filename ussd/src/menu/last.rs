//! Screens that end a call and have no place of their own in the menu.

use super::page::Page;
use crate::Tongue;

/// One message, and the call ends.
pub(super) fn ending(tongue: Tongue, key: &str) -> Page {
    Page::new(tongue).say(key).end()
}

/// The portal can't go on. Perhaps not even the tongue is known, so both languages say it.
pub(super) fn trouble() -> Page {
    let english = Tongue::English.words().get("ussd-trouble").to_owned();
    Page::bilingual().say("ussd-trouble").line(english).end()
}
