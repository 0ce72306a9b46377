//! Reads the form of a claimant.

use time::Date;

use super::form::{
    ClaimantFault, ClaimantField, Deceased, DeceasedMember, NewClaimant, TypedClaimant,
};
use super::{ClaimantNumber, SurvivorRelation};
use crate::person::{MemberNumber, Name, PersonName, PlaceCode};
use crate::phone_binding::SpokenLanguage;
use crate::{gazetteer, khmer, typed};

/// The longest name of the one who died, and the longest place, in letters (grapheme clusters).
const LONGEST: usize = 100;

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
        use ClaimantField::{Born, Language, NationalId, Phone, Province, Relation, Sex};
        let mut faults = Vec::new();
        let khmer = self.khmer_name(&mut faults);
        let latin = self.latin_name(&mut faults);
        let sex = one(&mut faults, Sex, &self.sex, |text| text.parse().ok());
        let born =
            one(&mut faults, Born, &self.born, |text| typed::day(text).filter(|day| *day <= today));
        let card = one(&mut faults, NationalId, &self.national_id, |text| text.parse().ok());
        let place = match at {
            Some(commune) => Some(commune.clone()),
            None => one(&mut faults, Province, &self.province, province),
        };
        let relation = one(&mut faults, Relation, &self.relation, SurvivorRelation::from_code);
        let deceased = self.deceased(&mut faults);
        let phone = one(&mut faults, Phone, &self.phone, |text| text.parse().ok());
        let language = one(&mut faults, Language, &self.language, SpokenLanguage::from_code);
        let read = || {
            Some(NewClaimant {
                name: PersonName { khmer: khmer?, latin: latin? },
                sex: sex?,
                born: born?,
                national_id: card?,
                place: place?,
                relation: relation?,
                deceased: deceased?,
                phone: phone?,
                language: language?,
            })
        };
        match read() {
            Some(new) if faults.is_empty() => Ok(new),
            _ => Err(faults),
        }
    }

    fn khmer_name(&self, faults: &mut Vec<ClaimantFault>) -> Option<Name> {
        use ClaimantField::{FamilyKhmer, GivenKhmer};
        let fits = |text: &str| text.chars().any(is_khmer).then(|| text.to_owned());
        let family = one(faults, FamilyKhmer, &self.family_khmer, fits);
        let given = one(faults, GivenKhmer, &self.given_khmer, fits);
        name(faults, FamilyKhmer, &family?, &given?)
    }

    fn latin_name(&self, faults: &mut Vec<ClaimantFault>) -> Option<Name> {
        use ClaimantField::{FamilyLatin, GivenLatin};
        let fits = |text: &str| {
            let latin = text.chars().any(char::is_alphabetic) && !text.chars().any(is_khmer);
            latin.then(|| text.to_owned())
        };
        let family = one(faults, FamilyLatin, &self.family_latin, fits);
        let given = one(faults, GivenLatin, &self.given_latin, fits);
        name(faults, FamilyLatin, &family?, &given?)
    }

    /// Who died: a member number, or a name and where that one lived.
    fn deceased(&self, faults: &mut Vec<ClaimantFault>) -> Option<Deceased> {
        use ClaimantField::{DeceasedName, DeceasedNumber, DeceasedPlace};
        let number = match self.deceased_number.trim() {
            "" => None,
            text => {
                let read = text.parse::<MemberNumber>().ok();
                let read = read.filter(|number| !ClaimantNumber::takes_form_of(number));
                if read.is_none() {
                    faults.push(ClaimantFault::Malformed(DeceasedNumber));
                }
                Some(read)
            }
        };
        let name = line(&self.deceased_name);
        let place = line(&self.deceased_place);
        for (field, text) in [(DeceasedName, &name), (DeceasedPlace, &place)] {
            match khmer::graphemes(text) {
                0 if number.is_none() => faults.push(ClaimantFault::Missing(field)),
                0..=LONGEST => {}
                _ => faults.push(ClaimantFault::Malformed(field)),
            }
        }
        let some = |text: String| (!text.is_empty()).then_some(text);
        match number {
            Some(number) => {
                let (name, place) = (some(name), some(place));
                Some(Deceased::Member(DeceasedMember { number: number?, name, place }))
            }
            None => Some(Deceased::Named { name, place }),
        }
    }
}

/// One field, or its fault.
fn one<T>(
    faults: &mut Vec<ClaimantFault>,
    field: ClaimantField,
    text: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let text = text.trim();
    if text.is_empty() {
        faults.push(ClaimantFault::Missing(field));
        return None;
    }
    let found = read(text);
    if found.is_none() {
        faults.push(ClaimantFault::Malformed(field));
    }
    found
}

fn name(
    faults: &mut Vec<ClaimantFault>,
    field: ClaimantField,
    family: &str,
    given: &str,
) -> Option<Name> {
    let name = Name::new(&line(family), &line(given)).ok();
    if name.is_none() {
        faults.push(ClaimantFault::Malformed(field));
    }
    name
}

/// A text in one line, in the one spelling that is stored.
fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    khmer::canonical(&words.join(" ")).trim().to_owned()
}

fn is_khmer(c: char) -> bool {
    ('\u{1780}'..='\u{17FF}').contains(&c)
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
        let texts = [
            "សុខ",
            "ដារ៉ា",
            "SOK",
            "DARA",
            "female",
            "1/2/1961",
            "០១១ ២២៣ ៣៤៤",
            "12",
            "wife",
            "K-204577",
            "",
            "",
            "012 999 888",
            "km",
        ];
        let [
            family_khmer,
            given_khmer,
            family_latin,
            given_latin,
            sex,
            born,
            national_id,
            province,
            relation,
            deceased_number,
            deceased_name,
            deceased_place,
            phone,
            language,
        ] = texts.map(str::to_owned);
        TypedClaimant {
            family_khmer,
            given_khmer,
            family_latin,
            given_latin,
            sex,
            born,
            national_id,
            province,
            relation,
            deceased_number,
            deceased_name,
            deceased_place,
            phone,
            language,
        }
    }

    #[test]
    fn a_whole_form_is_read_in_either_digits_and_debug_says_nothing() {
        let read = typed().read(TODAY, None).unwrap();
        assert_eq!(read.national_id.as_str(), "011223344");
        assert_eq!(read.place.as_str(), "12");
        assert_eq!(read.deceased.number().unwrap().as_str(), "K-204577");
        assert_eq!(format!("{read:?} {:?}", typed()), "NewClaimant(..) TypedClaimant(..)");
        let commune = "120101".parse().unwrap();
        let form = TypedClaimant { province: String::new(), ..typed() };
        assert_eq!(form.read(TODAY, Some(&commune)).unwrap().place, commune);
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
            NationalId,
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
            phone: "1".to_owned(),
            language: "fr".to_owned(),
            ..typed()
        };
        let order =
            [FamilyKhmer, GivenLatin, Sex, Born, NationalId, Province, Relation, Phone, Language];
        assert_eq!(rubbish.read(TODAY, None).unwrap_err(), order.map(Malformed));
        let long = TypedClaimant { given_khmer: "ក".repeat(61), ..typed() };
        assert_eq!(long.read(TODAY, None).unwrap_err(), [Malformed(FamilyKhmer)]);
    }
}
