//! The record of the member a case is about, the working of the pension, and what the rules give for what is asked: at a
//! glance beside the case, and whole on a page of its own.

use leptos::prelude::*;
use sothon_domain::casework::{CaseKind, Foreseen, NotForeseen};
use sothon_domain::money::Riel;
use sothon_domain::pension::Line;
use sothon_domain::person::{NumberEnding, Scheme};
use sothon_locales::Words;
use time::Date;

use super::{StaffCaseView, working};
use crate::Frame;
use crate::components::summary_list::{Fact, SummaryList};
use crate::pages::payments::{self, PaymentRow};
use crate::pages::service_record::{self, Salary, ServicePeriod};
use crate::pages::staff_case_record;
use crate::pages::why::WhyView;

/// A member's record in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Whether it is the member who died; else whoever sent the case.
    pub deceased: bool,
    /// The memberships.
    pub pensions: Vec<Pension>,
    /// Bank and last digits; none where the register holds no account.
    pub account: Option<String>,
    /// The credited times of work, the earliest first.
    pub periods: Vec<ServicePeriod>,
    /// The salaries, the latest first.
    pub salaries: Vec<Salary>,
    /// The family that the register knows.
    pub family: Vec<Relative>,
    /// The newest payments, the newest first.
    pub payments: Vec<PaymentRow>,
    /// The working of the pension; none where no pension was decided.
    pub why: Option<WhyView>,
    /// What the rules give for what is asked; none where it stands elsewhere on the page.
    pub foreseen: Option<Foreseen>,
}

/// Belonging to a scheme, with the award in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pension {
    /// The scheme.
    pub scheme: Scheme,
    /// The day of retirement, where the register holds one.
    pub retired_on: Option<Date>,
    /// Riel a month, and the day of the decision; none where nothing was decided.
    pub decided: Option<(Riel, Date)>,
}

/// One of the family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    /// What she is to the member, in words.
    pub relation: String,
    /// By which she is known.
    pub known_by: KnownBy,
}

/// By what the register knows somebody of a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KnownBy {
    /// Her name.
    Name(String),
    /// Her own member number, by its ending.
    Number(NumberEnding),
}

/// What an officer needs at a glance, with the way to the rest; nothing where no record stands beside the case.
pub(super) fn summary(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let beside = view.beside.as_ref()?;
    let shown = view! {
        {foreseen(beside.foreseen.as_ref(), false, words)}
        <h2>{words.get(title(beside))}</h2>
        <SummaryList facts=facts(beside, words)/>
        <p>
            <a href=frame.href(&staff_case_record::path(view.reference))>
                {words.get("staff-case-record-see")}
            </a>
        </p>
    };
    Some(shown.into_any())
}

/// Whose record it is, by the key of its heading.
fn title(beside: &Beside) -> &'static str {
    match beside.deceased {
        true => "staff-case-beside-deceased",
        false => "staff-case-beside-sender",
    }
}

/// All of it, beside a case of this kind.
pub(in crate::pages) fn whole(kind: CaseKind, beside: &Beside, frame: &Frame) -> AnyView {
    let words = frame.words;
    // Of a payment that did not come the working says what should have come, with the service and salary that count.
    let of_service = kind != CaseKind::PaymentMissing;
    let periods = (of_service && !beside.periods.is_empty())
        .then(|| service_record::periods_table(&beside.periods, frame));
    let salaries = (of_service && !beside.salaries.is_empty())
        .then(|| service_record::salaries_table(&beside.salaries, frame));
    view! {
        {foreseen(beside.foreseen.as_ref(), true, words)}
        <h2>{words.get(title(beside))}</h2>
        <SummaryList facts=facts(beside, words)/>
        {periods}
        {salaries}
        <h2>{words.get("staff-case-beside-working")}</h2>
        {why(beside.why.as_ref(), words)}
        <h2>{words.get("staff-case-beside-payments")}</h2>
        {paid(beside, words)}
    }
    .into_any()
}

fn facts(beside: &Beside, words: &'static Words) -> Vec<Fact> {
    let mut facts: Vec<Fact> = beside.pensions.iter().flat_map(|one| of(one, words)).collect();
    if facts.is_empty() {
        let nothing = words.get("staff-case-beside-nothing");
        facts.push(Fact::new(words.get("staff-case-beside-scheme"), nothing));
    }
    let account = beside.account.clone();
    let account = account.unwrap_or_else(|| words.get("staff-case-not-recorded").to_owned());
    facts.push(Fact::new(words.get("staff-case-beside-account"), account));
    facts.push(Fact::new(words.get("staff-case-beside-family"), family(&beside.family, words)));
    facts
}

