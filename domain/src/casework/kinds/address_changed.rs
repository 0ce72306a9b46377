//! *My address changed*: where she lives now, and since when. Nothing stops or changes but the place.

use super::Senders;
use super::rules::{OnApproval, Opening, Papers, Rules};
use crate::casework::{Effect, Incomplete, ReturnReason};
use crate::flow::{Answers, Flow, Question, Step, StepKey};
use crate::person::PlaceCode;
use crate::year_month::YearMonth;

/// A move, as reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressChanged {
    /// Commune or village.
    pub place: PlaceCode,
    /// The month of the move.
    pub since: YearMonth,
}

const FLOW: Flow = Flow {
    version: 1,
    branches: &[],
    steps: &[
        Step::always(StepKey::Place, Question::Place),
        Step::always(StepKey::Since, Question::Month),
    ],
};

/// Where somebody lives is for her to say: an office that doubts it asks her again. No paper of hers says how
/// long she lives.
pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 10,
    senders: Senders::Members,
    opening: Opening::PensionGoesOn,
    return_reasons: &[
        ReturnReason::PlaceUnclear,
        ReturnReason::MonthUnclear,
        ReturnReason::NotConfirmed,
        ReturnReason::PleaseCall,
    ],
    rejections: &[],
    papers: Papers::Always(&[]),
    on_approval: OnApproval::Move,
    moves_money: false,
};

impl AddressChanged {
    /// Reads complete answers.
    ///
    /// # Errors
    /// [`Incomplete`] with the first step that is missing.
    pub fn read(answers: &Answers) -> Result<Self, Incomplete> {
        let place = answers.get(StepKey::Place).and_then(|text| text.parse().ok());
        let since = answers.get(StepKey::Since).and_then(|text| text.parse().ok());
        Ok(Self {
            place: place.ok_or(Incomplete(StepKey::Place))?,
            since: since.ok_or(Incomplete(StepKey::Since))?,
        })
    }

    pub(super) fn effect(self) -> Effect {
        Effect::Move { to: self.place, since: self.since }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::Answer;

    #[test]
    fn it_asks_the_place_then_the_month_and_reads_both() {
        let (mut answers, flow) = (Answers::default(), FLOW);
        assert_eq!(flow.next(&answers).map(|step| step.key), Some(StepKey::Place));
        assert_eq!(AddressChanged::read(&answers), Err(Incomplete(StepKey::Place)));
        answers.set(StepKey::Place, &Answer::Place("120109".parse().unwrap()));
        assert_eq!(flow.next(&answers).map(|step| step.key), Some(StepKey::Since));
        answers.set(StepKey::Since, &Answer::Month("2026-10".parse().unwrap()));
        assert!(flow.next(&answers).is_none());
        let read = AddressChanged::read(&answers).unwrap();
        assert_eq!((read.place.as_str(), read.since.month()), ("120109", 10));
    }
}
