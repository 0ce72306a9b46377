//! Why this amount: the working, line by line, down to the amount paid.

use leptos::prelude::*;
use sothon_domain::pension::{Line, Working};
use sothon_locales::working::line_text;
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_button::LinkButton;
use crate::components::not_right_link::NotRightLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::working_line::WorkingLine;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyView {
    /// The calculation; its last line is about the amount paid.
    pub working: Working,
    /// The rule in force it follows; none when no rule is known and the decision is the working.
    pub rule: Option<RuleInForce>,
}

/// A rule in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInForce {
    /// From when it holds.
    pub effective_from: Date,
    /// The law that orders it, in the page's language or as published.
    pub citation: String,
}

/// The whole page.
pub fn render(view: &WhyView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("why-title");
    let lines: Vec<_> =
        (1..).zip(&view.working.lines).map(|(n, line)| numbered(n, line, view, frame)).collect();
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <p>{words.get("why-intro")}</p>
        {rule(view.rule.as_ref(), frame)}
        <ol class="working">{lines}</ol>
        <p>{words.get("why-decision-rules")}</p>
        <LinkButton href=frame.href("/my-pension/service-record") label=words.get("why-record") secondary=true/>
        <LinkButton href=frame.href("/my-pension/payments") label=words.get("why-payments") secondary=true/>
        {what_if(frame)}
        <p class="no-print">{words.get("why-print")}</p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// Trying other numbers is for oneself.
fn what_if(frame: &Frame) -> Option<AnyView> {
    let label = frame.words.get("what-if-link-own");
    let href = frame.href("/my-pension/what-if");
    frame.is_own().then(|| view! { <LinkButton href label secondary=true/> }.into_any())
}

fn numbered(number: usize, line: &Line, view: &WhyView, frame: &Frame) -> AnyView {
    let mut text = line_text(line, number, frame.words);
    // The rule's long title stands once, at the top; each line that follows it says so.
    if text.citation.is_some()
        && text.citation == view.rule.as_ref().map(|rule| rule.citation.clone())
    {
        text.citation = Some(frame.words.get("why-rule-above").to_owned());
    }
    let last = number == view.working.lines.len();
    let frame = frame.clone();
    let not_right = line.datum.map(|datum| view! { <NotRightLink frame datum/> }.into_any());
    view! { <WorkingLine line=text last not_right/> }.into_any()
}

fn rule(rule: Option<&RuleInForce>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let Some(rule) = rule else {
        return view! {
            <Notice kind=NoticeKind::Info>
                <p>{words.get("why-no-rule")}</p>
                <p>{words.get("why-no-rule-decision")}</p>
            </Notice>
        }
        .into_any();
    };
    let citation = rule.citation.clone();
    let date = words.date(rule.effective_from);
    let since = words.with("why-rule-since", &[("date", date.into())]);
    view! {
        <Notice kind=NoticeKind::Info>
            <p>{citation}</p>
            <p>{since}</p>
        </Notice>
    }
    .into_any()
}
