//! The screens of a claim.

use sothon_domain::flow::{Answer, Answers, Question, Step, StepKey};
use sothon_domain::gazetteer;
use sothon_domain::part_date::PartDate;
use sothon_domain::person::PlaceCode;
use time::Date;

use super::at::ClaimAt;
use super::call::Open;
use super::keypad;
use super::seen::{ClaimSent, Claimed};
use crate::Tongue;
use crate::menu::page::{ITEMS, Page};
use crate::menu::{figures, place};

/// A screen and its values.
#[derive(Debug, Clone, Copy)]
pub(in crate::menu) enum ClaimScreen<'a> {
    Who,
    Kinds { kinds: &'a [Claimed], page: usize },
    Step { claimed: Claimed, step: StepKey, page: usize },
    Check { claimed: Claimed, answers: &'a Answers, page: usize },
    Left { until: Option<Date> },
    CallNumber,
    CallRelation { page: usize },
    CallDied,
    CallProvince { page: usize },
    CallCheck { number: &'a str, province: &'a PlaceCode },
    CallOften,
    Sent(&'a ClaimSent),
}

impl<'a> ClaimScreen<'a> {
    /// The screen of a place that needs nothing of the driver.
    pub(in crate::menu) fn of(at: &'a ClaimAt) -> Option<Self> {
        Some(match at {
            ClaimAt::Who => Self::Who,
            ClaimAt::Step { claimed, step, page, .. } => {
                Self::Step { claimed: *claimed, step: *step, page: *page }
            }
            ClaimAt::Call { told, page } => match told.open() {
                Open::Number => Self::CallNumber,
                Open::Relation => Self::CallRelation { page: *page },
                Open::Died => Self::CallDied,
                Open::Province => Self::CallProvince { page: *page },
                Open::Nothing { number, province } => Self::CallCheck { number, province },
            },
            ClaimAt::Kinds { .. } | ClaimAt::Draft { .. } | ClaimAt::Check { .. } => return None,
        })
    }

    /// Whether a question has a screen.
    #[cfg(test)]
    pub(in crate::menu) fn asks(question: Question) -> bool {
        keypad::answers(question)
    }

    /// The screen in a tongue.
    pub(in crate::menu) fn page(self, tongue: Tongue) -> Page {
        let page = Page::new(tongue);
        match self {
            Self::Who => page.item(1, "ussd-claim-with-pin").item(2, "ussd-claim-call").back(),
            Self::Kinds { kinds, page } => offered(tongue, kinds, page),
            Self::Step { claimed, step, page } => match claimed.kind().flow().step(step) {
                Some(step) => question(tongue, step, page),
                None => Page::new(tongue),
            },
            Self::Check { claimed, answers, page } => check(tongue, (claimed, answers), page),
            Self::Left { until } => left(page, until).end(),
            Self::CallNumber => page.say("ussd-call-number").back(),
            Self::CallRelation { page } => {
                choices(tongue, "ussd-call-relation", Question::Kin, page).back()
            }
            Self::CallDied => typed(page, "ussd-call-died", true),
            Self::CallProvince { page } => provinces(tongue, page).back(),
            Self::CallCheck { number, province } => page
                .tell("ussd-call-check", "number", number)
                .name(&place::name(tongue, province))
                .item(1, "ussd-move-send")
                .item(2, "ussd-move-change")
                .back(),
            Self::CallOften => page.say("ussd-call-often").end(),
            Self::Sent(sent) => told(page, tongue, sent).end(),
        }
    }
}

fn offered(tongue: Tongue, kinds: &[Claimed], page: usize) -> Page {
    let entry = |claimed: &Claimed| {
        let (number, key) = claimed.item();
        format!("{number} {}", tongue.words().get(key))
    };
    let entries: Vec<String> = kinds.iter().map(entry).collect();
    Page::new(tongue).list(&entries, page, ITEMS, None).back()
}

/// A question of a flow, in the words of a small screen.
fn question(tongue: Tongue, step: &Step, page: usize) -> Page {
    let key = format!("ussd-ask-{}", step.key.code());
    if step.question.choices().is_empty() {
        return typed(Page::new(tongue), &key, step.unknown);
    }
    choices(tongue, &key, step.question, page).back()
}

/// A question whose answer is typed.
fn typed(page: Page, key: &str, may_be_unknown: bool) -> Page {
    let page = page.say(key);
    let page = if may_be_unknown { page.item(99, "ussd-claim-unknown") } else { page };
    page.back()
}

/// A question with its numbered answers, three a page at most.
fn choices(tongue: Tongue, key: &str, question: Question, page: usize) -> Page {
    let word = |answer: &Answer| chosen(tongue, answer).unwrap_or_default();
    let answers = question.choices();
    let numbered = answers.iter().zip(1_usize..);
    let entries: Vec<String> =
        numbered.map(|(answer, number)| format!("{number} {}", word(answer))).collect();
    Page::new(tongue).say(key).list(&entries, page, ITEMS, None)
}

/// The word of an answer of a short list.
fn chosen(tongue: Tongue, answer: &Answer) -> Option<String> {
    let key = match answer {
        Answer::YesNo(true) => "ussd-choice-yes".to_owned(),
        Answer::YesNo(false) => "ussd-choice-no".to_owned(),
        Answer::Kin(relation) => format!("ussd-kin-{}", relation.code()),
        Answer::OneOf(list, code) => format!("ussd-choice-{}-{code}", list.code()),
        _ => return None,
    };
    Some(tongue.words().get(&key).to_owned())
}

/// The answers that digits gave, in short, and what may be done with them.
fn check(tongue: Tongue, (claimed, answers): (Claimed, &Answers), page: usize) -> Page {
    let steps = claimed.kind().flow().asked(answers);
    let shown = steps.filter(|step| keypad::answers(step.question));
    let entries: Vec<String> = shown
        .filter_map(|step| {
            let answer = step.question.stored(answers.get(step.key)?)?;
            let key = format!("ussd-said-{}", step.key.code());
            let value = value(tongue, &answer);
            Some(tongue.words().with(&key, &[("value", value.into())]))
        })
        .collect();
    let below = Some((1, "ussd-claim-send"));
    Page::new(tongue).list(&entries, page, ITEMS, below).back()
}

fn value(tongue: Tongue, answer: &Answer) -> String {
    match answer {
        Answer::Unknown => tongue.words().get("ussd-claim-unknown").to_owned(),
        Answer::PartDate(PartDate::Day(day)) => figures::date(*day),
        Answer::PartDate(PartDate::Month(month)) => figures::month(*month),
        other => chosen(tongue, other).unwrap_or_else(|| other.to_string()),
    }
}

/// What digits can't answer waits for her.
fn left(page: Page, until: Option<Date>) -> Page {
    let page = page.say("ussd-claim-left");
    match until {
        Some(until) => page.tell("ussd-claim-kept", "date", &figures::date(until)),
        None => page,
    }
}

fn provinces(tongue: Tongue, page: usize) -> Page {
    let entry = |(code, _): (PlaceCode, _)| format!("{code} {}", place::name(tongue, &code));
    let entries: Vec<String> = gazetteer::children(None).map(entry).collect();
    Page::new(tongue).say("ussd-call-province").list(&entries, page, ITEMS, None)
}

/// The reference, the papers, and where to bring them.
fn told(page: Page, tongue: Tongue, sent: &ClaimSent) -> Page {
    let page = page.tell("ussd-claim-sent", "reference", &sent.reference.to_string());
    let papers = sent.papers.to_string();
    let Some(branch) = &sent.branch else {
        return page.tell("ussd-claim-papers-somewhere", "count", &papers);
    };
    let page = page.tell("ussd-claim-papers", "count", &papers);
    let name = match tongue {
        Tongue::Khmer => &branch.khmer,
        Tongue::Romanised | Tongue::English => &branch.latin,
    };
    page.name(name).line(branch.phone.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::menu::claim::keypad::UNKNOWN;

    /// The item and the key are the same.
    #[test]
    fn the_key_for_not_knowing_stands_on_the_screen() {
        let page = ClaimScreen::CallDied.page(Tongue::English).screen(None);
        assert!(page.text.contains(&format!("\n{UNKNOWN} ")), "{}", page.text);
    }

    #[test]
    fn every_question_that_digits_answer_has_its_words() {
        for (claimed, tongue) in
            Claimed::ALL.into_iter().flat_map(|claimed| Tongue::ALL.map(|tongue| (claimed, tongue)))
        {
            let steps = claimed.kind().flow().steps.iter();
            for step in steps.filter(|step| keypad::answers(step.question)) {
                let text = question(tongue, step, 0).screen(None).text;
                assert!(!text.contains("ussd-"), "{text}");
                let words = step.question.choices();
                let named = words.iter().filter_map(|answer| chosen(tongue, answer));
                assert!(named.count() == words.len(), "{:?}", step.key);
            }
        }
    }
}
