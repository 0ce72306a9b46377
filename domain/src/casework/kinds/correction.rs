//! *Not right?*: she says that a fact of the register is wrong, what it really is, or both in words.

use super::Senders;
use super::rules::{OnApproval, Opening, Papers, Rules};
use crate::casework::{Effect, Incomplete, LegalReference, ReturnReason};
use crate::flow::{Answers, Flow, Question, Step, StepKey};
use crate::paper::PaperKind;
use crate::pension::{Datum, FactValue};

/// A disputed fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Which.
    pub datum: Datum,
    /// What it really is, as she says; none where she used words alone.
    pub value: Option<FactValue>,
    /// What she says about it.
    pub words: Option<String>,
}

/// What an approval does, so that nobody is promised more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterApproval {
    /// Her value is in the register at once, and calculations use it; what was decided stays until it is
    /// decided anew.
    Written,
    /// Her value is in the register at once; only some calculations need it, such as a child's survivor
    /// pension.
    Recorded,
    /// The office agrees; a new amount is a decision of two officers, and until then the old one binds.
    NewDecision,
    /// The office agrees; the back office looks after the payment.
    Payment,
    /// The office agrees and corrects it in the files of the back office.
    ByHand,
}

const MONEY: Flow = either(&[value(Question::Money), WORDS]);
const LENGTH: Flow = either(&[value(Question::Length), WORDS]);
const DATE: Flow = either(&[value(Question::Date), WORDS]);
const CAUSE: Flow = either(&[value(Question::Cause), WORDS]);
const RELATION: Flow = either(&[value(Question::Relation), WORDS]);
const TEXT: Flow = either(&[Step { when: |_| true, ..WORDS }]);

const WORDS: Step = Step {
    key: StepKey::Words,
    question: Question::Text,
    unknown: false,
    added: false,
    told_later: false,
    when: |answers| asked(answers, StepKey::Words, StepKey::Value),
};

const fn either(steps: &'static [Step]) -> Flow {
    Flow { version: 1, branches: &[], steps }
}

const fn value(question: Question) -> Step {
    let when = |answers: &Answers| asked(answers, StepKey::Value, StepKey::Words);
    Step { key: StepKey::Value, question, unknown: false, added: false, told_later: false, when }
}

/// One of the two is enough; what was answered counts as asked.
fn asked(answers: &Answers, this: StepKey, other: StepKey) -> bool {
    answers.get(this).is_some() || answers.get(other).is_none()
}

const RETURN_REASONS: &[ReturnReason] =
    &[ReturnReason::ValueUnclear, ReturnReason::PapersNeeded, ReturnReason::PleaseCall];

/// The rules of a dispute about this fact.
pub(super) fn rules(datum: Datum) -> Rules {
    Rules {
        flow: flow(datum),
        // Archives are slower than a commune.
        days_to_decide: 20,
        senders: Senders::Members,
        opening: Opening::PensionGoesOn,
        return_reasons: RETURN_REASONS,
        rejections: rejections(datum),
        papers: Papers::Always(papers(datum)),
        on_approval: OnApproval::Correct(datum),
        moves_money: false,
    }
}

fn rejections(datum: Datum) -> &'static [LegalReference] {
    use LegalReference::{Statute1994, SubDecree32Of2021, Survivors2017, Veterans2010};
    match datum {
        Datum::ReferenceSalary
        | Datum::Service
        | Datum::GradeMinimum
        | Datum::RetiredOn
        | Datum::InvalidityCause => &[Statute1994, SubDecree32Of2021, Veterans2010],
        Datum::DecidedAmount | Datum::PaidAmount => &LegalReference::ALL,
        Datum::SurvivorRelation => &[Survivors2017, SubDecree32Of2021, Veterans2010],
        Datum::BirthDate | Datum::Name | Datum::Account | Datum::LifeCertificateDue => {
            &[Statute1994, Survivors2017, SubDecree32Of2021, Veterans2010]
        }
    }
}

fn papers(datum: Datum) -> &'static [PaperKind] {
    use PaperKind::{
        AwardDecision, BankPaper, BirthCertificate, IdentityCard, MarriageCertificate, SalarySlip,
        ServiceRecord,
    };
    match datum {
        Datum::ReferenceSalary => &[SalarySlip],
        Datum::Service | Datum::GradeMinimum => &[ServiceRecord],
        Datum::DecidedAmount | Datum::InvalidityCause => &[AwardDecision],
        Datum::PaidAmount | Datum::Account => &[BankPaper],
        Datum::BirthDate => &[BirthCertificate],
        Datum::RetiredOn => &[ServiceRecord, AwardDecision],
        Datum::Name => &[IdentityCard],
        Datum::SurvivorRelation => &[MarriageCertificate, BirthCertificate],
        Datum::LifeCertificateDue => &[],
    }
}

/// What is asked about this fact: a value of its kind, where it has one, and words.
fn flow(datum: Datum) -> &'static Flow {
    match datum {
        Datum::ReferenceSalary | Datum::GradeMinimum | Datum::DecidedAmount | Datum::PaidAmount => {
            &MONEY
        }
        Datum::Service => &LENGTH,
        Datum::BirthDate | Datum::RetiredOn => &DATE,
        Datum::InvalidityCause => &CAUSE,
        Datum::SurvivorRelation => &RELATION,
        Datum::Name | Datum::Account | Datum::LifeCertificateDue => &TEXT,
    }
}

