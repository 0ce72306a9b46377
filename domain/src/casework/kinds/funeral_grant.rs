//! The grant for a funeral, for whoever arranged it.

use super::rules::{ABOUT_SURVIVORS, OnApproval, Papers, Rules, Senders, WITH_PAPERS};
use crate::claimant::has_no_number;
use crate::flow::{Flow, Question, ShortList, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[StepKey::DeceasedNumber],
    steps: &[
        Step::always(StepKey::DeceasedName, Question::Line),
        Step::perhaps(StepKey::DeceasedNumber, Question::MemberNumber),
        Step { when: has_no_number, ..Step::always(StepKey::DeceasedPlace, Question::Line) },
        Step::perhaps(StepKey::DiedOn, Question::PartDate),
        Step::always(StepKey::Arranged, Question::YesNo),
        Step::always(StepKey::PayBy, Question::OneOf(ShortList::PayBy)),
        Step::perhaps(StepKey::Words, Question::Text),
    ],
};

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 15,
    senders: Senders::Confirmed,
    return_reasons: WITH_PAPERS,
    rejections: ABOUT_SURVIVORS,
    papers: Papers::Always(&[PaperKind::DeathCertificate, PaperKind::IdentityCard]),
    on_approval: OnApproval::BackOffice,
};
