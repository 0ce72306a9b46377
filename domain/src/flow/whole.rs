//! All answers at once, as a machine sends them, and what it has to know of the questions before.

use std::collections::BTreeMap;

use super::{Answer, Answers, Asked, Fault, Flow, Step, StepKey};

/// What was sent to each step; none says that it is not known, or that there is none.
pub type SentAnswers = BTreeMap<StepKey, Option<String>>;

/// Why an answer among all answers won't do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WholeFault {
    /// It is asked, and was not sent.
    Missing,
    /// It was sent, and is not asked after the other answers.
    NotAsked,
    /// It was not accepted.
    Wrong(Fault),
}

/// An earlier answer on which it hangs whether a step is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hangs {
    /// The earlier step.
    pub on: StepKey,
    /// The answers after which the step is asked.
    pub answers: Vec<Answer>,
}

impl Flow {
    /// Reads all answers, each by the rule that holds where one is asked after the other.
    ///
    /// # Errors
    /// Every step that is wrong, in the order of the questions. While an answer is wrong on which others hang, it is
    /// not said of those that they are not asked.
    pub fn read_all(
        &self,
        sent: &SentAnswers,
        asked: Asked<'_>,
    ) -> Result<Answers, Vec<(StepKey, WholeFault)>> {
        let (mut answers, mut faults) = (Answers::default(), Vec::new());
        for step in self.steps {
            let fault = match (sent.get(&step.key), (step.when)(&answers)) {
                (None, false) => None,
                (None, true) => Some(WholeFault::Missing),
                (Some(_), false) => {
                    let branch = |(key, _): &(StepKey, WholeFault)| self.branches.contains(key);
                    (!faults.iter().any(branch)).then_some(WholeFault::NotAsked)
                }
                (Some(typed), true) => {
                    let text = typed.as_deref().unwrap_or_default();
                    // A machine writes letters: what keys leave for later it sends.
                    match step.read(text, step.unknown && typed.is_none(), asked) {
                        Ok(answer) => {
                            answers.set(step.key, &answer);
                            None
                        }
                        Err(fault) => Some(WholeFault::Wrong(fault)),
                    }
                }
            };
            faults.extend(fault.map(|fault| (step.key, fault)));
        }
        let others = sent.keys().filter(|key| self.step(**key).is_none());
        faults.extend(others.map(|key| (*key, WholeFault::NotAsked)));
        if faults.is_empty() { Ok(answers) } else { Err(faults) }
    }

    /// Reads the answers to a flow of which one is enough: what is sent of a wrong fact is its value, words, or both.
    ///
    /// # Errors
    /// Every step that is wrong; the first one where nothing was sent.
    pub fn read_some(
        &self,
        sent: &SentAnswers,
        asked: Asked<'_>,
    ) -> Result<Answers, Vec<(StepKey, WholeFault)>> {
        let (mut answers, mut faults) = (Answers::default(), Vec::new());
        for (key, typed) in sent {
            let Some(step) = self.step(*key) else {
                faults.push((*key, WholeFault::NotAsked));
                continue;
            };
            match step.read(typed.as_deref().unwrap_or_default(), typed.is_none(), asked) {
                Ok(answer) => answers.set(*key, &answer),
                Err(fault) => faults.push((*key, WholeFault::Wrong(fault))),
            }
        }
        if sent.is_empty() {
            let first = self.steps.first().map(|step| (step.key, WholeFault::Missing));
            faults.extend(first);
        }
        if faults.is_empty() { Ok(answers) } else { Err(faults) }
    }

    /// After which earlier answers a step is asked: after these of all the steps named, and after any of all others.
    /// Empty for a step that is always asked.
    pub fn hangs(&self, step: &Step) -> Vec<Hangs> {
        let asked: Vec<Answers> =
            self.ways(step.key).into_iter().filter(|way| (step.when)(way)).collect();
        let before = self.steps.iter().take_while(|earlier| earlier.key != step.key);
        let branches = before.filter(|earlier| self.branches.contains(&earlier.key));
        let hangs = branches.filter_map(|branch| {
            let of = |answer: &Answer| {
                asked.iter().any(|way| way.get(branch.key) == Some(answer.to_string().as_str()))
            };
            let all = choices(branch);
            let answers: Vec<Answer> = all.iter().filter(|&answer| of(answer)).cloned().collect();
            (answers.len() < all.len()).then_some(Hangs { on: branch.key, answers })
        });
        hangs.collect()
    }

    /// Every combination of answers to the steps before this one on which others hang.
    fn ways(&self, until: StepKey) -> Vec<Answers> {
        let before = self.steps.iter().take_while(|step| step.key != until);
        let mut ways = vec![Answers::default()];
        for branch in before.filter(|step| self.branches.contains(&step.key)) {
            let longer = |way: &Answers| -> Vec<Answers> {
                let longer = |answer: Answer| {
                    let mut way = way.clone();
                    way.set(branch.key, &answer);
                    way
                };
                // What is not asked on this way is not answered.
                match (branch.when)(way) {
                    true => choices(branch).into_iter().map(longer).collect(),
                    false => vec![way.clone()],
                }
            };
            ways = ways.iter().flat_map(longer).collect();
        }
        ways
    }
}

