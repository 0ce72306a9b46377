//! Questions asked one at a time, the same on the web, by USSD and at a counter.
//!
//! A flow is a list of steps. Answers are kept as a draft under the flow's version until the case
//! kind reads them all at once.

mod answer;
mod answers;
mod fact;
mod fault;

pub use answer::{Answer, Asked, Question};
pub use answers::Answers;
pub use fault::Fault;

use serde::{Deserialize, Serialize};

/// A step's stable name, the same in addresses, stored drafts and word keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKey {
    /// Where she lives now.
    Place,
    /// Since which month.
    Since,
    /// What a disputed fact really is.
    Value,
    /// What she says about it in her own words.
    Words,
}

impl StepKey {
    const ALL: [Self; 4] = [Self::Place, Self::Since, Self::Value, Self::Words];

    /// The stable code: `place`, `since`, `value`, `words`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Since => "since",
            Self::Value => "value",
            Self::Words => "words",
        }
    }

    /// The step with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.code() == code)
    }
}

/// One question of a flow.
#[derive(Debug)]
pub struct Step {
    /// Its name.
    pub key: StepKey,
    /// What kind of answer it takes.
    pub question: Question,
    /// Whether it is asked, after the answers so far.
    pub when: fn(&Answers) -> bool,
}

/// The steps of a case kind, in the order in which they are asked.
#[derive(Debug)]
pub struct Flow {
    /// Goes up when a step is added, changed or removed: an older draft begins anew.
    pub version: i16,
    /// The steps.
    pub steps: &'static [Step],
}

impl Flow {
    /// The step with this name, if the flow has it.
    pub fn step(&self, key: StepKey) -> Option<&'static Step> {
        self.steps.iter().find(|step| step.key == key)
    }

    /// The first step that is asked and not answered; none when everything is answered.
    pub fn next(&self, answers: &Answers) -> Option<&'static Step> {
        self.asked(answers).find(|step| answers.get(step.key).is_none())
    }

    /// The steps that are asked after these answers.
    pub fn asked(&self, answers: &Answers) -> impl Iterator<Item = &'static Step> {
        self.steps.iter().filter(|step| (step.when)(answers))
    }
}
