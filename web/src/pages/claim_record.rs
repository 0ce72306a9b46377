//! A survivor who is in no register asks from home for a record of her own: where she begins, goes on or stops.

use leptos::prelude::*;

use super::claim_record_resume;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};

/// The page's path; each question is below it.
pub const PATH: &str = "/claim-record";

/// How far she is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimRecordView {
    /// Nothing was answered yet.
    New,
    /// What was answered is kept no more.
    Gone,
    /// Something was answered and is kept.
    Begun {
        /// Where to go on, without language prefix.
        path: String,
        /// Until when the answers are kept: a time of day.
        until: String,
        /// Whether she comes to go on with the report of a death that is kept no more: this was answered before.
        gone: bool,
        /// Whether they can be kept for later: she has said her phone.
        keeps: bool,
        /// Whether she has asked for that too soon after something was sent.
        wait: bool,
    },
    /// She has erased what she had answered.
    Erased,
    /// She has kept what she had answered for later; its number is on its way to her phone.
    Kept,
}

/// The path of a question, of `check` or of `code`, without language prefix.
pub fn step_path(step: &str) -> String {
    format!("{PATH}/{step}")
}

/// The whole page. Where something was answered, a form without fields erases it, and another keeps it for later.
/// `first` is the code of the first question.
pub fn render(view: &ClaimRecordView, first: &str, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("claimant-title");
    let gone = (*view == ClaimRecordView::Gone)
        .then(|| FieldError { field: None, text: words.get("claimant-error-gone").to_owned() });
    let mood = if gone.is_some() { Mood::Problem } else { Mood::Fine };
    let sign_in = frame.href("/sign-in");
    let resume = frame.href(claim_record_resume::PATH);
    let content = view! {
        <BackLink href=frame.href("/") label=words.get("frame-back")/>
        <ErrorSummary words errors=gone.into_iter().collect()/>
        <h1>{title}</h1>
        {(*view == ClaimRecordView::Erased).then(|| view! {
            <Notice kind=NoticeKind::Good><p role="status">{words.get("claimant-erased")}</p></Notice>
        })}
        {(*view == ClaimRecordView::Kept).then(|| view! {
            <Notice kind=NoticeKind::Good><p role="status">{words.get("claimant-later-kept")}</p></Notice>
        })}
        {(*view == ClaimRecordView::New).then(|| view! { <p>{words.get("claimant-condolence")}</p> })}
        <p>{words.get("claimant-for-whom")}</p>
        <ul>
            <li>{words.get("claimant-questions")}</li>
            <li>{words.get("claimant-need")}</li>
            <li>{words.get("claimant-what-happens")}</li>
        </ul>
        {way_on(view, first, frame)}
        <p><a href=resume>{words.get("claimant-resume-link")}</a></p>
        <Notice kind=NoticeKind::Info>
            <p>{words.get("claimant-members")}</p>
            <p><a href=sign_in>{words.get("claimant-members-link")}</a></p>
        </Notice>
        <h2>{words.get("activation-cannot-title")}</h2>
        <p>{words.get("claimant-cannot")}</p>
        <p><a href=frame.href("/help")>{words.get("claimant-help")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}

fn way_on(view: &ClaimRecordView, first: &str, frame: &Frame) -> AnyView {
    let words = frame.words;
    let ClaimRecordView::Begun { path, until, gone, keeps, wait } = view else {
        let href = frame.href(&step_path(first));
        return view! {
            <p>{words.get("claimant-kept-how")}</p>
            <LinkButton href label=words.get("report-begin").to_owned()/>
        }
        .into_any();
    };
    let kept = words.with("claimant-kept", &[("time", until.as_str().into())]);
    let gone = gone.then(|| {
        let text = words.get("death-told-gone");
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    view! {
        {gone}
        <Notice kind=NoticeKind::Info>
            <p>{words.get("report-begun")}</p>
            <p>{kept}</p>
        </Notice>
        <LinkButton href=frame.href(path) label=words.get("report-continue").to_owned()/>
        {keeps.then(|| later(*wait, frame))}
        <form method="post" action=frame.href(PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <Button label=words.get("claimant-erase") secondary=true/>
        </form>
    }
    .into_any()
}

/// The form that keeps the answers for later.
fn later(wait: bool, frame: &Frame) -> AnyView {
    let words = frame.words;
    let wait = wait.then(|| {
        let text = words.get("claimant-later-wait");
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    view! {
        {wait}
        <p>{words.get("claimant-later-how")}</p>
        <form method="post" action=frame.href(&step_path("keep"))>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <Button label=words.get("claimant-later") secondary=true/>
        </form>
    }
    .into_any()
}
