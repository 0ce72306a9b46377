//! *I work again*: for whom, and since when.

use super::rules::Rules;
use crate::flow::{Flow, Question, Step, StepKey};

const FLOW: Flow = Flow {
    version: 1,
    branches: &[],
    steps: &[
        Step::always(StepKey::Employer, Question::Line),
        Step::always(StepKey::WorkSince, Question::Month),
    ],
};

pub(super) const RULES: Rules = Rules::life_event(&FLOW, &[]);
