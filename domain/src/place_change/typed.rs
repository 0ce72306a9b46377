//! How what an administrator types becomes an entry of the register.

use super::{BranchFacts, EntryCode, Facts, Names, PlaceKind, WeekHours};
use crate::gazetteer;
use crate::khmer::{canonical, graphemes};
use crate::person::{Phone, PlaceCode};
use crate::staff_change::commune_of;

/// So many letters has a name, a model or an address at most.
const LONGEST: usize = 100;

/// The fields of the forms as they were typed; a kind of entry has some of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedPlace {
    /// The code, or a device's serial number.
    pub code: String,
    /// The name in Khmer letters.
    pub khmer: String,
    /// The name in Latin letters.
    pub latin: String,
    /// The two digits of a province.
    pub province: String,
    /// The code or the name of a commune in that province, or the code of a district or village.
    pub place: String,
    /// Street and house.
    pub address: String,
    /// The phone.
    pub phone: String,
    /// The opening hours, day by day from Monday on.
    pub hours: [String; 7],
    /// The code of the partner; empty for the institution's own branch.
    pub partner: String,
    /// Maker and model of a device.
    pub model: String,
    /// The code of the branch where a device stands.
    pub branch: String,
}

/// A field of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceField {
    /// The code.
    Code,
    /// The name in Khmer letters.
    Khmer,
    /// The name in Latin letters.
    Latin,
    /// The province.
    Province,
    /// The place in it.
    Place,
    /// The address.
    Address,
    /// The phone.
    Phone,
    /// The hours of a day, counted from Monday, which is 0.
    Hours(usize),
    /// The partner.
    Partner,
    /// The model.
    Model,
    /// The branch.
    Branch,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceFault {
    /// Nothing was typed or chosen.
    Empty,
    /// No code.
    NotACode,
    /// The name is not in the letters that belong there.
    OtherLetters,
    /// Too long.
    TooLong,
    /// No phone number.
    NotAPhone,
    /// No place of that province, or more than one, is called so.
    NotAPlace,
    /// No opening hours.
    NotHours,
    /// No day of the week has hours.
    NeverOpen,
}

/// A field that won't do, with why.
type Wrong = (PlaceField, PlaceFault);

impl TypedPlace {
    /// The form filled in with what is registered.
    pub fn of(code: &EntryCode, facts: &Facts) -> Self {
        let names = facts.names();
        let place = facts.place();
        let common = Self {
            code: code.to_string(),
            khmer: names.map(|names| names.khmer.clone()).unwrap_or_default(),
            latin: names.map(|names| names.latin.clone()).unwrap_or_default(),
            province: place.map(|place| place.province().to_string()).unwrap_or_default(),
            place: place.map(PlaceCode::to_string).unwrap_or_default(),
            phone: facts.phone().map(spoken).unwrap_or_default(),
            ..Self::default()
        };
        match facts {
            Facts::Partner { .. } | Facts::HealthCentre { .. } => common,
            Facts::Branch(branch) => Self {
                address: branch.address.clone(),
                hours: branch.hours.as_typed(),
                partner: branch.partner.as_ref().map(EntryCode::to_string).unwrap_or_default(),
                ..common
            },
            Facts::Device { model, branch } => {
                Self { model: model.clone(), branch: branch.to_string(), ..common }
            }
        }
    }

    /// The code.
    ///
    /// # Errors
    /// The fault of the field.
    pub fn code(&self) -> Result<EntryCode, Wrong> {
        code(PlaceField::Code, &self.code)
    }

