//! What a report is for, what happens with it, and where to begin or go on.

use leptos::prelude::*;
use sothon_domain::casework::{CaseKind, Opening};
use sothon_domain::person::Reference;

use super::draft_kept::DraftKept;
use super::papers_so_far::PapersSoFar;
use super::report_way::ReportWay;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportView {
    /// Whose pages they are.
    pub way: ReportWay,
    /// What is reported.
    pub kind: CaseKind,
    /// How far she is.
    pub state: ReportState,
    /// Whether her record as claimant says already who died.
    pub known: bool,
    /// After a death, and of what is begun, the papers that help as far as her answers tell; of other kinds none.
    pub papers: PapersSoFar,
    /// After whose death the claim is that is begun, for whoever comes with the report of another death.
    pub another: Option<String>,
}

/// How far a report of this kind is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportState {
    /// Nothing was answered yet.
    New {
        /// Where to begin, without language prefix.
        path: String,
    },
    /// Something was answered and kept.
    Begun {
        /// Where to go on, without language prefix.
        path: String,
        /// Until when the answers are kept.
        kept: DraftKept,
    },
    /// One is with the office, so that another can't be sent.
    Open(Reference),
    /// One came back and waits for her answer.
    Returned {
        /// Which.
        reference: Reference,
        /// Where to answer, without language prefix.
        path: String,
        /// Until when what she has answered since is kept.
        kept: Option<DraftKept>,
    },
}

/// The whole page.
pub fn render(view: &ReportView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.case_kind(view.kind);
    let purpose = words.get(&format!("report-for-{}", view.kind.code())).to_owned();
    let (home, label) = view.way.home(words);
    let content = view! {
        <BackLink href=frame.href(&home) label/>
        {view.way.aloud(words).map(|text| view! { <p class="soft">{text}</p> })}
        <h1>{title.clone()}</h1>
        {state(view, frame)}
        {view.another.as_deref().map(|name| another(name, frame))}
        <p>{purpose}</p>
        {claim(view, frame)}
        {other_doors(view, frame)}
        {(!matches!(view.state, ReportState::Open(_))).then(|| what_happens(view, frame))}
        {keeps_paying(view.kind, frame)}
        {kept(view).map(|kept| kept.line(words))}
        {next(view, frame)}
    };
    document::page(frame, &title, Mood::Fine, content.into_any())
}

fn state(view: &ReportView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let (kind, text) = match &view.state {
        ReportState::New { .. } => return None,
        ReportState::Begun { .. } => (NoticeKind::Info, words.get("report-begun").to_owned()),
        ReportState::Open(reference) if view.way.is_counter() => {
            let values = [("reference", reference.to_string().into())];
            (NoticeKind::Info, words.with("staff-person-report-open", &values))
        }
        ReportState::Open(_) => (NoticeKind::Info, words.get("report-open").to_owned()),
        ReportState::Returned { reference, .. } => {
            let values = [("reference", reference.to_string().into())];
            (NoticeKind::Attention, words.with("report-returned", &values))
        }
    };
    Some(view! { <Notice kind><p>{text}</p></Notice> }.into_any())
}

/// What was told of another death was not put into this claim.
fn another(name: &str, frame: &Frame) -> AnyView {
    let text = frame.words.with("report-another", &[("name", name.into())]);
    let then = frame.words.get("report-another-then");
    view! { <Notice kind=NoticeKind::Attention><p>{text}</p><p>{then}</p></Notice> }.into_any()
}

fn what_happens(view: &ReportView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let steps = i64::try_from(view.kind.flow().steps.len()).unwrap_or(i64::MAX);
    // How many questions there are hangs on the answers where some are asked only sometimes.
    let count = view.kind.flow().branches.is_empty();
    let count = count.then(|| words.with("report-questions", &[("count", steps.into())]));
    let days = view.kind.days_to_decide();
    view! {
        <h2>{words.get("report-what-happens-title")}</h2>
        <ul>
            {count.map(|count| view! { <li>{count}</li> })}
            {kept(view).is_none().then(|| view! { <li>{words.get("report-kept")}</li> })}
            {view.kind.moves_money().then(|| money(view.kind, frame))}
            <li>{words.with("report-days", &[("days", days.into())])}</li>
        </ul>
    }
    .into_any()
}

/// What happens before another way to be paid or reached is approved.
fn money(kind: CaseKind, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (waits, seen) = match kind {
        CaseKind::Contact => ("report-contact-waits", Some("report-contact-phone")),
        _ => ("report-money-waits", None),
    };
    view! {
        <li>{words.get(waits)}</li>
        {seen.map(|key| view! { <li>{words.get(key)}</li> })}
        <li>{words.get("report-money-told")}</li>
    }
    .into_any()
}

