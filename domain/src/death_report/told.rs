//! Who has reported a death and is of the family goes on to a claim, and is not asked again what she told.

use time::Date;

use super::{Said, SaidBy, TypedReport};
use crate::claimant::SurvivorRelation;
use crate::flow::{Answer, Answers, Asked, Flow, KnownAs, Question, StepKey};
use crate::trusted_contact::Relation;

/// What a report tells, as a claim of the family asks for it. It says nothing of the register.
#[derive(Clone, PartialEq, Eq)]
pub struct Told {
    /// Who reported it.
    pub by: SaidBy,
    /// Who died and when, as far as it was told.
    pub answers: Answers,
}

/// Whether other answers are about the one of whom was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// They name nobody who died.
    Nobody,
    /// They give the same number, or the same name where one of both gives no number.
    Same,
    /// They name another one, or nothing says that it is the same.
    Other,
}

impl About {
    /// Whom `before` is about, beside `told`.
    pub fn of(told: &Answers, before: &Answers) -> Self {
        match (named(told), named(before)) {
            (_, (None, None)) => Self::Nobody,
            ((Some(number), _), (Some(before), _)) if same_number(number, before) => Self::Same,
            ((Some(_), _), (Some(_), _)) => Self::Other,
            ((_, Some(name)), (_, Some(before))) if name == before => Self::Same,
            _ => Self::Other,
        }
    }
}

/// The number and the name of the one who died, as far as they are known.
fn named(answers: &Answers) -> (Option<&str>, Option<&str>) {
    let known = |key| answers.get(key).filter(|text| !text.is_empty());
    // Of a claim other names may stand beside the name.
    (known(StepKey::DeceasedNumber), known(StepKey::DeceasedName).map(KnownAs::name_in))
}

/// Hyphens may be left out.
fn same_number(one: &str, other: &str) -> bool {
    one.replace('-', "") == other.replace('-', "")
}

/// Says nothing of anybody.
impl std::fmt::Debug for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Told(..)")
    }
}

/// The steps that tell of the one who died and what she was to that one.
const OF_THE_DECEASED: [StepKey; 7] = [
    StepKey::DeceasedName,
    StepKey::DeceasedNumber,
    StepKey::DeceasedPlace,
    StepKey::DeceasedBorn,
    StepKey::DeceasedService,
    StepKey::DiedOn,
    StepKey::Relation,
];

impl Told {
    /// What a report tells that was read on `today`. `province` is the province in words, where no number was told:
    /// a claim asks where that one lived in one line.
    pub fn of(typed: &TypedReport, said: &Said, province: Option<&str>, today: Date) -> Self {
        let line = |text: &str| Question::Line.read(text, Asked { today, registered: None }).ok();
        let place = match (&said.place, province) {
            // Both may be longer than one line together: then the nearer place stands alone.
            (Some(place), Some(province)) => {
                line(&format!("{place}, {province}")).or_else(|| line(place))
            }
            (Some(place), None) => line(place),
            (None, province) => province.and_then(line),
        };
        let number = said.number().cloned().map_or(Answer::Unknown, Answer::MemberNumber);
        let told = [
            // Beside a number the name may be typed too.
            (StepKey::DeceasedName, line(&typed.name)),
            (StepKey::DeceasedNumber, Some(number)),
            (StepKey::DeceasedPlace, place),
            (StepKey::DiedOn, said.died.map(Answer::PartDate)),
        ];
        let mut answers = Answers::default();
        for (key, answer) in told {
            if let Some(answer) = answer {
                answers.set(key, &answer);
            }
        }
        Self { by: said.by, answers }
    }

