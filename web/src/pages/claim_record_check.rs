//! All answers of a survivor together, before a code is sent to her phone.

use leptos::prelude::*;
use sothon_domain::flow::{Answer, StepKey};
use sothon_locales::step_name;

use super::claim_record::{self, step_path};
use super::report_check::changeable;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/claim-record/check";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRecordCheckView {
    /// The answers in the order of the questions.
    pub answers: Vec<(StepKey, Answer)>,
    /// What says which answers these are.
    pub shown: String,
    /// Until when they are kept: a time of day.
    pub kept_until: String,
    /// Why they were not sent.
    pub error: Option<NotSent>,
}

/// Why answers were not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSent {
    /// They have changed since she was about to send others.
    Changed,
    /// A code was asked for too recently or too often.
    Wait {
        /// For how long not.
        seconds: u32,
    },
}

/// The whole page. The form posts `shown`.
pub fn render(view: &ClaimRecordCheckView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("report-check-title");
    let error = view.error.map(|error| match error {
        NotSent::Changed => words.get("report-check-changed").to_owned(),
        NotSent::Wait { seconds } => {
            words.with("sign-in-error-wait", &[("seconds", seconds.into())])
        }
    });
    let errors: Vec<_> = error.into_iter().map(|text| FieldError { field: None, text }).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let facts = view.answers.iter().map(|(step, answer)| fact(*step, answer, frame));
    let before = view.answers.last().map_or("", |(step, _)| step.code());
    let kept = words.with("claimant-kept", &[("time", view.kept_until.as_str().into())]);
    let content = view! {
        <BackLink href=frame.href(&step_path(before)) label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <SummaryList facts=facts.collect()/>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="shown" value=view.shown.clone()/>
            <p>{words.get("claimant-what-happens")}</p>
            <p>{words.get("claimant-record-first")}</p>
            <Button label=words.get("report-check-send")/>
        </form>
        <p class="soft">{kept}</p>
        <p><a href=frame.href(claim_record::PATH)>{words.get("claimant-stop")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}

fn fact(step: StepKey, answer: &Answer, frame: &Frame) -> Fact {
    let words = frame.words;
    let text = words.told(step, answer);
    changeable(words.get(step_name(step)), text, &step_path(step.code()), frame)
}
