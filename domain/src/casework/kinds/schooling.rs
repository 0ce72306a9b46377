//! *A child stays in school or has left it*: who, which, and since when.

use super::rules::Rules;
use crate::flow::{Flow, Question, ShortList, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[],
    steps: &[
        Step::always(StepKey::ChildName, Question::Line),
        Step::always(StepKey::Schooling, Question::OneOf(ShortList::Schooling)),
        Step::always(StepKey::SchoolSince, Question::Month),
    ],
};

pub(super) const RULES: Rules = Rules::life_event(&FLOW, &[PaperKind::SchoolAttestation]);
