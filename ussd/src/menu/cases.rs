//! Her cases, one after the other. The first screen of each says where it stands, what is asked of her or how many papers
//! are missing, else who acts next, and of a rejected one that she can appeal; those behind it name the papers and say
//! what was done, what is now, what follows, by which day, and what she can do when that is late.

use sothon_domain::casework::{ActsNext, CaseAct, Stage};

use super::facts::{CaseDue, CaseSeen};
use super::figures;
use super::page::Page;
use super::session::At;
use crate::Tongue;

/// One screen about a case.
enum Part {
    /// Where it stands.
    Stands,
    /// Some of the papers that are missing, by name.
    Papers(Vec<String>),
    /// What was done last, and what is now.
    Done,
    /// What follows, and who does it.
    Next,
    /// By which day, and what if that is late.
    Due,
}

/// This page of her cases as it is shown now, with the case that can be appealed from it.
pub(super) fn shown(tongue: Tongue, cases: &[CaseSeen], page: usize) -> At {
    let screens = screens(tongue, cases);
    let case = screens.get(page % screens.len().max(1)).map(|(case, _)| *case);
    let appeal = case.filter(|case| case.appeal.is_some()).map(|case| case.reference.to_string());
    At::Cases { page, appeal }
}

fn screens(tongue: Tongue, cases: &[CaseSeen]) -> Vec<(&CaseSeen, Part)> {
    let of = |case| parts(tongue, case).into_iter().map(move |part| (case, part));
    cases.iter().flat_map(of).collect()
}

pub(super) fn page(tongue: Tongue, cases: &[CaseSeen], page: usize) -> Page {
    let screens = screens(tongue, cases);
    let Some((case, part)) = screens.get(page % screens.len().max(1)) else {
        return Page::new(tongue).say("ussd-cases-none").back();
    };
    let page = part.page(tongue, case);
    let page = if screens.len() > 1 { page.say("ussd-more") } else { page };
    page.back()
}

/// Of a case that is over there is nothing more to say.
fn parts(tongue: Tongue, case: &CaseSeen) -> Vec<Part> {
    if case.stage.acts_next() == ActsNext::Nobody {
        return vec![Part::Stands];
    }
    let papers = papers(tongue, case).into_iter().map(Part::Papers);
    let first = std::iter::once(Part::Stands).chain(papers);
    first.chain([Part::Done, Part::Next, Part::Due]).collect()
}

/// The names of the papers that are missing, as many on each screen as it holds.
fn papers(tongue: Tongue, case: &CaseSeen) -> Vec<Vec<String>> {
    let name = |code: &str| tongue.words().get(&format!("ussd-paper-{code}")).to_owned();
    let names: Vec<String> = case.papers.iter().map(|paper| name(paper.code())).collect();
    missing(tongue).shared_out(&names)
}

fn missing(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-case-missing")
}

impl Part {
    fn page(&self, tongue: Tongue, case: &CaseSeen) -> Page {
        let page = Page::new(tongue);
        match self {
            Self::Stands => {
                stands(page.tell("ussd-case", "reference", &case.reference.to_string()), case)
            }
            Self::Papers(names) => {
                names.iter().fold(missing(tongue), |page, name| page.line(name.clone()))
            }
            Self::Done => done(page, tongue, case),
            Self::Next => next(page, tongue, case.stage),
            Self::Due => due(page, case),
        }
    }
}

/// What she has to do goes before what others do: a screen has no room for both.
fn stands(page: Page, case: &CaseSeen) -> Page {
    if case.appeal.is_some() {
        return page.say("ussd-stage-rejected").item(1, "ussd-case-appeal");
    }
    let next = case.stage.acts_next();
    let page = match case.asked {
        Some(reason) => page.say(&format!("ussd-asked-{}", reason.code())),
        None => page.say(&format!("ussd-stage-{}", case.stage.code())),
    };
    match case.papers.len() {
        0 if case.asked.is_some() => page,
        0 => page.say(&format!("ussd-next-{}", next.code())),
        _ if next == ActsNext::Nobody => page.say(&format!("ussd-next-{}", next.code())),
        missing => page.tell("ussd-case-papers", "count", &missing.to_string()),
    }
}

fn done(page: Page, tongue: Tongue, case: &CaseSeen) -> Page {
    let words = tongue.words();
    let (act, day) = case.done;
    let values = [("state", words.get(done_key(act)).into()), ("date", figures::date(day).into())];
    let stage = format!("ussd-stage-{}", case.stage.code());
    page.line(words.with("ussd-case-done", &values)).tell(
        "ussd-case-now",
        "state",
        words.get(&stage),
    )
}

/// The key of what an act is called on a small screen.
fn done_key(act: CaseAct) -> &'static str {
    match act {
        CaseAct::Submitted | CaseAct::Resent | CaseAct::Appealed => "ussd-done-sent",
        CaseAct::Taken | CaseAct::Corrected => "ussd-done-checked",
        CaseAct::Returned => "ussd-done-returned",
        CaseAct::PassedUp | CaseAct::Escalated | CaseAct::Raised => "ussd-done-passed",
        CaseAct::Asked => "ussd-done-asked",
        CaseAct::Heard => "ussd-done-heard",
        CaseAct::Approved
        | CaseAct::Rejected
        | CaseAct::AppealApproved
        | CaseAct::AppealRejected
        | CaseAct::Withdrawn
        | CaseAct::Stopped
        | CaseAct::CarriedOut
        | CaseAct::NotCarriedOut => "ussd-done-decided",
    }
}

fn next(page: Page, tongue: Tongue, stage: Stage) -> Page {
    let then = match stage {
        Stage::Returned | Stage::Outside => "ussd-then-check",
        _ => "ussd-then-decision",
    };
    let page = page.tell("ussd-case-then", "state", tongue.words().get(then));
    page.say(&format!("ussd-next-{}", stage.acts_next().code()))
}

/// No day is set for what she has to do herself.
fn due(page: Page, case: &CaseSeen) -> Page {
    let outside = case.stage == Stage::Outside;
    match case.due {
        None => page.say("ussd-case-no-hurry"),
        Some(CaseDue { late: true, .. }) => {
            let key = if outside { "ussd-case-late-outside" } else { "ussd-case-late" };
            page.tell(key, "hotline", &case.hotline)
        }
        Some(CaseDue { on, late: false }) => {
            let key = if outside { "ussd-case-due-outside" } else { "ussd-case-due" };
            let page = page.tell(key, "date", &figures::date(on));
            page.tell("ussd-case-if-late", "hotline", &case.hotline)
        }
    }
}