    /// As what the reporter may claim, in the order of the page; nothing where she is not of the family.
    pub fn claims_as(&self) -> &'static [SurvivorRelation] {
        use SurvivorRelation::{Daughter, Guardian, Husband, Parent, Sibling, Son, Wife};
        let SaidBy::Relative(relation) = self.by else { return &[] };
        match relation {
            Relation::Spouse => &[Wife, Husband],
            Relation::Child => &[Daughter, Son],
            Relation::Sibling => &[Sibling, Guardian],
            Relation::Grandchild => &[Guardian],
            Relation::Relative => &[Parent, Guardian],
            Relation::Neighbour | Relation::Friend => &[],
        }
    }

    /// Whether these answers are of whoever presses now, as far as a phone that goes from hand to hand can say: about
    /// the same number, and as the same to that one. A name alone proves nothing.
    pub fn goes_on(&self, relation: SurvivorRelation, answers: &Answers) -> bool {
        let ((number, _), (before, _)) = (named(&self.answers), named(answers));
        let same = number.zip(before).is_some_and(|(number, before)| same_number(number, before));
        same && answers.get(StepKey::Relation) == Some(relation.code())
    }

    /// Puts it into the answers of a flow in which she claims as `relation`, see [`carry_over`].
    pub fn fill(&self, relation: SurvivorRelation, flow: &Flow, answers: &mut Answers) {
        carry_over(&self.answers, relation, flow, answers);
    }
}

