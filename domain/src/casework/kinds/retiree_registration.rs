//! *I have retired*: somebody whom the registers have in service still, or not at all. The back office writes the
//! register; the claim of a pension is a case of its own.

use super::Senders;
use super::rules::{ABOUT_SERVICE, OnApproval, Opening, Papers, Rules, WITH_PAPERS};
use super::shared;
use crate::flow::{Flow, Question, ShortList, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[StepKey::Helper],
    steps: &[
        shared::HELPER,
        shared::HELPER_NAME,
        Step::always(StepKey::ServedAs, Question::OneOf(ShortList::ServedAs)),
        Step::always(StepKey::LastPost, Question::Line),
        Step::perhaps(StepKey::OldNumber, Question::Line),
        Step::perhaps(StepKey::StartedOn, Question::PartDate),
        shared::STOPPED_ON,
        shared::WORDS,
    ],
};

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 15,
    senders: Senders::NewRetirees,
    opening: Opening::Claim,
    return_reasons: WITH_PAPERS,
    rejections: ABOUT_SERVICE,
    papers: Papers::Always(&[
        PaperKind::RetirementDecision,
        PaperKind::ServiceRecord,
        PaperKind::IdentityCard,
    ]),
    on_approval: OnApproval::BackOffice,
    moves_money: false,
};