/// Where who wants another way to be paid enters a bank account instead, and who wants another mailbox or trusted
/// contact changes it herself.
fn other_doors(view: &ReportView, frame: &Frame) -> Option<AnyView> {
    let own = view.way == ReportWay::Own && frame.is_own();
    let doors: &[(&str, &'static str)] = match view.kind {
        CaseKind::PaymentMethod => &[(super::account::PATH, "report-money-account")],
        CaseKind::Contact => &[
            (super::notices::PATH, "report-contact-email"),
            (super::trusted_contact::PATH, "report-contact-trusted"),
        ],
        _ => return None,
    };
    let door = |&(path, label): &(&str, &'static str)| {
        let (href, label) = (frame.href(path), frame.words.get(label));
        view! { <p><a href=href>{label}</a></p> }.into_any()
    };
    own.then(|| doors.iter().map(door).collect_view().into_any())
}

/// Until when the answers so far are kept.
fn kept(view: &ReportView) -> Option<DraftKept> {
    match &view.state {
        ReportState::Begun { kept, .. } => Some(*kept),
        ReportState::Returned { kept, .. } => *kept,
        ReportState::New { .. } | ReportState::Open(_) => None,
    }
}

fn next(view: &ReportView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let (path, label) = match &view.state {
        ReportState::New { path } => (path.clone(), words.get("report-begin").to_owned()),
        ReportState::Begun { path, .. } => (path.clone(), words.get("report-continue").to_owned()),
        // The case is hers to see; who decides it finds it in the queue.
        ReportState::Open(_) if view.way.is_counter() => return None,
        ReportState::Open(reference) => (
            format!("/my-pension/cases/{reference}"),
            words.with("report-open-see", &[("reference", reference.to_string().into())]),
        ),
        ReportState::Returned { path, .. } => {
            (path.clone(), words.get("report-answer-again").to_owned())
        }
    };
    Some(view! { <LinkButton href=frame.href(&path) label/> }.into_any())
}

/// What is said before a claim. Who has told us of the death before, or has begun, has read that we are sorry.
fn claim(view: &ReportView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let first = match (view.kind.opening(), &view.state) {
        (Opening::Plain | Opening::PensionGoesOn, _) => return given(view, frame),
        (Opening::Claim, _) => None,
        (Opening::AfterDeath, _) if view.known => Some("report-known"),
        (Opening::AfterDeath, ReportState::New { .. }) => Some("claimant-condolence"),
        (Opening::AfterDeath, _) => None,
    };
    let first = first.map(|key| view! { <p>{words.get(key)}</p> });
    // Where the case is with the office already its own page asks for papers.
    let ahead = !view.papers.items.is_empty() && !matches!(view.state, ReportState::Open(_));
    let papers = match ahead {
        true => papers(view, frame),
        false => view! { <p>{words.get("report-no-papers")}</p> }.into_any(),
    };
    Some(view! { {first}{papers} }.into_any())
}

/// The papers that help, before anything is sent; once the form is begun they can be given.
fn papers(view: &ReportView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let first = match view.papers.at {
        Some(_) if view.way.is_counter() => "staff-person-report-papers",
        Some(_) => "report-papers-now",
        None => "report-papers-first",
    };
    view! {
        <h2>{words.get("report-papers-title")}</h2>
        <p>{words.get(first)}</p>
        {view.papers.list(frame)}
        {view.papers.link(frame)}
        <p>{words.get("report-papers-answers")}</p>
    }
    .into_any()
}

/// The same of what is no claim, once papers can be given.
fn given(view: &ReportView, frame: &Frame) -> Option<AnyView> {
    let ahead = !view.papers.items.is_empty() && !matches!(view.state, ReportState::Open(_));
    (ahead && view.papers.at.is_some()).then(|| papers(view, frame))
}

/// That the pension goes on, for whoever has one.
pub(super) fn keeps_paying(kind: CaseKind, frame: &Frame) -> Option<AnyView> {
    let text = frame.words.get("report-keeps-paying");
    (kind.opening() == Opening::PensionGoesOn).then(|| view! { <p>{text}</p> }.into_any())
}

/// The path of a step of her own report, or of its `check`, without language prefix.
pub fn step_path(kind: CaseKind, step: &str) -> String {
    ReportWay::Own.step(kind, step)
}