fn of(pension: &Pension, words: &'static Words) -> [Fact; 3] {
    let not_known = || words.get("staff-case-not-recorded").to_owned();
    let retired = pension.retired_on.map_or_else(not_known, |day| words.date(day));
    let decided = match pension.decided {
        Some((amount, on)) => {
            let values = [("amount", words.amount(amount).into()), ("date", words.date(on).into())];
            words.with("staff-case-beside-decided-of", &values)
        }
        None => words.get("staff-case-beside-not-decided").to_owned(),
    };
    [
        Fact::new(words.get("staff-case-beside-scheme"), words.scheme(pension.scheme)),
        Fact::new(words.get("staff-case-beside-retired"), retired),
        Fact::new(words.get("staff-case-beside-decided"), decided),
    ]
}

fn family(family: &[Relative], words: &'static Words) -> AnyView {
    if family.is_empty() {
        return words.get("staff-case-not-recorded").into_any();
    }
    let line = |one: &Relative| {
        let who = match &one.known_by {
            KnownBy::Name(name) => name.clone(),
            KnownBy::Number(ending) => {
                let ending = ending.to_string();
                words.with("staff-case-beside-number", &[("ending", ending.as_str().into())])
            }
        };
        let text = format!("{} · {who}", one.relation);
        view! { <li>{text}</li> }
    };
    let lines: Vec<_> = family.iter().map(line).collect();
    view! { <ul>{lines}</ul> }.into_any()
}

/// The same lines as the person reads; without a decision it says so.
fn why(why: Option<&WhyView>, words: &'static Words) -> AnyView {
    let Some(why) = why else {
        return view! { <p>{words.get("staff-case-beside-no-working")}</p> }.into_any();
    };
    let rule = match &why.rule {
        Some(rule) => {
            let date = words.date(rule.effective_from);
            let since = words.with("why-rule-since", &[("date", date.into())]);
            format!("{} {since}", rule.citation)
        }
        None => words.get("why-no-rule").to_owned(),
    };
    view! { <p>{rule}</p>{working::list(&why.working.lines, words)} }.into_any()
}

fn paid(beside: &Beside, words: &'static Words) -> AnyView {
    if beside.payments.is_empty() {
        return view! { <p>{words.get("payments-none")}</p> }.into_any();
    }
    payments::table(&beside.payments, words)
}

/// What the rules give, or plainly that none is known; with the working where the whole is asked for.
fn foreseen(foreseen: Option<&Foreseen>, whole: bool, words: &'static Words) -> Option<AnyView> {
    let none: &[Line] = &[];
    let (text, lines) = match foreseen? {
        Foreseen::Monthly { amount: Some(amount), lines } => {
            let values = [("amount", words.amount(*amount).into())];
            (words.with("staff-case-foreseen-monthly", &values), lines.as_slice())
        }
        Foreseen::Monthly { amount: None, lines } => {
            (words.get("staff-case-foreseen-no-pension").to_owned(), lines.as_slice())
        }
        Foreseen::Once { amount, citation } => {
            let law = words.citation(citation);
            let values = [("amount", words.amount(*amount).into()), ("law", law.into())];
            (words.with("staff-case-foreseen-once", &values), none)
        }
        Foreseen::ChildAge { age, citation } => {
            let law = words.citation(citation);
            let values = [("age", i64::from(*age).into()), ("law", law.into())];
            (words.with("staff-case-foreseen-child-age", &values), none)
        }
        Foreseen::NotSaid(why) => (words.get(not_foreseen(*why)).to_owned(), none),
    };
    let shown = view! {
        <h2>{words.get("staff-case-foreseen-title")}</h2>
        <p>{text}</p>
        <p class="soft">{words.get("staff-case-likely-no-decision")}</p>
        {(whole && !lines.is_empty()).then(|| working::list(lines, words))}
    };
    Some(shown.into_any())
}

fn not_foreseen(why: NotForeseen) -> &'static str {
    match why {
        NotForeseen::NoRecord => "staff-case-foreseen-no-record",
        NotForeseen::FactMissing => "staff-case-foreseen-fact-missing",
        NotForeseen::NoRule => "staff-case-foreseen-no-rule",
    }
}
