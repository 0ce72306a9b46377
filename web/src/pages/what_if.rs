//! What would be paid if: retiring later, not being able to work, the death of the pensioner. An
//! estimate, no decision.

mod address;
mod changes;
mod family;
mod form;
mod invalidity;
mod retirement;
mod rules;
mod years;

use leptos::prelude::*;
use sothon_domain::estimate::{About, Answer, Rejection, Typed};
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{Line, RuleSet};
use sothon_domain::person::Scheme;
use sothon_locales::Words;
use sothon_locales::working::line_text;
use time::Date;

pub use changes::Changes;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_list::{Link, LinkList};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::working_line::WorkingLine;
use crate::document::{self, Mood};

/// The page that anybody may open.
const PUBLIC: &str = "/what-if";
/// The page of a signed-in person.
const OWN: &str = "/my-pension/what-if";
/// Where the answer begins on the page.
const ANSWER: &str = "answer";
/// Where the fields begin on the page.
const NUMBERS: &str = "numbers";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIfView {
    /// Which question is asked.
    pub about: About,
    /// What the register says, on the page of a signed-in person; none on the public page.
    pub own: Option<OwnFacts>,
    /// What was typed.
    pub typed: Typed,
    /// The rule sets that may answer, laws before proposals.
    pub sets: Vec<RuleSet>,
    /// What came of it; none while nothing was asked.
    pub result: Option<Result<Answer, Rejection>>,
    /// Whether the address holds what was typed.
    pub asked: bool,
    /// Which point's working is shown, counted from 0; the first where there is no such point.
    pub chosen: usize,
}

/// What only the register says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFacts {
    /// The scheme.
    pub scheme: Scheme,
    /// The day of birth.
    pub birth_date: Date,
    /// The lowest basic salary of her grade, when known.
    pub lowest: Option<Riel>,
    /// The day of retirement, or today.
    pub until: Date,
    /// The credited service until then, when known.
    pub service: Option<Months>,
    /// The salary of the calculation, riel a month, when known.
    pub salary: Option<Riel>,
    /// Whether her record links a husband or wife to her.
    pub spouse: bool,
    /// How many children it links to her; their years of birth she types.
    pub children: u32,
    /// What can change a pension that is paid already; none before the retirement.
    pub changes: Option<Changes>,
}

impl WhatIfView {
    /// The page's path without language, with what was typed: it can be opened again and sent on.
    pub fn address(&self) -> String {
        address::of(self)
    }

    fn path(&self) -> &'static str {
        if self.own.is_some() { OWN } else { PUBLIC }
    }

    /// The set with this name, among those that may answer.
    fn set(&self, id: &sothon_domain::pension::RuleSetId) -> Option<&RuleSet> {
        self.sets.iter().find(|set| set.id == *id)
    }
}

/// The whole page. The form asks for the same page with its fields in the address. An answer stands
/// before the form, so that it is what is read first.
pub fn render(view: &WhatIfView, frame: &Frame) -> String {
    let words = frame.words;
    let changes = view.own.as_ref().and_then(|own| own.changes.as_ref());
    let title = match changes {
        Some(_) => words.get("what-if-title-changes"),
        None => words.get("what-if-title"),
    };
    let rejection = view.result.as_ref().and_then(|result| result.as_ref().err().copied());
    let errors = rejection.map(|rejection| error(view, rejection, words));
    let mood = if errors.is_some() { Mood::Problem } else { Mood::Fine };
    let back = if view.own.is_some() { "/my-pension" } else { "/" };
    let answer = answer(view, frame);
    let answered = answer.is_some();
    let survivor = changes.is_some_and(Changes::of_survivor);
    let changes = changes.map(|changes| changes::render(changes, words));
    // Before she has asked, what the register says comes first.
    let (before, after) = if view.asked { (None, changes) } else { (changes, None) };
    let content = view! {
        <BackLink href=frame.href(back) label=words.get("frame-back")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        {before}
        {answer}
        {(!survivor).then(|| asking(view, answered, rejection, frame))}
        {after}
    };
    document::page(frame, title, mood, content.into_any())
}

/// The other questions, and the fields of this one.
fn asking(
    view: &WhatIfView,
    answered: bool,
    rejection: Option<Rejection>,
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let intro = match view.about {
        About::Retirement => "what-if-intro-retirement",
        About::Invalidity => "what-if-intro-invalidity",
        About::Family => "what-if-intro-family",
    };
    let title = if answered { "what-if-change" } else { question(view.about) };
    let others = other_questions(view, frame);
    let questions = (!others.is_empty()).then(|| view! { <LinkList links=others/> }.into_any());
    let (before, after) = if answered { (None, questions) } else { (questions, None) };
    view! {
        {(!answered).then(|| notice(words))}
        {before}
        <h2 id=NUMBERS tabindex="-1">{words.get(title)}</h2>
        <p>{words.get(intro)}</p>
        {view.own.as_ref().map(|own| register(own, view.about, words))}
        {form::ask(view, rejection, frame)}
        {after}
    }
    .into_any()
}

