//! My cases: what was reported and where each stands.

use leptos::prelude::*;
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::delegate::DelegateScope;
use sothon_domain::person::Reference;

use super::reports;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::tag::{Tag, TagKind};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasesView {
    /// The cases, the newest first.
    pub cases: Vec<CaseLine>,
}

/// One case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLine {
    /// What it is about.
    pub kind: CaseKind,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands.
    pub stage: Stage,
    /// Whether an approved appeal holds in place of its rejection.
    pub overruled: bool,
}

/// The whole page.
pub fn render(view: &CasesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("case-mine-title");
    let cases: Vec<_> = view.cases.iter().map(|case| panel(case, frame)).collect();
    let none = cases.is_empty().then(|| {
        view! {
            <Notice kind=NoticeKind::Info>
                <p>{words.get("case-mine-none")}</p>
                <p>{words.get("case-mine-none-next")}</p>
            </Notice>
        }
    });
    let report = frame.allows(DelegateScope::Report).then(|| {
        let href = frame.href(reports::PATH);
        view! { <LinkButton href label=words.get("report-list-title") secondary=true/> }
    });
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        {none}
        {cases}
        {report}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn panel(case: &CaseLine, frame: &Frame) -> AnyView {
    let words = frame.words;
    let reference = case.reference.to_string();
    let href = frame.href(&format!("/my-pension/cases/{reference}"));
    let number = view! { <span class="nowrap">{reference.clone()}</span> };
    let facts = vec![
        Fact::new(words.get("case-reference"), number),
        Fact::new(words.get("case-stage"), stage_tag(case, frame)),
        Fact::new(words.get("case-next"), words.case_next(case.stage.acts_next())),
    ];
    let kind = words.case_kind(case.kind);
    view! {
        <Panel>
            <h2>{kind}</h2>
            <SummaryList facts/>
            <p><a href=href>{words.get("case-mine-see")}<span class="unseen">" "{reference}</span></a></p>
        </Panel>
    }
    .into_any()
}

/// The stage in a word with a sign.
fn stage_tag(case: &CaseLine, frame: &Frame) -> AnyView {
    let kind = match case.stage {
        Stage::Received | Stage::InReview | Stage::Outside | Stage::Withdrawn => TagKind::Waiting,
        Stage::Returned => TagKind::Soon,
        Stage::Approved => TagKind::Good,
        Stage::Rejected if case.overruled => TagKind::Good,
        Stage::Rejected => TagKind::Problem,
    };
    view! { <Tag kind text=frame.words.case_holds(case.stage, case.overruled)/> }.into_any()
}
