//! Reads the form of a claimant that was typed at a counter, each field as the step of the flow reads it.

use time::Date;

use super::flow;
use super::form::{ClaimantFault, ClaimantField, NewClaimant, TypedClaimant};
use crate::flow::{Answer, Answers, Asked, Fault, NameFault, Question, Script, StepKey, name_part};
use crate::gazetteer;
use crate::person::{Name, PlaceCode};
use crate::phone_binding::SpokenLanguage;

/// A form on its way to answers.
struct Reading<'a> {
    asked: Asked<'a>,
    answers: Answers,
    faults: Vec<ClaimantFault>,
}

impl TypedClaimant {
    /// Reads the form. `today` is the legal date; `at` the commune of the office where she stands, which
    /// then takes the place of the province.
    ///
    /// # Errors
    /// What is wrong with each field, in the order of the form.
    pub fn read(
        &self,
        today: Date,
        at: Option<&PlaceCode>,
    ) -> Result<NewClaimant, Vec<ClaimantFault>> {
        use ClaimantField::{Born, Died, Language, NationalId, Phone, Province, Relation, Sex};
        let asked = Asked { today, registered: None };
        let mut form = Reading { asked, answers: Answers::default(), faults: Vec::new() };
        form.names(self);
        form.step(Sex, StepKey::Sex, &self.sex);
        form.step(Born, StepKey::Born, &self.born);
        form.perhaps(NationalId, StepKey::NationalId, &self.national_id);
        let place = match at {
            Some(commune) => Some(commune.clone()),
            None => form.choice(Province, &self.province, province),
        };
        form.step(Relation, StepKey::Relation, &self.relation);
        form.deceased(self);
        if !self.died.trim().is_empty() {
            form.step(Died, StepKey::DiedOn, &self.died);
        }
        form.step(Phone, StepKey::Phone, &self.phone);
        let language = form.choice(Language, &self.language, SpokenLanguage::from_code);
        match (place, language) {
            (Some(place), Some(language)) if form.faults.is_empty() => {
                // Every step was read or has its fault.
                flow::read(&form.answers, place, language).map_err(|_| form.faults)
            }
            _ => Err(form.faults),
        }
    }
}

impl Reading<'_> {
    fn fault(&mut self, field: ClaimantField, missing: bool) {
        let fault = if missing { ClaimantFault::Missing } else { ClaimantFault::Malformed };
        self.faults.push(fault(field));
    }

    fn step(&mut self, field: ClaimantField, key: StepKey, text: &str) {
        let question = flow::FLOW.step(key).map_or(Question::Line, |step| step.question);
        match question.read(text, self.asked) {
            Ok(answer) => self.answers.set(key, &answer),
            Err(fault) => self.fault(field, fault == Fault::Empty),
        }
    }

    /// A field that may stay empty.
    fn perhaps(&mut self, field: ClaimantField, key: StepKey, text: &str) {
        if text.trim().is_empty() {
            self.answers.set(key, &Answer::Unknown);
        } else {
            self.step(field, key, text);
        }
    }

    /// A field that is no step of the flow.
    fn choice<T>(
        &mut self,
        field: ClaimantField,
        text: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = text.trim();
        let found = if text.is_empty() { None } else { read(text) };
        if found.is_none() {
            self.fault(field, text.is_empty());
        }
        found
    }

    fn names(&mut self, typed: &TypedClaimant) {
        use ClaimantField::{FamilyKhmer, FamilyLatin, GivenKhmer, GivenLatin};
        let khmer = [(FamilyKhmer, &typed.family_khmer), (GivenKhmer, &typed.given_khmer)];
        let latin = [(FamilyLatin, &typed.family_latin), (GivenLatin, &typed.given_latin)];
        self.name(StepKey::Name, Script::Khmer, khmer);
        self.name(StepKey::NameLatin, Script::Latin, latin);
    }

    fn name(&mut self, key: StepKey, script: Script, parts: [(ClaimantField, &String); 2]) {
        let [family, given] = parts.map(|(field, text)| match name_part(script, text) {
            Ok(part) => Some(part),
            Err(fault) => {
                self.fault(field, fault == NameFault::Missing);
                None
            }
        });
        let (Some(family), Some(given)) = (family, given) else { return };
        if let Ok(name) = Name::new(&family, &given) {
            self.answers.set(key, &Answer::Name(name));
        }
    }

    /// Who died: a member number, or a name and where that one lived.
    fn deceased(&mut self, typed: &TypedClaimant) {
        use ClaimantField::{DeceasedName, DeceasedNumber, DeceasedPlace};
        self.perhaps(DeceasedNumber, StepKey::DeceasedNumber, &typed.deceased_number);
        let numbered = !typed.deceased_number.trim().is_empty();
        for (field, key, text) in [
            (DeceasedName, StepKey::DeceasedName, &typed.deceased_name),
            (DeceasedPlace, StepKey::DeceasedPlace, &typed.deceased_place),
        ] {
            if !(numbered && text.trim().is_empty()) {
                self.step(field, key, text);
            }
        }
    }
}

