//! What the family gets, now and as each child reaches the age.

use leptos::prelude::*;
use sothon_domain::estimate::{FamilyEstimate, FamilyStep, Member};
use sothon_domain::money::Riel;
use sothon_domain::pension::{Refusal, Share};
use sothon_domain::person::Sex;
use sothon_locales::Words;

use super::{WhatIfView, heading, rules, working, working_link};
use crate::Frame;
use crate::components::bar_chart::{Bar, BarChart};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;

/// What the family gets in all, the years as bars and as a table, what each gets, the rules, and the
/// working of the chosen year.
pub(super) fn answer(view: &WhatIfView, estimate: &FamilyEstimate, frame: &Frame) -> AnyView {
    let words = frame.words;
    let until = estimate.child_below_age.map(|age| {
        let text = words.with("what-if-child-until", &[("age", words.number(age.into()).into())]);
        view! { <p>{text}</p> }
    });
    let chosen = estimate.steps.get(view.chosen).or(estimate.steps.first());
    let working = chosen.map(|step| {
        let date = words.date(step.on);
        let title = words.with("what-if-working-family", &[("date", date.into())]);
        working(title, &step.lines, words)
    });
    view! {
        {heading(headline(estimate, words), words)}
        {rules::mark(view, &[&estimate.rules], words)}
        {years(view, estimate, frame)}
        {until}
        {estimate.steps.first().map(|step| shares(estimate, step, words))}
        {rules::used(view, &[&estimate.rules], words)}
        {working}
    }
    .into_any()
}

/// The answer in one line.
fn headline(estimate: &FamilyEstimate, words: &Words) -> String {
    let Some(first) = estimate.steps.first() else {
        return words.get("what-if-not-known").to_owned();
    };
    let date = ("date", words.date(first.on).into());
    match first.total {
        Riel::ZERO => words.with("what-if-answer-family-nothing", &[date]),
        total => {
            words.with("what-if-answer-family", &[("amount", words.amount(total).into()), date])
        }
    }
}

/// What each gets on the day of the death.
fn shares(estimate: &FamilyEstimate, step: &FamilyStep, words: &'static Words) -> AnyView {
    if step.shares.is_empty() {
        return view! {
            <Notice kind=NoticeKind::Info>
                <p>{words.get("what-if-family-nothing")}</p>
                <p>{words.get("what-if-lump-sum")}</p>
            </Notice>
        }
        .into_any();
    }
    let row = |(member, share): (&Member, &Share)| {
        vec![name(*member, words).into_any(), amount(estimate, *share, words).into_any()]
    };
    let mut rows: Vec<_> = estimate.members.iter().zip(&step.shares).map(row).collect();
    rows.push(vec![
        words.get("what-if-family-total").into_any(),
        words.amount(step.total).into_any(),
    ]);
    let columns = ["what-if-column-who", "what-if-column-monthly"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let date = words.date(step.on);
    let caption = words.with("what-if-table-shares", &[("date", date.into())]);
    view! { <Table caption columns rows/> }.into_any()
}

fn name(member: Member, words: &Words) -> String {
    match member {
        Member::Spouse { sex: None } => words.get("what-if-spouse").to_owned(),
        Member::Spouse { sex: Some(Sex::Female) } => words.get("what-if-wife").to_owned(),
        Member::Spouse { sex: Some(Sex::Male) } => words.get("what-if-husband").to_owned(),
        Member::Child { born } => {
            words.with("what-if-child", &[("year", words.digits(&born.to_string()).into())])
        }
    }
}

/// An amount, or the rule's own reason for none.
fn amount(estimate: &FamilyEstimate, share: Share, words: &Words) -> String {
    match (share, estimate.child_below_age) {
        (Share::Monthly(amount), _) => words.amount(amount),
        (Share::Refused(Refusal::WidowsOnly), _) => {
            words.get("what-if-refused-widows-only").to_owned()
        }
        (Share::Refused(Refusal::TooOld), age) => {
            let age = words.number(age.unwrap_or_default().into());
            words.with("what-if-refused-too-old", &[("age", age.into())])
        }
    }
}

/// The total year by year. One day alone has nothing to be compared with: then the shares are bars.
fn years(view: &WhatIfView, estimate: &FamilyEstimate, frame: &Frame) -> AnyView {
    let words = frame.words;
    let bars = match &estimate.steps[..] {
        [only] => estimate
            .members
            .iter()
            .zip(&only.shares)
            .map(|(member, share)| share_bar(estimate, *member, *share, words))
            .collect(),
        steps => steps.iter().map(|step| bar(step, words)).collect::<Vec<Bar>>(),
    };
    let rows = estimate.steps.iter().enumerate().map(|(at, step)| row(view, at, step, frame));
    let columns = [
        "what-if-column-from",
        "what-if-column-paid",
        "what-if-column-total",
        "what-if-column-working",
    ]
    .map(|key| words.get(key).to_owned());
    view! {
        <BarChart caption=words.get("what-if-chart") bars/>
        <Table caption=words.get("what-if-table-years") columns=columns.into() rows=rows.collect()/>
    }
    .into_any()
}

fn share_bar(estimate: &FamilyEstimate, member: Member, share: Share, words: &Words) -> Bar {
    let value = match share {
        Share::Monthly(amount) => Some(amount.amount()),
        Share::Refused(_) => None,
    };
    Bar { label: name(member, words), value, text: amount(estimate, share, words) }
}

fn bar(step: &FamilyStep, words: &Words) -> Bar {
    let value = Some(Riel::amount(step.total));
    Bar { label: words.date(step.on), value, text: words.amount(step.total) }
}

fn row(view: &WhatIfView, at: usize, step: &FamilyStep, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let paid = i64::try_from(step.paid()).unwrap_or(i64::MAX);
    let year = words.digits(&step.on.year().to_string());
    let label = words.with("what-if-see-working", &[("year", year.into())]);
    vec![
        words.date(step.on).into_any(),
        words.number(paid).into_any(),
        words.amount(step.total).into_any(),
        working_link(view, at, label, frame),
    ]
}
