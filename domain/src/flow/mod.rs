//! Questions asked one at a time, the same on the web, by USSD and at a counter.
//!
//! A flow is a list of steps. Answers are kept as a draft under the flow's version until the case
//! kind reads them all at once.

mod answer;
mod answers;
mod children;
mod draft_end;
mod fact;
mod fault;
mod known_as;
mod of_person;
mod short_list;
mod step_key;
mod whole;

pub(crate) use answer::year_and_month;
pub use answer::{Answer, Asked, Question};
pub use answers::Answers;
pub use children::{Child, Children, MOST_CHILDREN};
pub use draft_end::DraftEnd;
pub use fault::{Fault, NameFault};
pub use known_as::{KnownAs, MOST_OTHER_NAMES};
pub(crate) use of_person::name_part;
pub use of_person::{NAME_PARTS, Script};
pub use short_list::ShortList;
pub use step_key::StepKey;
pub use whole::{Hangs, SentAnswers, WholeFault};

/// One question of a flow.
#[derive(Debug)]
pub struct Step {
    /// Its name.
    pub key: StepKey,
    /// What kind of answer it takes.
    pub question: Question,
    /// Whether *I do not know it* or *I have none* is an answer.
    pub unknown: bool,
    /// Whether its kind was sent before it was a step: such a case is decided all the same without its answer. Whoever
    /// sends now has to answer it. Of old cases, where `told_later` is of keys; no step is both.
    pub added: bool,
    /// Whether the office asks for it when it calls her or when she brings her papers, where she answers by keys: then
    /// no key asks for it, and it keeps nobody from sending. Pages ask for it as ever.
    pub told_later: bool,
    /// Whether it is asked, after the answers so far.
    pub when: fn(&Answers) -> bool,
}

impl Step {
    /// A step that is always asked and must be answered.
    pub const fn always(key: StepKey, question: Question) -> Self {
        Self { key, question, unknown: false, added: false, told_later: false, when: |_| true }
    }

    /// A step that is always asked, and to which *I do not know it* is an answer.
    pub const fn perhaps(key: StepKey, question: Question) -> Self {
        Self { unknown: true, ..Self::always(key, question) }
    }

    /// The same step, which keys leave to be told later.
    pub const fn told_later(self) -> Self {
        Self { told_later: true, ..self }
    }

    /// Whether nobody is kept from sending by not knowing it, or by leaving it to be told later.
    pub fn may_be_left(&self) -> bool {
        self.unknown || self.told_later
    }

    /// Reads what was typed; `unknown` says that she does not know it, or leaves it to be told later. Of a
    /// date she may know a part. Who leaves the field for her own words empty has nothing more to say.
    ///
    /// # Errors
    /// A [`Fault`] to be shown beside the question.
    pub fn read(&self, typed: &str, unknown: bool, asked: Asked<'_>) -> Result<Answer, Fault> {
        let part = self.question == Question::PartDate && !typed.trim().is_empty();
        let silent = self.unknown && self.key == StepKey::Words && typed.trim().is_empty();
        if silent || self.may_be_left() && unknown && !part {
            return Ok(Answer::Unknown);
        }
        self.question.read(typed, asked)
    }
}

/// The steps of a case kind, in the order in which they are asked.
#[derive(Debug)]
pub struct Flow {
    /// Goes up when a step is changed or removed, or added and not [`Step::added`]: an older draft begins anew.
    pub version: i16,
    /// The steps on whose answers it hangs which others are asked.
    pub branches: &'static [StepKey],
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

    /// The first step without which a case is not decided and that is not answered.
    pub fn lacks(&self, answers: &Answers) -> Option<&'static Step> {
        self.asked(answers).find(|step| !step.added && answers.get(step.key).is_none())
    }

    /// How many steps are asked in all, once the answers so far tell it.
    pub fn count(&self, answers: &Answers) -> Option<usize> {
        let open =
            |step: &&Step| self.branches.contains(&step.key) && answers.get(step.key).is_none();
        match self.asked(answers).find(open) {
            Some(_) => None,
            None => Some(self.asked(answers).count()),
        }
    }

    /// Whether this step may be answered now: all before it are.
    pub fn reaches(&self, answers: &Answers, key: StepKey) -> bool {
        let next = self.next(answers).map(|step| step.key);
        let until = self.asked(answers).map(|step| step.key).take_while(|step| Some(*step) != next);
        next == Some(key) || until.into_iter().any(|step| step == key)
    }

    /// Takes back the answers to what is asked no more.
    pub fn keep_asked(&self, answers: &mut Answers) {
        for key in StepKey::ALL {
            if !self.asked(answers).any(|step| step.key == key) {
                answers.clear(key);
            }
        }
    }

    /// The steps that are asked after these answers.
    pub fn asked(&self, answers: &Answers) -> impl Iterator<Item = &'static Step> {
        self.steps.iter().filter(|step| (step.when)(answers))
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn an_empty_field_for_words_is_an_answer_where_none_is_needed() {
        let asked = Asked { today: date!(2026 - 11 - 24), registered: None };
        let words = Step::perhaps(StepKey::Words, Question::Text);
        for empty in ["", "  ", "\n"] {
            assert_eq!(words.read(empty, false, asked), Ok(Answer::Unknown));
            let needed = Step::always(StepKey::Words, Question::Text);
            assert_eq!(needed.read(empty, false, asked), Err(Fault::Empty));
            let other = Step::perhaps(StepKey::WhatHappened, Question::Text);
            assert_eq!(other.read(empty, false, asked), Err(Fault::Empty));
        }
        assert_ne!(words.read("២៥ ឆ្នាំ", false, asked), Ok(Answer::Unknown));
    }
}
