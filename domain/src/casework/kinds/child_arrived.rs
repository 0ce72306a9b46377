//! *A child was born or adopted*: which, when, and its name.

use super::rules::Rules;
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

pub(super) const RULES: Rules = Rules::life_event(&FLOW, &[PaperKind::BirthCertificate]);
