//! *I am divorced*: since when, and from whom.

use super::rules::Rules;
use crate::flow::{Flow, Question, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[],
    steps: &[
        Step::perhaps(StepKey::DivorcedOn, Question::PartDate),
        Step::always(StepKey::SpouseName, Question::Line),
    ],
};

pub(super) const RULES: Rules = Rules::life_event(&FLOW, &[PaperKind::CourtDecision]);
