//! *Call me back*: what it is about, when a call suits her, and her number. Approving it says that she was called.

use super::Senders;
use super::rules::{OnApproval, Opening, Papers, Rules};
use crate::casework::ReturnReason;
use crate::flow::{Flow, Question, ShortList, Step, StepKey};

const FLOW: Flow = Flow {
    version: 1,
    branches: &[],
    steps: &[
        Step::always(StepKey::About, Question::Text),
        Step::always(StepKey::CallAt, Question::OneOf(ShortList::CallAt)),
        Step::always(StepKey::Phone, Question::Phone),
    ],
};

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 2,
    senders: Senders::Everybody,
    opening: Opening::Plain,
    return_reasons: &[ReturnReason::AnswerUnclear],
    rejections: &[],
    papers: Papers::Always(&[]),
    on_approval: OnApproval::BackOffice,
    moves_money: false,
};
