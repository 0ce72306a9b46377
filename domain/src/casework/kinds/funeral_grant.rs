//! The grant for a funeral, for whoever arranged it.

use super::Senders;
use super::rules::{ABOUT_SURVIVORS, OnApproval, Opening, Papers, Rules, WITH_PAPERS};
use super::shared;
use crate::flow::{Flow, Question, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[StepKey::DeceasedNumber],
    steps: &[
        shared::DECEASED_NAME,
        shared::DECEASED_NUMBER,
        shared::DECEASED_PLACE,
        Step::perhaps(StepKey::DiedOn, Question::PartDate),
        Step::always(StepKey::Arranged, Question::YesNo),
        shared::PAY_BY,
        shared::WORDS,
    ],
};

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 15,
    senders: Senders::Bereaved,
    opening: Opening::AfterDeath,
    return_reasons: WITH_PAPERS,
    rejections: ABOUT_SURVIVORS,
    papers: Papers::Always(&[PaperKind::DeathCertificate, PaperKind::IdentityCard]),
    on_approval: OnApproval::BackOffice,
    moves_money: false,
};