/// What can be answered to a step on which others hang; one line stands for whatever is typed.
fn choices(step: &Step) -> Vec<Answer> {
    let mut choices = step.question.choices();
    if choices.is_empty() {
        choices.push(Answer::Line("?".to_owned()));
    }
    if step.unknown {
        choices.push(Answer::Unknown);
    }
    choices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::CaseKind;
    use time::macros::date;

    fn sent(given: &[(StepKey, Option<&str>)]) -> SentAnswers {
        given.iter().map(|(key, typed)| (*key, typed.map(str::to_owned))).collect()
    }

    fn read(kind: CaseKind, given: &SentAnswers) -> Result<Answers, Vec<(StepKey, WholeFault)>> {
        let asked = Asked { today: date!(2026 - 11 - 23), registered: None };
        kind.flow().read_all(given, asked)
    }

    const GRANT: [(StepKey, Option<&str>); 7] = [
        (StepKey::DeceasedName, Some("ស៊ុន វិបុល")),
        (StepKey::DeceasedNumber, None),
        (StepKey::DeceasedPlace, Some("តាកែវ")),
        (StepKey::DiedOn, None),
        (StepKey::Arranged, Some("yes")),
        (StepKey::PayBy, Some("cash")),
        (StepKey::Words, None),
    ];

    #[test]
    fn of_a_wrong_fact_one_answer_is_enough_and_none_is_missing() {
        let kind = CaseKind::Correction(crate::pension::Datum::Service);
        let asked = Asked { today: date!(2026 - 11 - 23), registered: None };
        let read = |given: &[(StepKey, Option<&str>)]| kind.flow().read_some(&sent(given), asked);
        let (value, words) = ((StepKey::Value, Some("25/6")), (StepKey::Words, Some("២៥ ឆ្នាំ")));
        for given in [&[value][..], &[words], &[value, words]] {
            let answers = read(given).unwrap();
            assert!(given.iter().all(|(key, _)| answers.get(*key).is_some()), "{given:?}");
        }
        assert_eq!(read(&[]), Err(vec![(StepKey::Value, WholeFault::Missing)]));
        let other = (StepKey::Place, Some("12"));
        assert_eq!(read(&[value, other]), Err(vec![(StepKey::Place, WholeFault::NotAsked)]));
        let wrong = read(&[(StepKey::Value, Some("x"))]);
        assert_eq!(wrong, Err(vec![(StepKey::Value, WholeFault::Wrong(Fault::NotALength))]));
    }

    #[test]
    fn all_answers_are_read_as_one_after_the_other() {
        let kind = CaseKind::FuneralGrant;
        let mut given = sent(&GRANT);
        let answers = read(kind, &given).unwrap();
        assert_eq!(kind.flow().next(&answers).map(|step| step.key), None);
        assert_eq!(answers.get(StepKey::DeceasedNumber), Some(""));

        given.insert(StepKey::DeceasedNumber, Some("K-204577".into()));
        let place = (StepKey::DeceasedPlace, WholeFault::NotAsked);
        assert_eq!(read(kind, &given), Err(vec![place]), "who knows the number is asked no more");
        given.insert(StepKey::DeceasedNumber, Some("?".into()));
        given.remove(&StepKey::Arranged);
        given.insert(StepKey::Country, Some("ថៃ".into()));
        let wrong = [
            (StepKey::DeceasedNumber, WholeFault::Wrong(Fault::NotAMemberNumber)),
            (StepKey::Arranged, WholeFault::Missing),
            (StepKey::Country, WholeFault::NotAsked),
        ];
        assert_eq!(read(kind, &given), Err(wrong.into()));
    }

    #[test]
    fn a_step_that_must_be_answered_is_not_answered_by_none() {
        let given = sent(&[(StepKey::Place, None), (StepKey::Since, Some("2026-10"))]);
        let wrong = (StepKey::Place, WholeFault::Wrong(Fault::Empty));
        assert_eq!(read(CaseKind::AddressChanged, &given), Err(vec![wrong]));
        let mut given = sent(&GRANT);
        given.insert(StepKey::DeceasedName, None);
        let wrong = (StepKey::DeceasedName, WholeFault::Wrong(Fault::Empty));
        assert_eq!(read(CaseKind::FuneralGrant, &given), Err(vec![wrong]), "keys alone leave it");
    }

    #[test]
    fn what_a_step_hangs_on_says_exactly_when_it_is_asked() {
        let enterable = CaseKind::ALL
            .into_iter()
            .filter(|kind| !matches!(kind, CaseKind::Correction(_) | CaseKind::Appeal));
        for kind in enterable {
            let flow = kind.flow();
            for step in flow.steps {
                let hangs = flow.hangs(step);
                let typed = |answer: &Answer| matches!(answer, Answer::Line(_));
                assert!(!hangs.iter().any(|one| one.answers.iter().any(typed)), "no such answer");
                for way in flow.ways(step.key) {
                    let said = hangs.iter().all(|hangs| {
                        let given = way.get(hangs.on);
                        hangs.answers.iter().any(|one| given == Some(one.to_string().as_str()))
                    });
                    assert_eq!(said, (step.when)(&way), "{kind:?} {:?} {way:?}", step.key);
                }
            }
        }
        let claim = CaseKind::SurvivorsClaim.flow();
        let hangs = |key| claim.hangs(claim.step(key).unwrap());
        assert_eq!(hangs(StepKey::PayBy), []);
        let unknown = Hangs { on: StepKey::DeceasedNumber, answers: vec![Answer::Unknown] };
        assert_eq!(hangs(StepKey::DeceasedPlace), [unknown]);
        let children = hangs(StepKey::ChildNames);
        assert_eq!(
            children.iter().map(|one| one.on).collect::<Vec<_>>(),
            [StepKey::Relation, StepKey::Children]
        );
    }
}