/// Puts what was told of the one who died into the answers of a flow in which she claims as `relation`. What was
/// answered there of the same one stays where nothing was told; of another one it goes.
pub fn carry_over(told: &Answers, relation: SurvivorRelation, flow: &Flow, answers: &mut Answers) {
    if About::of(told, answers) != About::Same {
        OF_THE_DECEASED.iter().for_each(|key| answers.clear(*key));
    }
    for key in OF_THE_DECEASED {
        // That she does not know it takes nothing back that she knew.
        let text = told.get(key).filter(|text| !text.is_empty() || answers.get(key).is_none());
        // Other names beside the same name stay too.
        let is_told = |before: &str| Some(KnownAs::name_in(before)) == text;
        let text = text.filter(|_| !answers.get(key).is_some_and(is_told));
        let step = flow.step(key).zip(text);
        if let Some(answer) = step.and_then(|(step, text)| step.question.stored(text)) {
            answers.set(key, &answer);
        }
    }
    answers.set(StepKey::Relation, &Answer::Kin(relation));
    flow.keep_asked(answers);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::CaseKind;
    use crate::claimant::FLOW;
    use time::macros::date;

    fn typed(number: &str, name: &str) -> TypedReport {
        let [number, name, place] = [number, name, "ភូមិព្រែក"].map(ToOwned::to_owned);
        let [province, died, relation] = ["12", "11/2026", "spouse"].map(ToOwned::to_owned);
        TypedReport { number, name, province, place, died, relation, phone: String::new() }
    }

    fn told(typed: &TypedReport) -> Told {
        let today = date!(2026 - 11 - 22);
        let said = typed.read(today).expect("a report");
        let province = said.province().map(|_| "ភ្នំពេញ");
        Told::of(typed, &said, province, today)
    }

    fn filled(told: &Told, flow: &Flow, relation: SurvivorRelation) -> Answers {
        let mut answers = Answers::default();
        told.fill(relation, flow, &mut answers);
        answers
    }

    #[test]
    fn what_was_told_of_a_number_is_not_asked_again() {
        let told = told(&typed("K-204577", "ស៊ុន វិបុល"));
        let wife = SurvivorRelation::Wife;
        let answers = filled(&told, CaseKind::SurvivorsClaim.flow(), wife);
        for (key, text) in [
            (StepKey::DeceasedName, Some("ស៊ុន វិបុល")),
            (StepKey::DeceasedNumber, Some("K-204577")),
            (StepKey::DeceasedPlace, None),
            (StepKey::DiedOn, Some("2026-11")),
            (StepKey::Relation, Some("wife")),
        ] {
            assert_eq!(answers.get(key), text, "{key:?}");
        }
        let record = filled(&told, &FLOW, wife);
        assert_eq!(record.get(StepKey::DiedOn), Some("2026-11"), "it is kept for the claim");
        assert_eq!(FLOW.next(&record).map(|step| step.key), Some(StepKey::Name), "of herself");
    }

    #[test]
    fn without_a_number_the_name_and_the_place_are_told() {
        let told = told(&typed("", "ស៊ុន វិបុល"));
        let answers = filled(&told, &FLOW, SurvivorRelation::Husband);
        assert_eq!(answers.get(StepKey::DeceasedNumber), Some(""), "she does not know it");
        assert_eq!(answers.get(StepKey::DeceasedPlace), Some("ភូមិព្រែក, ភ្នំពេញ"));
    }

    #[test]
    fn a_place_that_is_too_long_with_its_province_stands_alone() {
        let place = "ក".repeat(100);
        let typed =
            TypedReport { place: place.clone(), ..typed("", "ស៊ុន វិបុល") };
        assert_eq!(told(&typed).answers.get(StepKey::DeceasedPlace), Some(place.as_str()));
    }

    #[test]
    fn of_the_same_member_answers_stay_and_of_another_they_go() {
        let flow = CaseKind::SurvivorsClaim.flow();
        let first = told(&typed("K-204577", "ស៊ុន វិបុល"));
        let unnamed = told(&typed("K-204577", ""));
        let other = told(&typed("K-204578", ""));
        let mut answers = filled(&first, flow, SurvivorRelation::Wife);
        unnamed.fill(SurvivorRelation::Wife, flow, &mut answers);
        assert_eq!(answers.get(StepKey::DeceasedName), Some("ស៊ុន វិបុល"));
        let others = "ស៊ុន វិបុល\tតាមុំ\tSUN Vibol";
        let answer = Question::KnownAs.stored(others).expect("names");
        answers.set(StepKey::DeceasedName, &answer);
        first.fill(SurvivorRelation::Wife, flow, &mut answers);
        assert_eq!(answers.get(StepKey::DeceasedName), Some(others), "other names stay beside it");
        answers.set(StepKey::DeceasedName, &Answer::Line("ស៊ុន វិបុល".to_owned()));
        let numberless = told(&typed("", "ស៊ុន វិបុល"));
        numberless.fill(SurvivorRelation::Wife, flow, &mut answers);
        assert_eq!(answers.get(StepKey::DeceasedNumber), Some("K-204577"), "she knew it before");
        other.fill(SurvivorRelation::Wife, flow, &mut answers);
        assert_eq!(answers.get(StepKey::DeceasedName), None, "it was the name of another one");
        assert_eq!(answers.get(StepKey::DeceasedNumber), Some("K-204578"));
    }

    #[test]
    fn answers_of_herself_stay_only_beside_the_same_number_and_as_the_same() {
        let (wife, daughter) = (SurvivorRelation::Wife, SurvivorRelation::Daughter);
        let numbered = told(&typed("K-204577", "ស៊ុន វិបុល"));
        let (other, named) = (told(&typed("K-204578", "")), told(&typed("", "ស៊ុន វិបុល")));
        let before = filled(&numbered, &FLOW, daughter);
        assert!(numbered.goes_on(daughter, &before));
        assert!(!numbered.goes_on(wife, &before), "another one of the family has the phone now");
        assert!(!other.goes_on(daughter, &before));
        assert!(
            !named.goes_on(daughter, &filled(&named, &FLOW, daughter)),
            "a name proves nothing"
        );
        assert!(!numbered.goes_on(daughter, &Answers::default()));
    }

    #[test]
    fn a_claim_is_about_another_unless_the_number_or_the_name_says_the_same() {
        let flow = CaseKind::SurvivorsClaim.flow();
        let of = |number, name| filled(&told(&typed(number, name)), flow, SurvivorRelation::Wife);
        let (number, name) = ("K-204577", "ស៊ុន វិបុល");
        let about = |told: &Answers, before: &Answers| About::of(told, before);
        assert_eq!(about(&of(number, ""), &Answers::default()), About::Nobody);
        assert_eq!(about(&of(number, name), &of(number, "")), About::Same);
        assert_eq!(about(&of("K204577", ""), &of(number, "")), About::Same);
        assert_eq!(about(&of("", name), &of(number, name)), About::Same);
        assert_eq!(about(&of(number, name), &of("K-204578", name)), About::Other);
        assert_eq!(about(&of("", "ស៊ុន ដារ៉ា"), &of("", name)), About::Other);
        assert_eq!(about(&of(number, ""), &of("", name)), About::Other, "nothing says the same");
    }

    #[test]
    fn who_is_not_of_the_family_claims_as_nobody() {
        for relation in Relation::ALL {
            let told = Told { by: SaidBy::Relative(relation), answers: Answers::default() };
            let stranger = matches!(relation, Relation::Neighbour | Relation::Friend);
            assert_eq!(told.claims_as().is_empty(), stranger, "{relation:?}");
        }
    }
}
