//! *I married*: when, and whom.

use super::rules::{OnApproval, Papers, Rules, Senders};
use crate::casework::ReturnReason;
use crate::flow::{Flow, Question, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[],
    steps: &[
        Step::perhaps(StepKey::MarriedOn, Question::PartDate),
        Step::always(StepKey::SpouseName, Question::Line),
    ],
};

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 10,
    senders: Senders::Members,
    return_reasons: &[
        ReturnReason::AnswerUnclear,
        ReturnReason::PapersNeeded,
        ReturnReason::PleaseCall,
    ],
    rejections: &[],
    papers: Papers::Always(&[PaperKind::MarriageCertificate]),
    on_approval: OnApproval::BackOffice,
};
