//! *My payment did not come, or is short*: which month, what came, and how much.

use super::Senders;
use super::rules::{OnApproval, Opening, Papers, Rules, WITHOUT_PAPERS};
use crate::casework::LegalReference;
use crate::flow::{Answers, Flow, Question, ShortList, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[StepKey::PaidHow],
    steps: &[
        Step::always(StepKey::PaidMonth, Question::Month),
        Step::always(StepKey::PaidHow, Question::OneOf(ShortList::PaidHow)),
        Step { when: came_short, ..Step::always(StepKey::PaidAmount, Question::Money) },
    ],
};

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 5,
    senders: Senders::Members,
    opening: Opening::PensionGoesOn,
    return_reasons: WITHOUT_PAPERS,
    rejections: &LegalReference::ALL,
    papers: Papers::After(papers),
    on_approval: OnApproval::BackOffice,
    moves_money: false,
};

fn papers(answers: &Answers) -> Vec<PaperKind> {
    if came_short(answers) { vec![PaperKind::BankPaper] } else { Vec::new() }
}

fn came_short(answers: &Answers) -> bool {
    answers.get(StepKey::PaidHow) == Some("less")
}
