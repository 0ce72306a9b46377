//! *A child was born or adopted*: which, when, and its name.

use super::rules::{OnApproval, Papers, Rules, Senders};
use crate::casework::ReturnReason;
use crate::flow::{Flow, Question, ShortList, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[],
    steps: &[
        Step::always(StepKey::Arrival, Question::OneOf(ShortList::Arrival)),
        Step::always(StepKey::ChildName, Question::Line),
        Step::perhaps(StepKey::ArrivedOn, Question::PartDate),
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
    papers: Papers::Always(&[PaperKind::BirthCertificate]),
    on_approval: OnApproval::BackOffice,
};