fn province(code: &str) -> Option<PlaceCode> {
    let place = code.parse::<PlaceCode>().ok()?;
    (place == place.province() && gazetteer::knows(&place)).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn typed() -> TypedClaimant {
        TypedClaimant {
            family_khmer: "សុខ".to_owned(),
            given_khmer: "ដារ៉ា".to_owned(),
            family_latin: "SOK".to_owned(),
            given_latin: "DARA".to_owned(),
            sex: "female".to_owned(),
            born: "1/2/1961".to_owned(),
            national_id: "០១១ ២២៣ ៣៤៤".to_owned(),
            province: "12".to_owned(),
            relation: "wife".to_owned(),
            deceased_number: "K-204577".to_owned(),
            phone: "012 999 888".to_owned(),
            language: "km".to_owned(),
            ..TypedClaimant::default()
        }
    }

    #[test]
    fn a_whole_form_is_read_in_either_digits_and_debug_says_nothing() {
        let read = typed().read(TODAY, None).unwrap();
        assert_eq!(format!("{read:?} {:?}", typed()), "NewClaimant(..) TypedClaimant(..)");
        assert_eq!(read.national_id.unwrap().as_str(), "011223344");
        assert_eq!(read.place.as_str(), "12");
        assert_eq!(read.deceased.number().unwrap().as_str(), "K-204577");
        let commune = "120101".parse().unwrap();
        let form = TypedClaimant { province: String::new(), ..typed() };
        assert_eq!(form.read(TODAY, Some(&commune)).unwrap().place, commune);
    }

    #[test]
    fn a_card_may_be_missing_and_of_a_birth_the_year_is_enough() {
        let form =
            TypedClaimant {
                national_id: " ".to_owned(), born: "១៩៦១".to_owned(), ..typed()
            };
        let read = form.read(TODAY, None).unwrap();
        assert_eq!((read.national_id, read.born.to_string()), (None, "1961".to_owned()));
    }

    #[test]
    fn who_died_is_a_number_or_a_name_and_a_place() {
        use ClaimantFault::{Malformed, Missing};
        use ClaimantField::{DeceasedName, DeceasedNumber, DeceasedPlace};
        let read = |number: &str, name: &str, place: &str| {
            let [deceased_number, deceased_name, deceased_place] =
                [number, name, place].map(str::to_owned);
            let form = TypedClaimant { deceased_number, deceased_name, deceased_place, ..typed() };
            form.read(TODAY, None).map(|read| read.deceased.place().map(str::to_owned))
        };
        assert_eq!(read("", "ស៊ុន  វិបុល", "តាកែវ"), Ok(Some("តាកែវ".to_owned())));
        assert_eq!(read("K_1", "x", ""), Err(vec![Malformed(DeceasedNumber)]));
        assert_eq!(read("90-4821-0357", "", ""), Err(vec![Malformed(DeceasedNumber)]));
        assert_eq!(read("", "", ""), Err(vec![Missing(DeceasedName), Missing(DeceasedPlace)]));
        assert_eq!(read("", &"ក".repeat(101), "x"), Err(vec![Malformed(DeceasedName)]));
    }

    #[test]
    fn each_fault_is_named_in_the_order_of_the_form() {
        use ClaimantFault::{Malformed, Missing};
        use ClaimantField::*;
        let faults = TypedClaimant::default().read(TODAY, None).unwrap_err();
        let order = [
            FamilyKhmer,
            GivenKhmer,
            FamilyLatin,
            GivenLatin,
            Sex,
            Born,
            Province,
            Relation,
            DeceasedName,
            DeceasedPlace,
            Phone,
            Language,
        ];
        assert_eq!(faults, order.map(Missing));
        let rubbish = TypedClaimant {
            family_khmer: "SOK".to_owned(),
            given_latin: "ដារ៉ា".to_owned(),
            sex: "x".to_owned(),
            born: "23/11/2026".to_owned(),
            national_id: "12".to_owned(),
            province: "99".to_owned(),
            relation: "boss".to_owned(),
            died: "soon".to_owned(),
            phone: "1".to_owned(),
            language: "fr".to_owned(),
            ..typed()
        };
        let order = [
            FamilyKhmer,
            GivenLatin,
            Sex,
            Born,
            NationalId,
            Province,
            Relation,
            Died,
            Phone,
            Language,
        ];
        assert_eq!(rubbish.read(TODAY, None).unwrap_err(), order.map(Malformed));
        let long = TypedClaimant { given_khmer: "ក".repeat(61), ..typed() };
        assert_eq!(long.read(TODAY, None).unwrap_err(), [Malformed(GivenKhmer)]);
    }
}
