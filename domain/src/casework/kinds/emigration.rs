//! *I move to another country*: which, and when.

use super::rules::Rules;
use crate::flow::{Flow, Question, Step, StepKey};

const FLOW: Flow = Flow {
    version: 1,
    branches: &[],
    steps: &[
        Step::always(StepKey::Country, Question::Line),
        Step::always(StepKey::LeftIn, Question::Month),
    ],
};

pub(super) const RULES: Rules = Rules::life_event(&FLOW, &[]);