impl Correction {
    /// Reads complete answers.
    ///
    /// # Errors
    /// [`Incomplete`] with the first step that is missing.
    pub fn read(datum: Datum, answers: &Answers) -> Result<Self, Incomplete> {
        if let Some(step) = flow(datum).next(answers) {
            return Err(Incomplete(step.key));
        }
        let of_value = |text| Self::stored(datum, text).ok_or(Incomplete(StepKey::Value));
        Ok(Self {
            datum,
            value: answers.get(StepKey::Value).map(of_value).transpose()?,
            words: answers.get(StepKey::Words).map(ToOwned::to_owned),
        })
    }

    /// The value of a fact from the stored text of the answer; none where the fact takes no value.
    pub fn stored(datum: Datum, text: &str) -> Option<FactValue> {
        let question = flow(datum).step(StepKey::Value)?.question;
        FactValue::of(question.stored(text)?)
    }

    /// What its approval does.
    pub fn after_approval(&self) -> AfterApproval {
        match (self.datum, &self.value) {
            (Datum::DecidedAmount, _) => AfterApproval::NewDecision,
            (Datum::PaidAmount, _) => AfterApproval::Payment,
            (_, None) | (Datum::Name | Datum::Account | Datum::LifeCertificateDue, _) => {
                AfterApproval::ByHand
            }
            (Datum::BirthDate, Some(_)) => AfterApproval::Recorded,
            (
                Datum::ReferenceSalary
                | Datum::Service
                | Datum::GradeMinimum
                | Datum::RetiredOn
                | Datum::InvalidityCause
                | Datum::SurvivorRelation,
                Some(_),
            ) => AfterApproval::Written,
        }
    }

    pub(super) fn effect(self) -> Effect {
        Effect::Correct(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::Answer;
    use crate::money::{Months, Riel};
    use crate::pension::{InvalidityCause, SurvivorRelation};

    fn answers(given: &[(StepKey, Answer)]) -> Answers {
        let mut answers = Answers::default();
        given.iter().for_each(|(step, answer)| answers.set(*step, answer));
        answers
    }

    #[test]
    fn a_value_or_words_are_enough_and_what_was_answered_is_asked() {
        let value = (StepKey::Value, Answer::Length(Months::new(34 * 12 + 6)));
        let words = (StepKey::Words, Answer::Text("៣៤ ឆ្នាំ".to_owned()));
        let flow = flow(Datum::Service);
        let read = |given: &[(StepKey, Answer)]| Correction::read(Datum::Service, &answers(given));
        assert_eq!(read(&[]), Err(Incomplete(StepKey::Value)));
        for given in [vec![value.clone()], vec![words.clone()], vec![value.clone(), words]] {
            let asked: Vec<_> = flow.asked(&answers(&given)).map(|step| step.key).collect();
            let answered: Vec<_> = given.iter().map(|(step, _)| *step).collect();
            assert_eq!(asked, answered);
            let read = read(&given).unwrap();
            assert_eq!((read.value.is_some(), read.words.is_some()), {
                (answered.contains(&StepKey::Value), answered.contains(&StepKey::Words))
            });
        }
        let length = Some(FactValue::Service(Months::new(34 * 12 + 6)));
        assert_eq!(read(&[value]).unwrap().value, length);
    }

    #[test]
    fn what_takes_no_value_takes_words() {
        for datum in [Datum::Name, Datum::Account, Datum::LifeCertificateDue] {
            let nothing = Correction::read(datum, &Answers::default());
            assert_eq!(nothing, Err(Incomplete(StepKey::Words)));
            assert!(flow(datum).step(StepKey::Value).is_none());
        }
    }

    #[test]
    fn only_a_value_that_a_working_or_a_person_has_is_written() {
        let value = |datum| match flow(datum).step(StepKey::Value)?.question {
            Question::Money => Some(FactValue::Money(Riel::new(1))),
            Question::Length => Some(FactValue::Service(Months::new(1))),
            Question::Cause => Some(FactValue::Cause(InvalidityCause::Work)),
            Question::Relation => Some(FactValue::Relation(SurvivorRelation::Child)),
            _ => Some(FactValue::Date(time::Date::MIN)),
        };
        let after = |datum, value| Correction { datum, value, words: None }.after_approval();
        let written = Datum::ALL.map(|datum| after(datum, value(datum)));
        let (yes, by_hand) = (AfterApproval::Written, AfterApproval::ByHand);
        let (decision, payment) = (AfterApproval::NewDecision, AfterApproval::Payment);
        let born = AfterApproval::Recorded;
        let by_words = [by_hand; 3];
        assert_eq!(written[..7], [yes, yes, yes, decision, payment, born, yes]);
        assert_eq!(written[7..10], by_words);
        assert_eq!(written[10..], [yes; 2]);
        assert_eq!(after(Datum::Service, None), by_hand, "words alone are nothing to write");
    }
}
