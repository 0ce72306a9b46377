//! *I have retired*: somebody whom the registers have in service still, or not at all. The back office writes the
//! register; the claim of a pension is a case of its own.

use super::Senders;
use super::rules::{ABOUT_SERVICE, OnApproval, Opening, Papers, Rules, WITH_PAPERS};
use super::shared;
use crate::flow::{Flow, Question, ShortList, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[StepKey::Helper],
    steps: &[
        shared::HELPER,
        shared::HELPER_NAME,
        Step::always(StepKey::ServedAs, Question::OneOf(ShortList::ServedAs)),
        Step::always(StepKey::LastPost, Question::Line),
        // As the papers of the service have it, which were written by ear or under another name.
        Step { added: true, ..Step::always(StepKey::Name, Question::KnownAs) },
        Step::perhaps(StepKey::OldNumber, Question::Line),
        Step::perhaps(StepKey::StartedOn, Question::PartDate),
        shared::STOPPED_ON,
        shared::WORDS,
    ],
};

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 15,
    senders: Senders::NewRetirees,
    opening: Opening::Claim,
    return_reasons: WITH_PAPERS,
    rejections: ABOUT_SERVICE,
    papers: Papers::Always(&[
        PaperKind::RetirementDecision,
        PaperKind::ServiceRecord,
        PaperKind::IdentityCard,
    ]),
    on_approval: OnApproval::BackOffice,
    moves_money: false,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::{CaseKind, Effect};
    use crate::flow::{Answer, Answers, Asked};

    #[test]
    fn other_names_are_asked_for_and_a_registration_from_before_is_decided_without_them() {
        let kind = CaseKind::RetireeRegistration;
        let mut answers = Answers::default();
        let today = time::macros::date!(2026 - 11 - 23);
        let asked = Asked { today, registered: None };
        for (step, typed) in [
            (StepKey::Helper, "myself"),
            (StepKey::ServedAs, "forces"),
            (StepKey::LastPost, "Kampot"),
        ] {
            let question = FLOW.step(step).unwrap().question;
            answers.set(step, &question.read(typed, asked).unwrap());
        }
        assert_eq!(FLOW.next(&answers).map(|step| step.key), Some(StepKey::Name));
        assert!(kind.effect(&answers).is_err(), "the day is missing");
        for step in [StepKey::OldNumber, StepKey::StartedOn, StepKey::StoppedOn, StepKey::Words] {
            answers.set(step, &Answer::Unknown);
        }
        assert!(kind.effect(&answers).is_ok(), "it was sent before names were asked for");
        assert_eq!(FLOW.next(&answers).map(|step| step.key), Some(StepKey::Name));
        let names = Question::KnownAs.read("ស៊ុន វិបុល\tតាមុំ\tSUN Vibol", asked).unwrap();
        answers.set(StepKey::Name, &names);
        let Ok(Effect::BackOffice(told)) = kind.effect(&answers) else { panic!("complete") };
        assert!(told.contains(&(StepKey::Name, names)));
    }
}
