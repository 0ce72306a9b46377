//! A survivor who is in no register asks from home for a record of her own: one form, then a code.

use leptos::prelude::*;
use sothon_domain::claimant::{ClaimantFault, TypedClaimant};

use super::claimant_fields::{self, Fields};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/claim-record";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClaimRecordView {
    /// The form as typed.
    pub typed: TypedClaimant,
    /// What is wrong with it.
    pub faults: Vec<ClaimantFault>,
    /// How many seconds to wait, where a code was asked for too recently or too often.
    pub wait: Option<u32>,
    /// Whether the form that was sent is kept no more.
    pub gone: bool,
}

/// The whole page. Its form posts the fields of a claimant.
pub fn render(view: &ClaimRecordView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("claimant-title");
    let faults = view.faults.iter().map(|fault| claimant_fields::error(*fault, words));
    let whole = |text| FieldError { field: None, text };
    let wait = view
        .wait
        .map(|seconds| whole(words.with("sign-in-error-wait", &[("seconds", seconds.into())])));
    let gone = view.gone.then(|| whole(words.get("claimant-error-gone").to_owned()));
    let errors: Vec<_> = wait.into_iter().chain(gone).chain(faults).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let fields =
        Fields { typed: &view.typed, faults: &view.faults, words, asks_province: true }.view();
    let sign_in = frame.href("/sign-in");
    let content = view! {
        <BackLink href=frame.href("/") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("claimant-for-whom")}</p>
        <Notice kind=NoticeKind::Info>
            <p>{words.get("claimant-members")}</p>
            <p><a href=sign_in>{words.get("claimant-members-link")}</a></p>
        </Notice>
        <p>{words.get("claimant-need")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            {fields}
            <p>{words.get("claimant-what-happens")}</p>
            <Button label=words.get("claimant-send")/>
        </form>
        <h2>{words.get("activation-cannot-title")}</h2>
        <p>{words.get("claimant-cannot")}</p>
        <p><a href=frame.href("/help")>{words.get("claimant-help")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}
