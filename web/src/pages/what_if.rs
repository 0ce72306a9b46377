//! What would be paid if: retiring later, or the death of the pensioner. An estimate, no decision.

mod address;
mod family;
mod form;
mod retirement;
mod rules;

use leptos::prelude::*;
use sothon_domain::estimate::{About, Answer, Rejection, Typed};
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{Line, RuleSet};
use sothon_domain::person::Scheme;
use sothon_locales::Words;
use sothon_locales::working::line_text;
use time::Date;

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

/// The whole page. The form asks for the same page with its fields in the address.
pub fn render(view: &WhatIfView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("what-if-title");
    let rejection = view.result.as_ref().and_then(|result| result.as_ref().err().copied());
    let errors = rejection.map(|rejection| error(view, rejection, words));
    let mood = if errors.is_some() { Mood::Problem } else { Mood::Fine };
    let back = if view.own.is_some() { "/my-pension" } else { "/" };
    let intro = match view.about {
        About::Retirement => "what-if-intro-retirement",
        About::Family => "what-if-intro-family",
    };
    let content = view! {
        <BackLink href=frame.href(back) label=words.get("frame-back")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        <Notice kind=NoticeKind::Attention>
            <p><b>{words.get("what-if-notice")}</b></p>
            <p>{words.get("what-if-not-stored")}</p>
        </Notice>
        <LinkList links=vec![other_question(view, frame)]/>
        <h2>{words.get(question(view.about))}</h2>
        <p>{words.get(intro)}</p>
        {view.own.as_ref().map(|own| register(own, view.about, words))}
        {form::ask(view, rejection, frame)}
        {answer(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
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
        About::Family => "what-if-about-family",
    }
}

fn other_question(view: &WhatIfView, frame: &Frame) -> Link {
    let (about, path) = match view.about {
        About::Retirement => (About::Family, format!("{}?about=family", view.path())),
        About::Family => (About::Retirement, view.path().to_owned()),
    };
    Link { href: frame.href(&path), label: frame.words.get(question(about)).to_owned() }
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
    view! {
        <p>{words.get("what-if-own")}</p>
        <SummaryList facts/>
        {(about == About::Retirement).then(|| view! { <p>{words.get("what-if-own-empty")}</p> })}
    }
    .into_any()
}

fn answer(view: &WhatIfView, frame: &Frame) -> Option<AnyView> {
    let answer = view.result.as_ref()?.as_ref().ok()?;
    Some(match answer {
        Answer::Retirement(points) => retirement::answer(view, points, frame),
        Answer::Family(estimate) => family::answer(view, estimate, frame),
        Answer::FamilyRuleNotKnown { gap } => rules::not_known(gap.as_ref(), frame.words),
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
