//! Her cases, one a screen: the reference, where it stands, what is asked of her or which papers are missing, else who
//! acts next; of a rejected one that she can appeal.

use sothon_domain::casework::ActsNext;

use super::facts::CaseSeen;
use super::page::Page;
use crate::Tongue;

pub(super) fn page(tongue: Tongue, cases: &[CaseSeen], page: usize) -> Page {
    let Some(case) = cases.get(page % cases.len().max(1)) else {
        return Page::new(tongue).say("ussd-cases-none").back();
    };
    let page = Page::new(tongue).tell("ussd-case", "reference", &case.reference.to_string());
    let page = match case.appeal {
        Some(_) => page.say("ussd-stage-rejected").item(1, "ussd-case-appeal"),
        None => stands(page, case),
    };
    let page = if cases.len() > 1 { page.say("ussd-more") } else { page };
    page.back()
}

/// What she has to do goes before what others do: a screen has no room for both.
fn stands(page: Page, case: &CaseSeen) -> Page {
    let next = case.stage.acts_next();
    let page = match case.asked {
        Some(reason) => page.say(&format!("ussd-asked-{}", reason.code())),
        None => page.say(&format!("ussd-stage-{}", case.stage.code())),
    };
    match case.papers {
        0 if case.asked.is_some() => page,
        0 => page.say(&format!("ussd-next-{}", next.code())),
        _ if next == ActsNext::Nobody => page.say(&format!("ussd-next-{}", next.code())),
        missing => page.tell("ussd-case-papers", "count", &missing.to_string()),
    }
}
