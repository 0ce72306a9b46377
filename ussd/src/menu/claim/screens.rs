//! The screens of a claim.

use sothon_domain::flow::{Answer, Answers, Question, Step, StepKey};
use sothon_domain::gazetteer;
use sothon_domain::person::PlaceCode;
use time::Date;

use super::at::ClaimAt;
use super::call::Open;
use super::keypad;
use super::kinds::{Among, Claimed, OTHER_FACT};
use super::seen::ClaimSent;
use crate::Tongue;
use crate::menu::day::{self, UNKNOWN_ITEM};
use crate::menu::facts::Branch;
use crate::menu::page::{ITEMS, Page};
use crate::menu::{figures, place};

/// A screen and its values.
#[derive(Debug, Clone, Copy)]
pub(in crate::menu) enum ClaimScreen<'a> {
    Who,
    Kinds { among: Among, kinds: &'a [Claimed], page: usize },
    Letters,
    Account,
    Step { claimed: Claimed, step: StepKey, page: usize },
    Check { claimed: Claimed, answers: &'a Answers, page: usize },
    Left { until: Option<Date> },
    CallNumber,
    CallRelation { page: usize },
    CallDied,
    CallProvince { page: usize },
    CallCheck { number: Option<&'a str>, province: &'a PlaceCode },
    CallOften,
    CallSent { reference: &'a str },
    CallNext { papers: usize, branch: Option<&'a Branch> },
    Sent(&'a ClaimSent),
}

impl<'a> ClaimScreen<'a> {
    /// The screen of a place that needs nothing of the driver.
    pub(in crate::menu) fn of(at: &'a ClaimAt) -> Option<Self> {
        Some(match at {
            ClaimAt::Who => Self::Who,
            ClaimAt::Letters => Self::Letters,
            ClaimAt::Account => Self::Account,
            ClaimAt::Called { reference, next: false, .. } => Self::CallSent { reference },
            ClaimAt::Called { papers, branch, next: true, .. } => {
                Self::CallNext { papers: *papers, branch: branch.as_ref() }
            }
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

    /// Whether a step has a screen.
    #[cfg(test)]
    pub(in crate::menu) fn asks(step: &Step) -> bool {
        keypad::asks(step)
    }

    /// Whether a day, or a part of one, is typed on it.
    #[cfg(test)]
    pub(in crate::menu) fn takes_day(self) -> bool {
        match self {
            Self::CallDied => true,
            Self::Step { claimed, step, .. } => {
                claimed.kind().flow().step(step).is_some_and(|step| keypad::is_day(step.question))
            }
            _ => false,
        }
    }

    /// Whether an amount, a length or a number is typed on it.
    #[cfg(test)]
    pub(in crate::menu) fn takes_figures(self) -> bool {
        let Self::Step { claimed, step, .. } = self else { return false };
        let step = claimed.kind().flow().step(step);
        step.is_some_and(|step| {
            let question = step.question;
            matches!(question, Question::Money | Question::Length | Question::MemberNumber)
        })
    }

    /// The screen in a tongue.
    pub(in crate::menu) fn page(self, tongue: Tongue) -> Page {
        let page = Page::new(tongue);
        match self {
            Self::Who => page
                .item(1, "ussd-claim-with-pin")
                .item(2, "ussd-claim-call")
                .item(3, "ussd-claim-call-funeral")
                .back(),
            Self::Kinds { among, kinds, page } => offered(tongue, (among, kinds), page),
            Self::Letters => page.say("ussd-fact-letters").back(),
            Self::Account => page.say("ussd-account-where").back(),
            Self::Step { claimed, step, page } => match claimed.kind().flow().step(step) {
                Some(step) => question(tongue, step, page),
                None => Page::new(tongue),
            },
            Self::Check { claimed, answers, page } => check(tongue, (claimed, answers), page),
            Self::Left { until } => left(page, until).end(),
            Self::CallNumber => typed(page.say("ussd-call-number"), Question::MemberNumber, true),
            Self::CallRelation { page } => {
                choices(tongue, ("ussd-call-relation", false), Question::Kin, page).back()
            }
            Self::CallDied => typed(page.say("ussd-call-died"), Question::PartDate, true),
            Self::CallProvince { page } => provinces(tongue, page).back(),
            Self::CallCheck { number, province } => numbered(page, number)
                .name(&place::name(tongue, province))
                .item(1, "ussd-move-send")
                .item(2, "ussd-move-change")
                .back(),
            Self::CallOften => page.say("ussd-call-often").end(),
            Self::CallSent { reference } => page
                .tell("ussd-claim-sent", "reference", reference)
                .say("ussd-call-comes")
                .say("ussd-more"),
            Self::CallNext { papers, branch } => bring(page, tongue, papers, branch).end(),
            Self::Sent(sent) => {
                let page = page.tell("ussd-claim-sent", "reference", &sent.reference.to_string());
                bring(page, tongue, sent.papers, sent.branch.as_ref()).end()
            }
        }
    }
}

fn offered(tongue: Tongue, (among, kinds): (Among, &[Claimed]), page: usize) -> Page {
    let other = (among == Among::Facts).then_some(OTHER_FACT);
    let items = kinds.iter().map(|claimed| claimed.item()).chain(other);
    let entries: Vec<String> =
        items.map(|(number, key)| format!("{number} {}", tongue.words().get(key))).collect();
    Page::new(tongue).list(&entries, page, ITEMS, None).back()
}

/// A question of a flow, in the words of a small screen.
fn question(tongue: Tongue, step: &Step, page: usize) -> Page {
    let code = step.key.code();
    // What is disputed is a fact of any kind.
    let key = match (step.key, step.question) {
        (StepKey::Value, Question::Money) => "ussd-ask-value-amount".to_owned(),
        (StepKey::Value, Question::Length) => "ussd-ask-value-length".to_owned(),
        (StepKey::Value, Question::Date) => "ussd-ask-value-day".to_owned(),
        _ => format!("ussd-ask-{code}"),
    };
    if step.question.choices().is_empty() {
        return typed(Page::new(tongue).say(&key), step.question, step.unknown);
    }
    choices(tongue, (&key, step.unknown), step.question, page).back()
}

/// What stands below a question whose answer is typed: how a day is typed, and the key of not knowing.
fn typed(page: Page, question: Question, may_be_unknown: bool) -> Page {
    let page = match question {
        Question::PartDate => page.say("ussd-day-like"),
        Question::Date => page.say("ussd-day-like-whole"),
        Question::Month => page.say("ussd-day-like-month"),
        _ => page,
    };
    let unknown = may_be_unknown.then_some(UNKNOWN_ITEM);
    unknown.into_iter().fold(page, |page, (number, key)| page.item(number, key)).back()
}

/// A question with its numbered answers, three a page at most; below them the key of not knowing, where it is an
/// answer.
fn choices(
    tongue: Tongue,
    (key, may_be_unknown): (&str, bool),
    question: Question,
    page: usize,
) -> Page {
    let word = |answer: &Answer| chosen(tongue, answer).unwrap_or_default();
    let answers = question.choices();
    let numbered = answers.iter().zip(1_usize..);
    let entries: Vec<String> =
        numbered.map(|(answer, number)| format!("{number} {}", word(answer))).collect();
    let below = may_be_unknown.then_some(UNKNOWN_ITEM);
    Page::new(tongue).say(key).list(&entries, page, ITEMS, below)
}

/// The word of an answer of a short list.
fn chosen(tongue: Tongue, answer: &Answer) -> Option<String> {
    let key = match answer {
        Answer::YesNo(true) => "ussd-choice-yes".to_owned(),
        Answer::YesNo(false) => "ussd-choice-no".to_owned(),
        Answer::Kin(relation) => format!("ussd-kin-{}", relation.code()),
        Answer::Cause(cause) => format!("ussd-choice-cause-{}", cause.code()),
        Answer::Relation(relation) => format!("ussd-choice-relation-{}", relation.code()),
        Answer::OneOf(list, code) => format!("ussd-choice-{}-{code}", list.code()),
        _ => return None,
    };
    Some(tongue.words().get(&key).to_owned())
}

/// The answers that digits gave, in short, and what may be done with them.
fn check(tongue: Tongue, (claimed, answers): (Claimed, &Answers), page: usize) -> Page {
    let steps = claimed.kind().flow().asked(answers);
    let shown = steps.filter(|step| keypad::asks(step));
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
        Answer::PartDate(date) => day::written(*date),
        Answer::Date(date) => figures::date(*date),
        Answer::Month(month) => figures::month(*month),
        Answer::Money(amount) => figures::amount(*amount),
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

/// The number of the one who died, as she typed it, or that she does not know it.
fn numbered(page: Page, number: Option<&str>) -> Page {
    match number {
        Some(number) => page.tell("ussd-call-check", "number", number),
        None => page.say("ussd-call-no-number"),
    }
}

fn provinces(tongue: Tongue, page: usize) -> Page {
    let entry = |(code, _): (PlaceCode, _)| format!("{code} {}", place::name(tongue, &code));
    let entries: Vec<String> = gazetteer::children(None).map(entry).collect();
    Page::new(tongue).say("ussd-call-province").list(&entries, page, ITEMS, None)
}

/// The papers, and where to bring them; nothing where no paper tells of it.
fn bring(page: Page, tongue: Tongue, papers: usize, branch: Option<&Branch>) -> Page {
    if papers == 0 {
        return page;
    }
    let papers = papers.to_string();
    let Some(branch) = branch else {
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
    use crate::menu::day::UNKNOWN;

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
            for step in steps.filter(|step| keypad::asks(step)) {
                let text = question(tongue, step, 0).screen(None).text;
                assert!(!text.contains("ussd-"), "{text}");
                let words = step.question.choices();
                let named = words.iter().filter_map(|answer| chosen(tongue, answer));
                assert!(named.count() == words.len(), "{:?}", step.key);
            }
        }
    }
}
