//! The questions of a claimant from home, one a page, and how all answers together are read.

use super::SurvivorRelation;
use super::form::{Deceased, DeceasedMember, DeceasedNamed, NewClaimant};
use crate::flow::{Answer, Answers, Flow, Question, Script, Step, StepKey};
use crate::person::{Name, PersonName, PlaceCode, Sex};
use crate::phone_binding::SpokenLanguage;

/// Who she is, where she is reached, who died, and what she was to that one. Whoever knows the member number is
/// asked nothing more of the one who died; a wife is not asked whether she is a woman. When that one died is asked
/// by the claim; whoever has said it in a report of the death reads it here, and may change it.
///
/// The version stayed when that step came: it is asked only where it is answered, so answers of before are whole, and
/// whoever waits for her code goes on.
pub const FLOW: Flow = Flow {
    version: 1,
    branches: &[StepKey::Relation, StepKey::DeceasedNumber],
    steps: &[
        Step::always(StepKey::Name, Question::Name(Script::Khmer)),
        Step::always(StepKey::NameLatin, Question::Name(Script::Latin)),
        Step::always(StepKey::Born, Question::PartDate),
        Step::perhaps(StepKey::NationalId, Question::NationalId),
        Step::always(StepKey::Phone, Question::Phone),
        Step::always(StepKey::Place, Question::Place),
        Step::always(StepKey::DeceasedName, Question::KnownAs),
        Step::always(StepKey::Relation, Question::Kin),
        Step { when: leaves_sex_open, ..Step::always(StepKey::Sex, Question::Sex) },
        Step::perhaps(StepKey::DeceasedNumber, Question::MemberNumber),
        Step { when: has_no_number, ..Step::always(StepKey::DeceasedPlace, Question::Line) },
        Step { when: has_no_number, ..Step::perhaps(StepKey::DeceasedBorn, Question::PartDate) },
        Step { when: has_no_number, ..Step::perhaps(StepKey::DeceasedService, Question::Line) },
        Step { when: says_when, ..Step::perhaps(StepKey::DiedOn, Question::PartDate) },
    ],
};

fn leaves_sex_open(answers: &Answers) -> bool {
    let relation = answers.get(StepKey::Relation).and_then(SurvivorRelation::from_code);
    relation.is_some_and(|relation| relation.sex().is_none())
}

/// Whether she does not know the member number of the one who died: who knows it is asked nothing more of that
/// one.
pub(crate) fn has_no_number(answers: &Answers) -> bool {
    answers.get(StepKey::DeceasedNumber).is_some_and(str::is_empty)
}

/// Whether a report of the death said it already; nobody is asked here who has not.
fn says_when(answers: &Answers) -> bool {
    answers.get(StepKey::DiedOn).is_some()
}

/// Reads complete answers. `place` is where she lives, `language` in which language she is written to.
///
/// # Errors
/// The first step that is missing.
pub fn read(
    answers: &Answers,
    place: PlaceCode,
    language: SpokenLanguage,
) -> Result<NewClaimant, StepKey> {
    let relation = match of(answers, StepKey::Relation) {
        Some(Answer::Kin(relation)) => relation,
        _ => return Err(StepKey::Relation),
    };
    let sex = match of(answers, StepKey::Sex) {
        Some(Answer::Sex(sex)) => sex,
        _ => relation.sex().ok_or(StepKey::Sex)?,
    };
    let born = match of(answers, StepKey::Born) {
        Some(Answer::PartDate(born)) => born,
        _ => return Err(StepKey::Born),
    };
    let national_id = match of(answers, StepKey::NationalId) {
        Some(Answer::NationalId(number)) => Some(number),
        Some(Answer::Unknown) => None,
        _ => return Err(StepKey::NationalId),
    };
    let phone = match of(answers, StepKey::Phone) {
        Some(Answer::Phone(phone)) => phone,
        _ => return Err(StepKey::Phone),
    };
    let name = PersonName {
        khmer: name(answers, StepKey::Name)?,
        latin: name(answers, StepKey::NameLatin)?,
    };
    let deceased = deceased(answers)?;
    let died = match of(answers, StepKey::DiedOn) {
        Some(Answer::PartDate(died)) => Some(died),
        _ => None,
    };
    Ok(NewClaimant {
        name,
        sex,
        born,
        national_id,
        place,
        relation,
        deceased,
        died,
        phone,
        language,
    })
}