    /// The facts of an entry of this kind.
    ///
    /// # Errors
    /// One fault for each field that won't do, in the order of the form.
    pub fn facts(&self, kind: PlaceKind) -> Result<Facts, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let facts = match kind {
            PlaceKind::Partner => self.partner(&mut wrong),
            PlaceKind::Branch => {
                self.branch(&mut wrong).map(|branch| Facts::Branch(Box::new(branch)))
            }
            PlaceKind::HealthCentre => self.health_centre(&mut wrong),
            PlaceKind::Device => self.device(&mut wrong),
        };
        match facts {
            Some(facts) if wrong.is_empty() => Ok(facts),
            Some(_) | None => Err(wrong),
        }
    }

    fn partner(&self, wrong: &mut Vec<Wrong>) -> Option<Facts> {
        let (names, phone) = (self.names(wrong), keep(self.phone(), wrong));
        Some(Facts::Partner { names: names?, phone: phone? })
    }

    fn branch(&self, wrong: &mut Vec<Wrong>) -> Option<BranchFacts> {
        let names = self.names(wrong);
        let place = keep(self.place(), wrong);
        let address = keep(text(PlaceField::Address, &self.address, true), wrong);
        let phone = keep(self.phone(), wrong);
        let hours = self.hours(wrong);
        let partner = match self.partner.trim() {
            "" => Some(None),
            typed => keep(code(PlaceField::Partner, typed), wrong).map(Some),
        };
        Some(BranchFacts {
            names: names?,
            place: place?,
            address: address?,
            phone: phone?,
            hours: hours?,
            partner: partner?,
        })
    }

    fn health_centre(&self, wrong: &mut Vec<Wrong>) -> Option<Facts> {
        let names = self.names(wrong);
        let place = keep(self.place(), wrong);
        let phone = keep(self.phone(), wrong);
        Some(Facts::HealthCentre { names: names?, place: place?, phone: phone? })
    }

    fn device(&self, wrong: &mut Vec<Wrong>) -> Option<Facts> {
        let model = keep(text(PlaceField::Model, &self.model, false), wrong);
        let branch = keep(code(PlaceField::Branch, &self.branch), wrong);
        Some(Facts::Device { model: model?, branch: branch? })
    }

    fn names(&self, wrong: &mut Vec<Wrong>) -> Option<Names> {
        let khmer = name(PlaceField::Khmer, &self.khmer, true);
        let latin = name(PlaceField::Latin, &self.latin, false);
        let (khmer, latin) = (keep(khmer, wrong), keep(latin, wrong));
        Some(Names { khmer: canonical(&khmer?), latin: latin? })
    }

    fn phone(&self) -> Result<Phone, Wrong> {
        let empty = self.phone.trim().is_empty();
        let fault = if empty { PlaceFault::Empty } else { PlaceFault::NotAPhone };
        self.phone.parse().map_err(|_| (PlaceField::Phone, fault))
    }

    /// A place of the chosen province: "somewhere in the province" leads nobody there.
    fn place(&self) -> Result<PlaceCode, Wrong> {
        let province = self.province.parse::<PlaceCode>().ok();
        let province = province.filter(|code| *code == code.province() && gazetteer::knows(code));
        let province = province.ok_or((PlaceField::Province, PlaceFault::Empty))?;
        let typed = self.place.trim();
        let by_code = typed.parse::<PlaceCode>().ok().filter(|code| {
            *code != province && code.province() == province && gazetteer::knows(code)
        });
        let fault = if typed.is_empty() { PlaceFault::Empty } else { PlaceFault::NotAPlace };
        by_code.or_else(|| commune_of(&province, typed)).ok_or((PlaceField::Place, fault))
    }

    fn hours(&self, wrong: &mut Vec<Wrong>) -> Option<WeekHours> {
        match WeekHours::typed(&self.hours) {
            Ok(hours) if hours.is_known() => Some(hours),
            Ok(_) => keep(Err((PlaceField::Hours(0), PlaceFault::NeverOpen)), wrong),
            Err(days) => {
                let fault = |day| (PlaceField::Hours(day), PlaceFault::NotHours);
                wrong.extend(days.into_iter().map(fault));
                None
            }
        }
    }
}

/// What was read, or its fault among the others.
fn keep<T>(read: Result<T, Wrong>, wrong: &mut Vec<Wrong>) -> Option<T> {
    read.map_err(|fault| wrong.push(fault)).ok()
}

/// A phone number as one dials it here.
fn spoken(phone: &Phone) -> String {
    let number = phone.as_str();
    number.strip_prefix("+855").map_or_else(|| number.to_owned(), |rest| format!("0{rest}"))
}

fn code(field: PlaceField, typed: &str) -> Result<EntryCode, Wrong> {
    let empty = typed.trim().is_empty();
    let fault = if empty { PlaceFault::Empty } else { PlaceFault::NotACode };
    typed.parse().map_err(|_| (field, fault))
}

/// One line, without what no keyboard types.
fn text(field: PlaceField, typed: &str, may_be_empty: bool) -> Result<String, Wrong> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() && !may_be_empty {
        Err((field, PlaceFault::Empty))
    } else if graphemes(&text) > LONGEST {
        Err((field, PlaceFault::TooLong))
    } else if text.chars().any(char::is_control) {
        Err((field, PlaceFault::OtherLetters))
    } else {
        Ok(canonical(&text))
    }
}

