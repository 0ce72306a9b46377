//! Her latest case: its reference, where it stands, who acts next.

use super::facts::CaseSeen;
use super::page::Page;
use crate::Tongue;

pub(super) fn page(tongue: Tongue, case: Option<&CaseSeen>) -> Page {
    let page = Page::new(tongue);
    let Some(case) = case else {
        return page.say("ussd-cases-none").back();
    };
    page.tell("ussd-case", "reference", &case.reference.to_string())
        .say(&format!("ussd-stage-{}", case.stage.code()))
        .say(&format!("ussd-next-{}", case.stage.acts_next().code()))
        .back()
}