/// The answer to a step of the flow, if it was given.
fn of(answers: &Answers, key: StepKey) -> Option<Answer> {
    FLOW.step(key)?.question.stored(answers.get(key)?)
}

fn name(answers: &Answers, key: StepKey) -> Result<Name, StepKey> {
    match of(answers, key) {
        Some(Answer::Name(name)) => Ok(name),
        _ => Err(key),
    }
}

fn line(answers: &Answers, key: StepKey) -> Option<String> {
    match of(answers, key) {
        Some(Answer::Line(line)) => Some(line),
        _ => None,
    }
}

fn deceased(answers: &Answers) -> Result<Deceased, StepKey> {
    use StepKey::{DeceasedBorn, DeceasedName, DeceasedNumber, DeceasedPlace, DeceasedService};
    let name = match of(answers, DeceasedName) {
        Some(Answer::KnownAs(names)) => Some(names),
        _ => None,
    };
    let place = line(answers, DeceasedPlace);
    match of(answers, DeceasedNumber) {
        Some(Answer::MemberNumber(number)) => {
            Ok(Deceased::Member(DeceasedMember { number, name, place }))
        }
        Some(Answer::Unknown) => Ok(Deceased::Named(DeceasedNamed {
            name: name.ok_or(DeceasedName)?,
            place: place.ok_or(DeceasedPlace)?,
            born: match of(answers, DeceasedBorn) {
                Some(Answer::PartDate(born)) => Some(born),
                _ => None,
            },
            service: line(answers, DeceasedService),
        })),
        _ => Err(DeceasedNumber),
    }
}