/// A name in the letters that belong there: some Khmer ones, or none.
fn name(field: PlaceField, typed: &str, khmer: bool) -> Result<String, Wrong> {
    let name = text(field, typed, false)?;
    let letters = name.chars().any(|c| ('\u{1780}'..='\u{17B3}').contains(&c));
    if letters == khmer { Ok(name) } else { Err((field, PlaceFault::OtherLetters)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn branch() -> TypedPlace {
        let day = || "7:30-11:30, 14:00-17:00".to_owned();
        TypedPlace {
            code: "PP-1".into(),
            khmer: "សាខាចំការមន".into(),
            latin: "Chamkar Mon".into(),
            province: "12".into(),
            place: "120101".into(),
            address: " ផ្លូវ ៦៣ ".into(),
            phone: "023 456 789".into(),
            hours: [day(), day(), day(), day(), day(), String::new(), String::new()],
            ..TypedPlace::default()
        }
    }

    #[test]
    fn what_is_typed_is_registered_and_fills_the_form_again() {
        let code: EntryCode = "PP-1".parse().unwrap();
        let device = TypedPlace {
            code: "PP-1".into(),
            model: "Reader 3".into(),
            branch: "PP-2".into(),
            ..TypedPlace::default()
        };
        for (kind, typed) in [
            (PlaceKind::Branch, branch()),
            (PlaceKind::Branch, TypedPlace { partner: "BANK".into(), ..branch() }),
            (PlaceKind::Partner, branch()),
            (PlaceKind::HealthCentre, branch()),
            (PlaceKind::Device, device),
        ] {
            let facts = typed.facts(kind).unwrap();
            assert_eq!((facts.kind(), typed.code()), (kind, Ok(code.clone())));
            let again = TypedPlace::of(&code, &facts);
            assert_eq!(again.facts(kind), Ok(facts), "{again:?}");
            assert_eq!(PlaceKind::from_code(kind.code()), Some(kind));
        }
    }

    #[test]
    fn a_place_has_its_code_or_the_name_of_its_commune() {
        let commune: PlaceCode = "120101".parse().unwrap();
        let names = gazetteer::name(&commune).unwrap();
        let place = |province: &str, place: &str| {
            let (province, place) = (province.to_owned(), place.to_owned());
            TypedPlace { province, place, ..branch() }.place()
        };
        for typed in ["120101", "១២០១០១", names.khmer, names.latin] {
            assert_eq!(place("12", typed), Ok(commune.clone()), "{typed}");
        }
        assert!(place("12", "1201").is_ok(), "a district is near enough");
        let nowhere = Err((PlaceField::Place, PlaceFault::NotAPlace));
        for (province, typed) in
            [("12", "12"), ("01", "120101"), ("12", "Atlantis"), ("12", "129999")]
        {
            assert_eq!(place(province, typed), nowhere, "{typed}");
        }
        assert_eq!(place("12", " "), Err((PlaceField::Place, PlaceFault::Empty)));
        for province in ["", "99", "1201"] {
            let none = Err((PlaceField::Province, PlaceFault::Empty));
            assert_eq!(place(province, "120101"), none, "{province}");
        }
    }

    #[test]
    fn every_field_that_will_not_do_is_named_in_the_order_of_the_form() {
        use PlaceFault::{Empty, NeverOpen, NotACode, NotAPhone, NotHours, OtherLetters, TooLong};
        use PlaceField as F;
        let empty = TypedPlace::default();
        let faults = vec![
            (F::Khmer, Empty),
            (F::Latin, Empty),
            (F::Province, Empty),
            (F::Phone, Empty),
            (F::Hours(0), NeverOpen),
        ];
        assert_eq!(empty.facts(PlaceKind::Branch), Err(faults));
        let faults = vec![(F::Model, Empty), (F::Branch, Empty)];
        assert_eq!(empty.facts(PlaceKind::Device), Err(faults));
        assert_eq!(empty.code(), Err((F::Code, Empty)));
        let mut wrong = TypedPlace {
            khmer: "Chamkar Mon".into(),
            latin: "ចំការមន".into(),
            address: "x".repeat(101),
            phone: "police".into(),
            partner: "a b".into(),
            ..branch()
        };
        wrong.hours[2] = "morning".into();
        wrong.hours[6] = "9".into();
        let faults = vec![
            (F::Khmer, OtherLetters),
            (F::Latin, OtherLetters),
            (F::Address, TooLong),
            (F::Phone, NotAPhone),
            (F::Hours(2), NotHours),
            (F::Hours(6), NotHours),
            (F::Partner, NotACode),
        ];
        assert_eq!(wrong.facts(PlaceKind::Branch), Err(faults));
    }
}
