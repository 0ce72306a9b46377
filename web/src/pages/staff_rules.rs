//! The rule sets of each scheme by date, for members of staff.

use leptos::prelude::*;
use sothon_domain::pension::{Certainty, CitationId, RuleSetId, Subject};
use sothon_domain::person::Scheme;
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::table::Table;
use crate::components::timeline::{Point, Timeline, When};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRulesView {
    /// The schemes, each with its sets.
    pub schemes: Vec<SchemeRules>,
}

/// The rule sets of a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeRules {
    /// Which scheme.
    pub scheme: Scheme,
    /// What is or was law, the earliest first.
    pub law: Vec<RuleLine>,
    /// What was only proposed.
    pub proposals: Vec<RuleLine>,
}

/// A rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleLine {
    /// Its name in files and stored workings.
    pub id: RuleSetId,
    /// The first day; of a proposal, the day it counts from.
    pub from: Date,
    /// The day of publication, where that was later.
    pub published: Option<Date>,
    /// The last day, if something followed.
    pub until: Option<Date>,
    /// Whether it holds today.
    pub holds: bool,
    /// What it is about.
    pub subjects: Vec<Subject>,
    /// Where it is written.
    pub citation: CitationId,
    /// How sure we are that it says so.
    pub certainty: Certainty,
    /// Whether we do not know what it orders.
    pub gap: bool,
}

/// The whole page.
pub fn render(view: &StaffRulesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-rules-title");
    let schemes: Vec<_> = view.schemes.iter().map(|rules| scheme(rules, frame)).collect();
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <p>{words.get("staff-rules-intro")}</p>
        {schemes}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn scheme(rules: &SchemeRules, frame: &Frame) -> impl IntoView {
    let words = frame.words;
    let points: Vec<_> = rules.law.iter().map(|line| point(line, frame)).collect();
    let law = match points.is_empty() {
        true => view! { <p>{words.get("staff-rules-no-law")}</p> }.into_any(),
        false => view! { <Timeline points/> }.into_any(),
    };
    view! {
        <section>
            <h2>{words.scheme(rules.scheme)}</h2>
            {law}
            {(!rules.proposals.is_empty()).then(|| proposals(&rules.proposals, frame))}
        </section>
    }
}

fn point(line: &RuleLine, frame: &Frame) -> Point {
    let words = frame.words;
    let from = ("from", words.date(line.from).into());
    let days = match line.until {
        Some(last) => words.with("staff-rules-days", &[from, ("until", words.date(last).into())]),
        None => words.with("staff-rules-since", &[from]),
    };
    let gap = line.gap.then(|| words.get("staff-rules-gap").to_owned());
    let mut facts = vec![subjects(line, frame), words.citation(&line.citation)];
    let published = |day| words.with("staff-rules-published", &[("date", words.date(day).into())]);
    facts.extend(line.published.map(published));
    facts.extend(gap);
    facts.push(words.get(certainty(line.certainty)).to_owned());
    facts.push(words.with("staff-rules-id", &[("id", line.id.as_str().into())]));
    let when = if line.holds { When::Now } else { When::Done };
    Point { when, title: days, facts }
}

fn proposals(lines: &[RuleLine], frame: &Frame) -> impl IntoView {
    let words = frame.words;
    let columns = ["staff-rules-name", "staff-rules-about", "staff-rules-written"]
        .map(|key| words.get(key).to_owned());
    let row = |line: &RuleLine| {
        vec![
            view! { <code>{line.id.to_string()}</code> }.into_any(),
            subjects(line, frame).into_any(),
            words.citation(&line.citation).into_any(),
        ]
    };
    let rows = lines.iter().map(row).collect();
    view! { <Table caption=words.get("staff-rules-proposals") columns=columns.into() rows/> }
}

fn subjects(line: &RuleLine, frame: &Frame) -> String {
    let words = frame.words;
    let names: Vec<_> = line.subjects.iter().map(|subject| words.rule_subject(*subject)).collect();
    names.join(words.get("staff-rules-and"))
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::High => "staff-rules-certainty-high",
        Certainty::Medium => "staff-rules-certainty-medium",
        Certainty::Low => "staff-rules-certainty-low",
    }
}
