//! What somebody says of a death, and the form in which she says it.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::flow::{Answer, Asked, Fault, Question};
use crate::gazetteer;
use crate::part_date::PartDate;
use crate::person::{MemberNumber, Phone, PlaceCode};
use crate::trusted_contact::Relation;

/// The fields of the form as they were typed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedReport {
    /// The member number of the one who is said to have died.
    #[serde(default)]
    pub number: String,
    /// The name of that one; asked where no number is known.
    #[serde(default)]
    pub name: String,
    /// The code of the province where that one lived; asked where no number is known.
    #[serde(default)]
    pub province: String,
    /// The village or commune where that one lived.
    #[serde(default)]
    pub place: String,
    /// The day of the death, or as much of it as is known.
    #[serde(default)]
    pub died: String,
    /// The code of how the reporter belongs to that one.
    #[serde(default)]
    pub relation: String,
    /// The phone on which the reporter may be called back.
    #[serde(default)]
    pub phone: String,
}

/// Says nothing of what was typed.
impl std::fmt::Debug for TypedReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TypedReport(..)")
    }
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportField {
    /// Member number.
    Number,
    /// Name.
    Name,
    /// Province.
    Province,
    /// Village or commune.
    Place,
    /// Day of the death.
    Died,
    /// Relation.
    Relation,
    /// Phone.
    Phone,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFault {
    /// Nothing was typed or chosen.
    Missing(ReportField),
    /// It can't be read.
    Malformed(ReportField),
}

impl ReportFault {
    /// The field.
    pub fn field(self) -> ReportField {
        match self {
            Self::Missing(field) | Self::Malformed(field) => field,
        }
    }
}

/// Who is said to have died.
#[derive(Clone, PartialEq, Eq)]
pub enum Whose {
    /// By member number.
    Member(MemberNumber),
    /// By name and province, where no number is known.
    Named {
        /// The name, 1 to 100 letters.
        name: String,
        /// The province's code of two digits.
        province: PlaceCode,
    },
}

/// Who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidBy {
    /// Somebody who belongs to that one like this.
    Relative(Relation),
    /// The civil registry.
    Registry,
    /// One of the staff, as of a commune.
    Staff,
}

impl SaidBy {
    /// The stable code: that of the relation, `registry`, `staff`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Relative(relation) => relation.code(),
            Self::Registry => "registry",
            Self::Staff => "staff",
        }
    }

    /// Who has this code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "registry" => Some(Self::Registry),
            "staff" => Some(Self::Staff),
            code => Relation::from_code(code).map(Self::Relative),
        }
    }
}

/// What somebody says of a death. She may stay unnamed.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    /// Who has died.
    pub whose: Whose,
    /// The village or commune where that one lived, 1 to 100 letters.
    pub place: Option<String>,
    /// As much of the day of the death as she knows.
    pub died: Option<PartDate>,
    /// Who she is to that one.
    pub by: SaidBy,
    /// The phone on which she may be called back.
    pub phone: Option<Phone>,
}

/// Says nothing of anybody.
impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Said(..)")
    }
}

impl Said {
    /// The member number, where one was told.
    pub fn number(&self) -> Option<&MemberNumber> {
        match &self.whose {
            Whose::Member(number) => Some(number),
            Whose::Named { .. } => None,
        }
    }

    /// The name, where no number was told.
    pub fn name(&self) -> Option<&str> {
        match &self.whose {
            Whose::Member(_) => None,
            Whose::Named { name, .. } => Some(name),
        }
    }

    /// The province, where no number was told.
    pub fn province(&self) -> Option<&PlaceCode> {
        match &self.whose {
            Whose::Member(_) => None,
            Whose::Named { province, .. } => Some(province),
        }
    }
}

impl TypedReport {
    /// Reads the form; `today` is the legal date. Where a number is told, name and province are not read.
    ///
    /// # Errors
    /// What is wrong with each field, in the order of the form.
    pub fn read(&self, today: Date) -> Result<Said, Vec<ReportFault>> {
        let mut form = Reading { today, faults: Vec::new() };
        let whose = form.whose(self);
        let place = form.perhaps(ReportField::Place, Question::Line, &self.place);
        let died = form.perhaps(ReportField::Died, Question::PartDate, &self.died);
        let relation = form.relation(&self.relation);
        let phone = form.perhaps(ReportField::Phone, Question::Phone, &self.phone);
        match (whose, relation) {
            (Some(whose), Some(relation)) if form.faults.is_empty() => Ok(Said {
                whose,
                place: place.as_ref().map(Answer::to_string),
                died: died.and_then(|died| match died {
                    Answer::PartDate(died) => Some(died),
                    _ => None,
                }),
                by: SaidBy::Relative(relation),
                phone: phone.and_then(|phone| match phone {
                    Answer::Phone(phone) => Some(phone),
                    _ => None,
                }),
            }),
            _ => Err(form.faults),
        }
    }
}

/// A form on its way to what is said.
struct Reading {
    today: Date,
    faults: Vec<ReportFault>,
}

impl Reading {
    fn step(&mut self, field: ReportField, question: Question, typed: &str) -> Option<Answer> {
        let asked = Asked { today: self.today, registered: None };
        match question.read(typed, asked) {
            Ok(answer) => Some(answer),
            Err(Fault::Empty) => {
                self.faults.push(ReportFault::Missing(field));
                None
            }
            Err(_) => {
                self.faults.push(ReportFault::Malformed(field));
                None
            }
        }
    }

    /// A field that may stay empty.
    fn perhaps(&mut self, field: ReportField, question: Question, typed: &str) -> Option<Answer> {
        if typed.trim().is_empty() { None } else { self.step(field, question, typed) }
    }