fn notice(words: &'static Words) -> AnyView {
    view! {
        <Notice kind=NoticeKind::Attention>
            <p><b>{words.get("what-if-notice")}</b></p>
            <p>{words.get("what-if-not-stored")}</p>
        </Notice>
    }
    .into_any()
}

/// The answer as a heading that can be gone to, what it is worth, and the way to other numbers.
fn heading(answer: String, words: &'static Words) -> AnyView {
    let numbers = format!("#{NUMBERS}");
    view! {
        <h2 id=ANSWER tabindex="-1">{answer}</h2>
        {notice(words)}
        <p><a href=numbers>{words.get("what-if-change")}</a></p>
    }
    .into_any()
}

/// A reason in words. One about a field that this page does not have is about the whole form.
fn error(view: &WhatIfView, rejection: Rejection, words: &Words) -> FieldError {
    let field = Some(rejection.field()).filter(|field| address::fields(view).contains(field));
    FieldError { field, text: reason(rejection, words) }
}

fn reason(rejection: Rejection, words: &Words) -> String {
    words.get(&format!("what-if-reject-{}", rejection.code())).to_owned()
}

fn question(about: About) -> &'static str {
    match about {
        About::Retirement => "what-if-about-retirement",
        About::Invalidity => "what-if-about-invalidity",
        About::Family => "what-if-about-family",
    }
}

/// The other questions; none where a retirement is past, since the family is then what is left to ask.
fn other_questions(view: &WhatIfView, frame: &Frame) -> Vec<Link> {
    if view.own.as_ref().is_some_and(|own| own.changes.is_some()) {
        return Vec::new();
    }
    let others = About::ALL.into_iter().filter(|about| *about != view.about);
    let link = |about: About| {
        let path = match about {
            About::Retirement => view.path().to_owned(),
            about => format!("{}?about={}", view.path(), about.code()),
        };
        Link { href: frame.href(&path), label: frame.words.get(question(about)).to_owned() }
    };
    others.map(link).collect()
}

/// What the register says and nobody types.
fn register(own: &OwnFacts, about: About, words: &'static Words) -> AnyView {
    let mut facts = vec![
        Fact::new(words.get("what-if-scheme"), words.scheme(own.scheme)),
        Fact::new(words.get("what-if-birth"), words.date(own.birth_date)),
        Fact::new(words.get("what-if-until"), words.date(own.until)),
    ];
    if let Some(service) = own.service {
        facts.push(Fact::new(words.get("what-if-column-service"), words.service(service)));
    }
    if let Some(salary) = own.salary {
        facts.push(Fact::new(words.get("what-if-salary-recorded"), words.amount(salary)));
    }
    if let Some(lowest) = own.lowest {
        facts.push(Fact::new(words.get("what-if-lowest"), words.amount(lowest)));
    }
    let family = about == About::Family;
    if family && own.spouse {
        facts.push(Fact::new(words.get("what-if-spouse"), words.get("what-if-spouse-linked")));
    }
    let linked = own.children > 0 && family;
    if linked {
        let count = words.number(own.children.into());
        facts.push(Fact::new(words.get("what-if-children-linked"), count));
    }
    let note = match (family, linked) {
        (false, _) => Some("what-if-own-empty"),
        (true, true) => Some("what-if-children-type"),
        (true, false) => None,
    };
    view! {
        <p>{words.get("what-if-own")}</p>
        <SummaryList facts/>
        {note.map(|key| view! { <p>{words.get(key)}</p> })}
    }
    .into_any()
}

fn answer(view: &WhatIfView, frame: &Frame) -> Option<AnyView> {
    let answer = view.result.as_ref()?.as_ref().ok()?;
    Some(match answer {
        Answer::Retirement(points) => retirement::answer(view, points, frame),
        Answer::Invalidity(points) => invalidity::answer(view, points, frame),
        Answer::Family(estimate) => family::answer(view, estimate, frame),
        Answer::FamilyRuleNotKnown { gap } => {
            let words = frame.words;
            let heading = heading(words.get("what-if-not-known").to_owned(), words);
            view! { {heading}{rules::not_known(gap.as_ref(), words)} }.into_any()
        }
    })
}

/// The working lines of the chosen point.
fn working(title: String, lines: &[Line], words: &'static Words) -> AnyView {
    let last = lines.len();
    let lines: Vec<_> = (1..)
        .zip(lines)
        .map(|(number, line)| {
            let line = line_text(line, number, words);
            view! { <WorkingLine line last={number == last} not_right=None/> }
        })
        .collect();
    view! {
        <h2 id="working">{title}</h2>
        <ol class="working">{lines}</ol>
    }
    .into_any()
}

/// A link to the working of a point.
fn working_link(view: &WhatIfView, point: usize, label: String, frame: &Frame) -> AnyView {
    let href = frame.href(&format!("{}#working", address::of_point(view, point)));
    view! { <a href=href>{label}</a> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_locales::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_reason_has_a_sentence_of_its_own_in_each_language() {
        for language in Language::ALL {
            let words = Words::of(language);
            let sentences: BTreeSet<String> =
                Rejection::ALL.iter().map(|rejection| reason(*rejection, words)).collect();
            assert_eq!(sentences.len(), Rejection::ALL.len(), "{language:?}");
        }
    }
}
