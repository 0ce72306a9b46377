//! One question to a survivor who asks from home for a record of her own.

use sothon_domain::flow::{Fault, StepKey};
use sothon_locales::{step_name, step_unknown};

use super::claim_record::{self, step_path};
use super::draft_kept::KeptLine;
use super::flow_step::{self, FlowStepView, QuestionView};
use super::flow_words;
use crate::Frame;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRecordStepView {
    /// Which question it is.
    pub step: StepKey,
    /// Its place among the questions, counted from 1.
    pub number: u32,
    /// How many questions there are, where that is known.
    pub count: Option<u32>,
    /// What is asked and what was answered so far.
    pub question: QuestionView,
    /// Why the answer was not accepted.
    pub fault: Option<Fault>,
    /// The question before this one.
    pub before: Option<StepKey>,
    /// The name of the one who died, once she has said it.
    pub deceased: String,
    /// Until when the answers so far are kept: a time of day; none before the first.
    pub kept_until: Option<String>,
}

/// The whole page.
pub fn render(view: &ClaimRecordStepView, frame: &Frame) -> String {
    let words = frame.words;
    let text = |key: Option<&'static str>| key.map(|key| words.get(key).to_owned());
    let back =
        view.before.map_or_else(|| claim_record::PATH.to_owned(), |key| step_path(key.code()));
    let until = view.kept_until.as_deref();
    let kept = match until {
        Some(time) => words.with("claimant-kept", &[("time", time.into())]),
        None => words.get("claimant-kept-how").to_owned(),
    };
    let step = FlowStepView {
        title: words.with(flow_words::title(view.step), &[("name", view.deceased.as_str().into())]),
        label: words.get(step_name(view.step)).to_owned(),
        hint: text(flow_words::hint(view.step)).unwrap_or_default(),
        number: view.number,
        count: view.count,
        question: view.question.clone(),
        fault: view.fault,
        action: step_path(view.step.code()),
        back: (back, words.get("frame-back").to_owned()),
        unknown: text(step_unknown(view.step)),
        aloud: None,
        kept: Some(KeptLine { text: kept, warns: false }),
        stop: (claim_record::PATH.to_owned(), words.get("claimant-stop").to_owned()),
    };
    flow_step::render(&step, frame)
}