    fn whose(&mut self, typed: &TypedReport) -> Option<Whose> {
        if !typed.number.trim().is_empty() {
            let read = self.step(ReportField::Number, Question::MemberNumber, &typed.number)?;
            let Answer::MemberNumber(number) = read else { return None };
            return Some(Whose::Member(number));
        }
        let name = self.step(ReportField::Name, Question::Line, &typed.name);
        let province = self.province(&typed.province);
        let (name, province) = (name?.to_string(), province?);
        Some(Whose::Named { name, province })
    }

    fn province(&mut self, typed: &str) -> Option<PlaceCode> {
        let known = |place: &PlaceCode| *place == place.province() && gazetteer::knows(place);
        let found = typed.parse::<PlaceCode>().ok().filter(known);
        if found.is_none() {
            let fault = match typed.trim().is_empty() {
                true => ReportFault::Missing,
                false => ReportFault::Malformed,
            };
            self.faults.push(fault(ReportField::Province));
        }
        found
    }

    fn relation(&mut self, typed: &str) -> Option<Relation> {
        let found = Relation::from_code(typed);
        if found.is_none() {
            self.faults.push(ReportFault::Missing(ReportField::Relation));
        }
        found
    }
}

/// What an officer writes down of a paper or of what she found out: 1 to 100 letters (grapheme clusters) in one
/// line, such as the number of a certificate and who issued it.
#[derive(Clone, PartialEq, Eq)]
pub struct ProofNote(String);

/// The text is empty or longer than 100 letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a note has 1 to 100 letters")]
pub struct NotANote;

impl ProofNote {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says nothing of what was written.
impl std::fmt::Debug for ProofNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ProofNote(..)")
    }
}

impl std::str::FromStr for ProofNote {
    type Err = NotANote;

    fn from_str(typed: &str) -> Result<Self, NotANote> {
        // No day is asked of a line.
        let asked = Asked { today: Date::MIN, registered: None };
        let line = Question::Line.read(typed, asked).map_err(|_| NotANote)?;
        Ok(Self(line.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn numbered() -> TypedReport {
        let [number, relation] = ["k-២០៤៥៧៧", "neighbour"].map(str::to_owned);
        TypedReport { number, relation, ..TypedReport::default() }
    }

    fn named() -> TypedReport {
        let [name, province] = [" ស៊ុន  វិបុល ", "12"].map(str::to_owned);
        TypedReport { number: " ".to_owned(), name, province, ..numbered() }
    }

    #[test]
    fn a_number_and_a_relation_are_enough_and_debug_says_nothing() {
        let said = numbered().read(TODAY).unwrap();
        assert_eq!(format!("{said:?} {:?}", numbered()), "Said(..) TypedReport(..)");
        assert_eq!(said.number().unwrap().as_str(), "K-204577");
        assert_eq!((said.name(), said.province()), (None, None));
        assert_eq!((said.place, said.died, said.phone), (None, None, None));
    }

    #[test]
    fn without_a_number_a_name_and_a_province_name_her() {
        let said = named().read(TODAY).unwrap();
        assert_eq!((said.number(), said.name()), (None, Some("ស៊ុន វិបុល")));
        assert_eq!(said.province().unwrap().as_str(), "12");
    }

    #[test]
    fn of_the_day_a_part_is_enough_and_today_is_a_day() {
        for (typed, expected) in [
            ("22/11/2026", Ok("2026-11-22")),
            ("11/2026", Ok("2026-11")),
            ("២០២៥", Ok("2025")),
            ("23/11/2026", Err(())),
            ("yesterday", Err(())),
        ] {
            let read = TypedReport { died: typed.to_owned(), ..numbered() }.read(TODAY);
            let read = read.map(|said| said.died.unwrap().to_string());
            let malformed = vec![ReportFault::Malformed(ReportField::Died)];
            assert_eq!(read, expected.map(str::to_owned).map_err(|()| malformed), "{typed}");
        }
    }

    #[test]
    fn each_fault_is_named_in_the_order_of_the_form() {
        use ReportFault::{Malformed, Missing};
        use ReportField::*;
        let nothing = TypedReport::default().read(TODAY).unwrap_err();
        assert_eq!(nothing, [Missing(Name), Missing(Province), Missing(Relation)]);
        let [number, place, died, relation, phone] =
            ["90-4821-0357", &"ក".repeat(101), "x", "boss", "12"].map(str::to_owned);
        let rubbish = TypedReport { number, place, died, relation, phone, ..named() };
        let faults = [
            Malformed(Number),
            Malformed(Place),
            Malformed(Died),
            Missing(Relation),
            Malformed(Phone),
        ];
        assert_eq!(rubbish.read(TODAY).unwrap_err(), faults);
        let far = TypedReport { province: "1201".to_owned(), ..named() };
        assert_eq!(far.read(TODAY).unwrap_err(), [Malformed(Province)]);
    }

    #[test]
    fn everybody_who_says_it_is_found_by_the_code() {
        let relatives = Relation::ALL.map(SaidBy::Relative);
        for by in relatives.into_iter().chain([SaidBy::Registry, SaidBy::Staff]) {
            assert_eq!(SaidBy::from_code(by.code()), Some(by));
        }
        assert_eq!(SaidBy::from_code("boss"), None);
    }

    #[test]
    fn a_note_is_one_short_line() {
        assert_eq!(" ១២៣ \r\n ឃុំ ".parse::<ProofNote>().unwrap().as_str(), "១២៣ ឃុំ");
        for typed in ["", " \u{200B} ", &"ក".repeat(101)] {
            assert_eq!(typed.parse::<ProofNote>(), Err(NotANote));
        }
    }
}
