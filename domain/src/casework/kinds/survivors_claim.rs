//! The claim of a survivor: a wife or husband, a child, a parent, or a guardian of children.

use super::Senders;
use super::rules::{ABOUT_SURVIVORS, OnApproval, Opening, Papers, Rules, WITH_PAPERS};
use super::shared::{self, says};
use crate::claimant::SurvivorRelation;
use crate::flow::{Answers, Children, Flow, Question, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[StepKey::Helper, StepKey::DeceasedNumber, StepKey::Relation, StepKey::Children],
    steps: &[
        // A call has eight screens: by keys she says later whether somebody helps her.
        shared::HELPER.told_later(),
        shared::HELPER_NAME,
        shared::DECEASED_NAME,
        shared::DECEASED_NUMBER,
        shared::DECEASED_PLACE,
        Step::always(StepKey::Relation, Question::Kin),
        Step::perhaps(StepKey::DiedOn, Question::PartDate),
        Step { when: is_child, ..Step::always(StepKey::InSchool, Question::YesNo) },
        Step { when: leaves_family, ..Step::always(StepKey::Children, Question::YesNo) },
        Step { when: has_children, ..Step::always(StepKey::ChildNames, Question::Children) }
            .told_later(),
        shared::PAY_BY,
        shared::WORDS,
    ],
};

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 30,
    senders: Senders::Bereaved,
    opening: Opening::AfterDeath,
    return_reasons: WITH_PAPERS,
    rejections: ABOUT_SURVIVORS,
    papers: Papers::After(papers),
    on_approval: OnApproval::BackOffice,
    moves_money: false,
};

fn papers(answers: &Answers) -> Vec<PaperKind> {
    // Before she has said what she was to that one, two papers help whatever it is.
    let of_relation = relation(answers).map(|relation| match relation {
        SurvivorRelation::Wife | SurvivorRelation::Husband => PaperKind::MarriageCertificate,
        SurvivorRelation::Guardian => PaperKind::CourtDecision,
        SurvivorRelation::Son
        | SurvivorRelation::Daughter
        | SurvivorRelation::Parent
        | SurvivorRelation::Sibling => PaperKind::BirthCertificate,
    });
    let mut papers = vec![PaperKind::DeathCertificate];
    papers.extend(of_relation);
    papers.push(PaperKind::IdentityCard);
    if says(answers, StepKey::InSchool, "yes") || one_learns(answers) {
        papers.push(PaperKind::SchoolAttestation);
    }
    if has_children(answers) && of_relation != Some(PaperKind::BirthCertificate) {
        papers.push(PaperKind::BirthCertificate);
    }
    papers
}

/// Whether one of the children goes to school.
fn one_learns(answers: &Answers) -> bool {
    has_children(answers) && !Children::of(answers).whose(PaperKind::SchoolAttestation).is_empty()
}

fn relation(answers: &Answers) -> Option<SurvivorRelation> {
    answers.get(StepKey::Relation).and_then(SurvivorRelation::from_code)
}

fn is_child(answers: &Answers) -> bool {
    matches!(relation(answers), Some(SurvivorRelation::Son | SurvivorRelation::Daughter))
}

/// A husband, a wife or a guardian knows of the children.
fn leaves_family(answers: &Answers) -> bool {
    use SurvivorRelation::{Guardian, Husband, Wife};
    matches!(relation(answers), Some(Wife | Husband | Guardian))
}

