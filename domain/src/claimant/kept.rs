//! The answers that a survivor has given at home and kept, where a member of staff goes on with them at a counter.

use super::form::{Deceased, NewClaimant, TypedClaimant};
use super::relation::SurvivorRelation;
use crate::flow::{Answers, KnownAs, NAME_PARTS, StepKey};
use crate::part_date::PartDate;
use crate::person::{Phone, PlaceCode};

impl TypedClaimant {
    /// The form filled in with her answers. What she has not answered stays empty, as does the language: it is no
    /// question at home.
    pub fn of_answers(answers: &Answers) -> Self {
        let text = |key: StepKey| answers.get(key).unwrap_or_default().to_owned();
        let name = |key: StepKey| {
            let text = answers.get(key).unwrap_or_default();
            let (family, given) = text.split_once(NAME_PARTS).unwrap_or((text, ""));
            [family.to_owned(), given.to_owned()]
        };
        let [family_khmer, given_khmer] = name(StepKey::Name);
        let [family_latin, given_latin] = name(StepKey::NameLatin);
        let relation = answers.get(StepKey::Relation).and_then(SurvivorRelation::from_code);
        let by_relation = relation.and_then(SurvivorRelation::sex).map(|sex| sex.code().to_owned());
        let province = parsed::<PlaceCode>(answers, StepKey::Place).map(|place| place.province());
        Self {
            family_khmer,
            given_khmer,
            family_latin,
            given_latin,
            sex: by_relation.unwrap_or_else(|| text(StepKey::Sex)),
            born: parsed(answers, StepKey::Born).map(PartDate::slashed).unwrap_or_default(),
            national_id: text(StepKey::NationalId),
            province: province.map(|province| province.as_str().to_owned()).unwrap_or_default(),
            relation: text(StepKey::Relation),
            deceased_number: text(StepKey::DeceasedNumber),
            deceased_name: KnownAs::name_in(&text(StepKey::DeceasedName)).to_owned(),
            deceased_place: text(StepKey::DeceasedPlace),
            died: parsed(answers, StepKey::DiedOn).map(PartDate::slashed).unwrap_or_default(),
            phone: parsed::<Phone>(answers, StepKey::Phone)
                .map(|phone| phone.national())
                .unwrap_or_default(),
            language: String::new(),
        }
    }
}

impl NewClaimant {
    /// The form with what the answers hold and a counter does not ask: the commune or village where she lives, if it
    /// lies in the place of the form, and of the same one who died other names, the birth and the service.
    #[must_use]
    pub fn with_kept(mut self, answers: &Answers) -> Self {
        if let Some(place) = parsed::<PlaceCode>(answers, StepKey::Place)
            && place.path().any(|around| around == self.place)
        {
            self.place = place;
        }
        if !self.is_of(answers) {
            return self;
        }
        let names = answers.get(StepKey::DeceasedName).map(KnownAs::stored);
        let as_typed = self.deceased.name();
        let names = names.filter(|names| Some(names.name.as_str()) == as_typed);
        match (&mut self.deceased, names) {
            (Deceased::Member(member), Some(names)) => member.name = Some(names),
            (Deceased::Named(named), Some(names)) => named.name = names,
            (_, None) => {}
        }
        if let Deceased::Named(named) = &mut self.deceased {
            named.born = parsed(answers, StepKey::DeceasedBorn);
            let service = answers.get(StepKey::DeceasedService).filter(|text| !text.is_empty());
            named.service = service.map(ToOwned::to_owned);
        }
        self
    }

    /// Whether the form and the answers name the same one who died.
    fn is_of(&self, answers: &Answers) -> bool {
        match &self.deceased {
            Deceased::Member(member) => {
                answers.get(StepKey::DeceasedNumber) == Some(member.number.as_str())
            }
            Deceased::Named(named) => {
                let name = answers.get(StepKey::DeceasedName).map(KnownAs::name_in);
                name == Some(named.name.name.as_str())
            }
        }
    }
}

fn parsed<T: std::str::FromStr>(answers: &Answers, key: StepKey) -> Option<T> {
    answers.get(key)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::{Answer, Question};
    use time::macros::date;

    fn answers() -> Answers {
        let mut answers = Answers::default();
        for (key, text) in [
            (StepKey::Name, "សុខ\nដារ៉ា"),
            (StepKey::NameLatin, "SOK\nDARA"),
            (StepKey::Born, "1961-02"),
            (StepKey::NationalId, "011223344"),
            (StepKey::Phone, "+85512999888"),
            (StepKey::Place, "12010101"),
            (StepKey::DeceasedName, "ស៊ុន វិបុល\tតាមុំ\tSUN Vibol"),
            (StepKey::Relation, "wife"),
            (StepKey::DeceasedPlace, "តាកែវ"),
            (StepKey::DeceasedBorn, "1940"),
            (StepKey::DeceasedService, "កងទ័ព"),
            (StepKey::DiedOn, "2026-11-01"),
        ] {
            let question = match super::super::FLOW.step(key) {
                Some(step) => step.question,
                None => Question::Line,
            };
            answers.set(key, &question.stored(text).expect("a stored text"));
        }
        answers.set(StepKey::DeceasedNumber, &Answer::Unknown);
        answers
    }

    #[test]
    fn kept_answers_fill_the_form_of_a_counter_and_what_it_does_not_ask_comes_along() {
        let answers = answers();
        let typed = TypedClaimant::of_answers(&answers);
        assert_eq!((typed.born.as_str(), typed.sex.as_str()), ("2/1961", "female"));
        assert_eq!(typed.deceased_name, "ស៊ុន វិបុល");
        let typed = TypedClaimant { language: "km".to_owned(), ..typed };
        let read = typed.read(date!(2026 - 11 - 23), None).expect("a whole form");
        assert_eq!(
            (read.place.as_str(), read.died),
            ("12", Some(PartDate::Day(date!(2026 - 11 - 01))))
        );
        let whole = read.clone().with_kept(&answers);
        assert_eq!(whole.place.as_str(), "12010101");
        assert_eq!(whole.deceased.born(), PartDate::year(1940));
        assert_eq!(whole.deceased.service(), Some("កងទ័ព"));
        let names: Vec<_> = whole.deceased.names().expect("a name").all().collect();
        assert_eq!(names, ["ស៊ុន វិបុល", "តាមុំ", "SUN Vibol"]);
        let moved = NewClaimant { place: "01".parse().expect("a province"), ..read };
        assert_eq!(moved.with_kept(&answers).place.as_str(), "01", "what the counter says counts");
        let other = TypedClaimant { deceased_name: "សុខ".to_owned(), ..typed };
        let other = other.read(date!(2026 - 11 - 23), None).expect("a whole form");
        let other = other.with_kept(&answers);
        assert_eq!((other.deceased.born(), other.deceased.service()), (None, None), "another one");
    }
}