impl SurvivorRelation {
    /// The sex that the word itself says; none where it says none.
    pub fn sex(self) -> Option<Sex> {
        match self {
            Self::Wife | Self::Daughter => Some(Sex::Female),
            Self::Husband | Self::Son => Some(Sex::Male),
            Self::Parent | Self::Sibling | Self::Guardian => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::Asked;
    use time::macros::date;

    /// Answers in the order of the flow; none where she does not know.
    const WIFE: [(StepKey, Option<&str>); 9] = [
        (StepKey::Name, Some("សុខ\nដារ៉ា")),
        (StepKey::NameLatin, Some("SOK\nDARA")),
        (StepKey::Born, Some("2/1961")),
        (StepKey::NationalId, None),
        (StepKey::Phone, Some("012 999 888")),
        (StepKey::Place, Some("12010101")),
        (StepKey::DeceasedName, Some("ស៊ុន វិបុល")),
        (StepKey::Relation, Some("wife")),
        (StepKey::DeceasedNumber, Some("K-204577")),
    ];

    fn answer(answers: &mut Answers, key: StepKey, typed: Option<&str>) {
        let asked = Asked { today: date!(2026 - 11 - 22), registered: None };
        let step = FLOW.next(answers).expect("a question is open");
        assert_eq!(step.key, key);
        let answer = step.read(typed.unwrap_or_default(), typed.is_none(), asked);
        answers.set(key, &answer.unwrap_or_else(|fault| panic!("{key:?}: {fault:?}")));
    }

    fn wife() -> Answers {
        let mut answers = Answers::default();
        WIFE.iter().for_each(|(key, typed)| answer(&mut answers, *key, *typed));
        answers
    }

    fn all(answers: &Answers) -> Result<NewClaimant, StepKey> {
        let place = answers.get(StepKey::Place).unwrap_or("12").parse().unwrap();
        read(answers, place, SpokenLanguage::Khmer)
    }

    #[test]
    fn a_wife_who_knows_the_number_is_asked_nine_things() {
        let answers = wife();
        assert!(FLOW.next(&answers).is_none());
        assert_eq!(FLOW.count(&answers), Some(9));
        let read = all(&answers).unwrap();
        assert_eq!(
            (read.sex, read.national_id, read.born.to_string().as_str()),
            (Sex::Female, None, "1961-02")
        );
        assert_eq!(read.deceased.number().unwrap().as_str(), "K-204577");
        assert_eq!(read.deceased.name(), Some("ស៊ុន វិបុល"));
    }

    #[test]
    fn without_the_number_three_more_and_a_parent_is_asked_the_sex() {
        let mut answers = wife();
        answers.set(StepKey::DeceasedNumber, &Answer::Unknown);
        answers.set(StepKey::Relation, &Answer::Kin(SurvivorRelation::Parent));
        assert_eq!(all(&answers), Err(StepKey::Sex));
        answer(&mut answers, StepKey::Sex, Some("male"));
        assert_eq!(all(&answers), Err(StepKey::DeceasedPlace));
        answer(&mut answers, StepKey::DeceasedPlace, Some("តាកែវ"));
        answer(&mut answers, StepKey::DeceasedBorn, None);
        answer(&mut answers, StepKey::DeceasedService, Some("កងទ័ព"));
        assert_eq!(FLOW.count(&answers), Some(13));
        let read = all(&answers).unwrap();
        assert_eq!((read.deceased.born(), read.deceased.service()), (None, Some("កងទ័ព")));
    }

    #[test]
    fn how_many_questions_there_are_is_said_once_it_is_known() {
        let mut answers = Answers::default();
        assert_eq!(FLOW.count(&answers), None);
        for (key, typed) in WIFE {
            assert!(FLOW.reaches(&answers, StepKey::Name), "going back");
            assert_eq!(
                FLOW.reaches(&answers, StepKey::DeceasedNumber),
                key == StepKey::DeceasedNumber
            );
            answer(&mut answers, key, typed);
        }
        assert_eq!(FLOW.count(&answers), Some(9));
        assert!(!FLOW.reaches(&answers, StepKey::Sex), "a wife is not asked");
        assert!(!FLOW.reaches(&answers, StepKey::Since), "it is of another flow");
    }

    #[test]
    fn when_that_one_died_is_read_where_a_report_has_said_it() {
        let mut answers = wife();
        assert_eq!(all(&answers).unwrap().died, None);
        answers.set(StepKey::DiedOn, &Answer::PartDate("2026-11".parse().unwrap()));
        FLOW.keep_asked(&mut answers);
        assert_eq!(FLOW.count(&answers), Some(10));
        assert_eq!(all(&answers).unwrap().died.unwrap().to_string(), "2026-11");
        answers.set(StepKey::DiedOn, &Answer::Unknown);
        assert_eq!(all(&answers).unwrap().died, None, "she is not sure any more");
    }

    #[test]
    fn what_is_asked_no_more_is_taken_back() {
        let mut answers = wife();
        answers.set(StepKey::DeceasedPlace, &Answer::Line("តាកែវ".to_owned()));
        answers.set(StepKey::Sex, &Answer::Sex(Sex::Male));
        FLOW.keep_asked(&mut answers);
        assert_eq!(answers, wife());
    }

    #[test]
    fn only_some_steps_take_that_she_does_not_know() {
        let asked = Asked { today: date!(2026 - 11 - 22), registered: None };
        let read = |key: StepKey, typed: &str| FLOW.step(key).unwrap().read(typed, true, asked);
        assert_eq!(read(StepKey::NationalId, "12"), Ok(Answer::Unknown));
        assert_eq!(read(StepKey::DeceasedBorn, ""), Ok(Answer::Unknown));
        assert!(matches!(read(StepKey::DeceasedBorn, "1940"), Ok(Answer::PartDate(_))));
        for key in [StepKey::Name, StepKey::Born, StepKey::Phone, StepKey::DeceasedPlace] {
            assert_eq!(read(key, " "), Err(crate::flow::Fault::Empty), "{key:?}");
        }
    }
}