fn has_children(answers: &Answers) -> bool {
    leaves_family(answers) && says(answers, StepKey::Children, "yes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::Effect;
    use crate::flow::{Answer, Asked};
    use time::macros::date;

    /// Answers to what is asked, one after the other; an empty text says that she does not know.
    fn told(given: &[(StepKey, &str)]) -> Answers {
        let asked = Asked { today: date!(2026 - 11 - 22), registered: None };
        let mut answers = Answers::default();
        for (key, typed) in given {
            let step = FLOW.next(&answers).expect("a question is open");
            assert_eq!(step.key, *key);
            let answer = step.read(typed, typed.is_empty(), asked).expect("an answer");
            answers.set(*key, &answer);
        }
        answers
    }

    const WIDOW: [(StepKey, &str); 9] = [
        (StepKey::Helper, "myself"),
        (StepKey::DeceasedName, "ស៊ុន វិបុល"),
        (StepKey::DeceasedNumber, "K-204577"),
        (StepKey::Relation, "wife"),
        (StepKey::DiedOn, "10/2026"),
        (StepKey::Children, "yes"),
        (StepKey::ChildNames, "ដារ៉ា ២០១២"),
        (StepKey::PayBy, "cash"),
        (StepKey::Words, ""),
    ];

    #[test]
    fn a_widow_is_asked_nine_things_and_three_papers_and_those_of_her_children() {
        let answers = told(&WIDOW);
        assert!(FLOW.next(&answers).is_none());
        assert_eq!(FLOW.count(&answers), Some(9));
        let Ok(Effect::BackOffice(told)) = RULES.effect(&answers) else { panic!("for the office") };
        assert_eq!(told.iter().map(|(step, _)| *step).collect::<Vec<_>>(), WIDOW.map(|one| one.0));
        assert_eq!(told[8].1, Answer::Unknown, "nothing more to say is an answer");
        use PaperKind::{BirthCertificate, DeathCertificate, IdentityCard, MarriageCertificate};
        let expected = [DeathCertificate, MarriageCertificate, IdentityCard, BirthCertificate];
        assert_eq!(RULES.papers.after(&answers), expected);
    }

    #[test]
    fn a_child_is_asked_about_school_and_who_helps_is_named() {
        let answers = told(&[
            (StepKey::Helper, "with-help"),
            (StepKey::HelperName, "SOK DARA"),
            (StepKey::DeceasedName, "ស៊ុន វិបុល"),
            (StepKey::DeceasedNumber, ""),
            (StepKey::DeceasedPlace, "តាកែវ"),
            (StepKey::Relation, "daughter"),
            (StepKey::DiedOn, ""),
            (StepKey::InSchool, "yes"),
            (StepKey::PayBy, "home"),
            (StepKey::Words, ""),
        ]);
        assert!(FLOW.next(&answers).is_none());
        assert!(RULES.papers.after(&answers).contains(&PaperKind::SchoolAttestation));
        let mut mother = answers;
        mother.set(StepKey::Relation, &Answer::Kin(SurvivorRelation::Parent));
        FLOW.keep_asked(&mut mother);
        assert_eq!(mother.get(StepKey::InSchool), None, "a mother is not asked about school");
        assert!(!RULES.papers.after(&mother).contains(&PaperKind::SchoolAttestation));
    }

    #[test]
    fn by_keys_the_number_is_enough_and_what_takes_letters_is_told_later() {
        let asked = |step: &&Step| !step.told_later && step.key != StepKey::Words;
        for number in ["204577", ""] {
            let mut answers = Answers::default();
            for (key, typed) in [
                (StepKey::DeceasedNumber, number),
                (StepKey::Relation, "wife"),
                (StepKey::DiedOn, "10/2026"),
                (StepKey::Children, "yes"),
                (StepKey::PayBy, "cash"),
            ] {
                let is_open = |step: &&Step| answers.get(step.key).is_none();
                let step = FLOW.asked(&answers).filter(asked).find(is_open);
                let step = step.expect("a question is open");
                assert_eq!(step.key, key);
                let today = Asked { today: date!(2026 - 11 - 22), registered: None };
                let answer = step.read(typed, typed.is_empty(), today).expect("an answer");
                answers.set(key, &answer);
            }
            while let Some(step) = FLOW.next(&answers) {
                assert!(step.may_be_left(), "{:?} keeps her from sending", step.key);
                answers.set(step.key, &Answer::Unknown);
            }
            assert!(RULES.effect(&answers).is_ok());
            assert_eq!(answers.get(StepKey::DeceasedPlace), number.is_empty().then_some(""));
            assert_eq!(RULES.papers.after(&answers).len(), 4);
        }
    }

    #[test]
    fn a_guardian_claims_for_several_children_at_once() {
        let children = "ដារ៉ា\t2012\tyes\nសុខា\t\tno";
        let mut answers = told(&[
            (StepKey::Helper, "myself"),
            (StepKey::DeceasedName, "ស៊ុន វិបុល"),
            (StepKey::DeceasedNumber, "K-204577"),
            (StepKey::Relation, "guardian"),
            (StepKey::DiedOn, "10/2026"),
            (StepKey::Children, "yes"),
            (StepKey::ChildNames, children),
            (StepKey::PayBy, "cash"),
            (StepKey::Words, ""),
        ]);
        assert_eq!(answers.get(StepKey::ChildNames), Some(children));
        let papers = RULES.papers.after(&answers);
        assert!(papers.contains(&PaperKind::SchoolAttestation), "one of them goes to school");
        assert!(papers.contains(&PaperKind::BirthCertificate));
        answers.set(StepKey::Children, &Answer::YesNo(false));
        FLOW.keep_asked(&mut answers);
        assert!(!RULES.papers.after(&answers).contains(&PaperKind::SchoolAttestation));
    }

    #[test]
    fn papers_are_named_before_anything_is_answered() {
        let two = [PaperKind::DeathCertificate, PaperKind::IdentityCard];
        assert_eq!(RULES.papers.after(&Answers::default()), two);
    }

    #[test]
    fn how_many_questions_there_are_is_said_once_it_is_known() {
        let mut given = Vec::new();
        for (key, typed) in WIDOW {
            let count = FLOW.count(&told(&given));
            assert_eq!(count.is_some(), given.len() > 5, "{key:?}");
            given.push((key, typed));
        }
    }
}
