//! The claim of a pension of invalidity. Whether somebody can work is for the committee with a physician to say,
//! so no paper about it is a condition; what is asked helps to find out where she was examined, and how she can be.

use super::Senders;
use super::rules::{ABOUT_SERVICE, OnApproval, Opening, Papers, Rules, WITH_PAPERS};
use super::shared::{self, says};
use crate::flow::{Answers, Flow, Question, ShortList, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[StepKey::Helper, StepKey::UnableCause, StepKey::Examined],
    steps: &[
        shared::HELPER,
        shared::HELPER_NAME,
        Step::perhaps(StepKey::UnableSince, Question::PartDate),
        Step::perhaps(StepKey::UnableCause, Question::Cause),
        Step { when: by_work, ..Step::perhaps(StepKey::WhatHappened, Question::Text) },
        shared::SERVICE_LENGTH,
        Step::always(StepKey::Examined, Question::YesNo),
        Step { when: is_examined, ..Step::perhaps(StepKey::ExaminedAt, Question::Line) },
        Step::always(StepKey::CanCome, Question::OneOf(ShortList::CanCome)),
        shared::PAY_BY,
        shared::WORDS,
    ],
};

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    // The committee meets in between.
    days_to_decide: 45,
    senders: Senders::Unpensioned,
    opening: Opening::Claim,
    return_reasons: WITH_PAPERS,
    rejections: ABOUT_SERVICE,
    papers: Papers::After(papers),
    on_approval: OnApproval::BackOffice,
    moves_money: false,
};

fn papers(answers: &Answers) -> Vec<PaperKind> {
    let mut papers = vec![PaperKind::MedicalAttestation];
    if by_work(answers) {
        papers.push(PaperKind::AccidentReport);
    }
    papers.extend([PaperKind::ServiceRecord, PaperKind::SalarySlip, PaperKind::IdentityCard]);
    papers
}

fn by_work(answers: &Answers) -> bool {
    says(answers, StepKey::UnableCause, "work")
}

fn is_examined(answers: &Answers) -> bool {
    says(answers, StepKey::Examined, "yes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::{Answer, Asked};
    use time::macros::date;

    fn told(given: &[(StepKey, &str)]) -> Answers {
        let mut answers = Answers::default();
        let asked = Asked { today: date!(2026 - 11 - 22), registered: None };
        for (key, typed) in given {
            let step = FLOW.step(*key).expect("a step of the claim");
            let answer = step.read(typed, typed.is_empty(), asked).expect("an answer");
            answers.set(*key, &answer);
        }
        answers
    }

    #[test]
    fn an_accident_at_work_is_told_and_its_report_asked_for() {
        let hurt = told(&[(StepKey::Helper, "myself"), (StepKey::UnableCause, "work")]);
        let asked = |answers: &Answers, key| FLOW.asked(answers).any(|step| step.key == key);
        assert!(asked(&hurt, StepKey::WhatHappened));
        assert!(papers(&hurt).contains(&PaperKind::AccidentReport));
        for cause in ["non-work", ""] {
            let ill = told(&[(StepKey::UnableCause, cause)]);
            assert!(!asked(&ill, StepKey::WhatHappened), "{cause:?}");
            assert_eq!(papers(&ill)[0], PaperKind::MedicalAttestation);
            assert!(!papers(&ill).contains(&PaperKind::AccidentReport), "{cause:?}");
        }
    }

    #[test]
    fn whoever_knows_nothing_of_it_can_claim_all_the_same() {
        let answers = told(&[
            (StepKey::Helper, "with-help"),
            (StepKey::HelperName, "SOK DARA"),
            (StepKey::UnableSince, ""),
            (StepKey::UnableCause, ""),
            (StepKey::ServiceLength, ""),
            (StepKey::Examined, "no"),
            (StepKey::CanCome, "not"),
            (StepKey::PayBy, "home"),
            (StepKey::Words, ""),
        ]);
        let effect = RULES.effect(&answers);
        let Ok(crate::casework::Effect::BackOffice(told)) = effect else { panic!("{effect:?}") };
        assert_eq!(told.iter().filter(|(_, answer)| *answer == Answer::Unknown).count(), 4);
    }
}
