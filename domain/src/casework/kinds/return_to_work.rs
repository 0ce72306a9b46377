//! *I work again*: for whom, and since when.

use super::rules::{OnApproval, Papers, Rules, Senders};
use crate::casework::ReturnReason;
use crate::flow::{Flow, Question, Step, StepKey};

const FLOW: Flow = Flow {
    version: 1,
    branches: &[],
    steps: &[
        Step::always(StepKey::Employer, Question::Line),
        Step::always(StepKey::WorkSince, Question::Month),
    ],
};

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 10,
    senders: Senders::Members,
    return_reasons: &[ReturnReason::AnswerUnclear, ReturnReason::PleaseCall],
    rejections: &[],
    papers: Papers::Always(&[]),
    on_approval: OnApproval::BackOffice,
};
