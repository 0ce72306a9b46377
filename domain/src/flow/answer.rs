//! Kinds of questions, and how what is typed becomes an answer.

use time::Date;

use super::{Children, Fault, KnownAs, NAME_PARTS, Script, ShortList, fact, of_person};
use crate::claimant;
use crate::gazetteer;
use crate::khmer::digits;
use crate::money::{Months, Riel};
use crate::part_date::PartDate;
use crate::pension::{InvalidityCause, SurvivorRelation};
use crate::person::{MemberNumber, Name, NationalId, Phone, PlaceCode, Sex};
use crate::year_month::YearMonth;

/// What kind of answer a step takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// A commune or village, by its code.
    Place,
    /// A month that has begun.
    Month,
    /// An amount of 1 to 100,000,000 riel.
    Money,
    /// A length of service in years and months, 60 years at most.
    Length,
    /// A date from 1900 to today.
    Date,
    /// A cause of invalidity, from its list.
    Cause,
    /// How a survivor belongs to the deceased, from the list of those of whom rules speak.
    Relation,
    /// Words of her own, 1 to 1,000 letters.
    Text,
    /// One line, 1 to 100 letters.
    Line,
    /// The address of a mailbox.
    Email,
    /// What she calls somebody, 1 to 60 letters.
    Called,
    /// A family name and a given name, 1 to 60 letters each, in one script.
    Name(Script),
    /// A day from 1900 to today of which perhaps only the month or the year is known.
    PartDate,
    /// Female or male.
    Sex,
    /// How a claimant belonged to the one who died.
    Kin,
    /// Yes or no.
    YesNo,
    /// A Cambodian phone number.
    Phone,
    /// The number of a national identity card.
    NationalId,
    /// The number of a member of the register, which no claimant's is.
    MemberNumber,
    /// One answer of a short list.
    OneOf(ShortList),
    /// The children of a claim, 1 to 12, each with what is known of the birth and of school.
    Children,
    /// The name of the one who died, with other names and the one in service where there were any.
    KnownAs,
}

/// An answer that was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A commune (6 digits) or village (8) of today's gazetteer.
    Place(PlaceCode),
    /// A month, not in the future.
    Month(YearMonth),
    /// An amount.
    Money(Riel),
    /// A length of service.
    Length(Months),
    /// A date.
    Date(Date),
    /// A cause of invalidity.
    Cause(InvalidityCause),
    /// How a survivor belongs to the deceased; one of whom rules speak.
    Relation(SurvivorRelation),
    /// Words, in the one spelling that is stored.
    Text(String),
    /// One line, in the one spelling that is stored.
    Line(String),
    /// A name in one script.
    Name(Name),
    /// A day, or the month or year in which it lies.
    PartDate(PartDate),
    /// Female or male.
    Sex(Sex),
    /// How a claimant belonged to the one who died.
    Kin(claimant::SurvivorRelation),
    /// Yes or no.
    YesNo(bool),
    /// A phone number.
    Phone(Phone),
    /// The number of an identity card.
    NationalId(NationalId),
    /// The number of a member.
    MemberNumber(MemberNumber),
    /// The code of an answer of a short list.
    OneOf(ShortList, &'static str),
    /// The children of a claim.
    Children(Children),
    /// The names of the one who died.
    KnownAs(KnownAs),
    /// She does not know it or has none, at a step that takes this for an answer.
    Unknown,
}

/// What an answer is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The legal date.
    pub today: Date,
    /// The place in the register; none for whoever is in no register.
    pub registered: Option<&'a PlaceCode>,
}

/// The earliest year that anybody remembers moving in.
const EARLIEST: i32 = 1930;

impl Question {
    /// Reads what was typed, in either digit set.
    ///
    /// A month is `11/2026`, `112026` or `2026-11`; a length `30/6` or `30`, years and months; a date
    /// `15/06/1957`, `1957-06-15` or with the Khmer name of its month; thousands of an amount may stand
    /// apart.
    ///
    /// # Errors
    /// A [`Fault`] to be shown beside the question.
    pub fn read(self, typed: &str, asked: Asked<'_>) -> Result<Answer, Fault> {
        if typed.trim().is_empty() {
            return Err(Fault::Empty);
        }
        let ascii = digits::to_ascii(typed);
        match self {
            Self::Place => place(&ascii, asked).map(Answer::Place),
            Self::Month => month(&ascii, asked).map(Answer::Month),
            Self::Money => fact::money(&ascii).map(Answer::Money),
            Self::Length => fact::length(&ascii).map(Answer::Length),
            Self::Date => fact::date(&ascii, asked.today).map(Answer::Date),
            Self::Cause | Self::Relation | Self::Sex | Self::Kin | Self::YesNo | Self::OneOf(_) => {
                let chosen = |answer: &Answer| answer.to_string() == typed.trim();
                self.choices().into_iter().find(chosen).ok_or(Fault::NotAChoice)
            }
            Self::Text => fact::text(typed).map(Answer::Text),
            Self::Line => of_person::line(typed).map(Answer::Line),
            Self::Email => of_person::email(typed).map(Answer::Line),
            Self::Called => of_person::called(typed).map(Answer::Line),
            Self::Name(script) => of_person::name(script, typed).map(Answer::Name),
            Self::PartDate => fact::part_date(&ascii, asked.today).map(Answer::PartDate),
            Self::Phone => typed.parse().map(Answer::Phone).map_err(|_| Fault::NotAPhone),
            Self::NationalId => {
                typed.parse().map(Answer::NationalId).map_err(|_| Fault::NotANationalId)
            }
            Self::MemberNumber => of_person::member_number(typed).map(Answer::MemberNumber),
            Self::Children => Children::read(typed, asked.today).map(Answer::Children),
            Self::KnownAs => KnownAs::read(typed).map(Answer::KnownAs),
        }
    }
}

impl Question {
    /// The answers of its short list, in reading order; none where answers are typed.
    pub fn choices(self) -> Vec<Answer> {
        match self {
            Self::Cause => InvalidityCause::ALL.map(Answer::Cause).into(),
            Self::Relation => SurvivorRelation::OF_RULES.map(Answer::Relation).into(),
            Self::Sex => vec![Answer::Sex(Sex::Female), Answer::Sex(Sex::Male)],
            Self::Kin => claimant::SurvivorRelation::ALL.map(Answer::Kin).into(),
            Self::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
            Self::OneOf(list) => {
                list.answers().iter().map(|code| Answer::OneOf(list, code)).collect()
            }
            Self::Place
            | Self::Month
            | Self::Money
            | Self::Length
            | Self::Date
            | Self::Text
            | Self::Line
            | Self::Email
            | Self::Called
            | Self::Name(_)
            | Self::PartDate
            | Self::Phone
            | Self::NationalId
            | Self::MemberNumber
            | Self::Children
            | Self::KnownAs => Vec::new(),
        }
    }

    /// Reads a stored answer without asking again whether it still holds.
    pub fn stored(self, text: &str) -> Option<Answer> {
        if text.is_empty() {
            return Some(Answer::Unknown);
        }
        Some(match self {
            Self::Place => Answer::Place(text.parse().ok()?),
            Self::Month => Answer::Month(text.parse().ok()?),
            Self::Money => Answer::Money(fact::money(text).ok()?),
            Self::Length => Answer::Length(fact::length(text).ok()?),
            Self::Date => Answer::Date(fact::date(text, Date::MAX).ok()?),
            Self::Cause => Answer::Cause(text.parse().ok()?),
            Self::Relation => Answer::Relation(text.parse().ok()?),
            Self::Text => Answer::Text(text.to_owned()),
            Self::Line | Self::Email | Self::Called => Answer::Line(text.to_owned()),
            Self::Name(_) => {
                let (family, given) = text.split_once(NAME_PARTS)?;
                Answer::Name(Name::new(family, given).ok()?)
            }
            Self::PartDate => Answer::PartDate(text.parse().ok()?),
            Self::Sex | Self::Kin | Self::YesNo | Self::OneOf(_) => {
                self.choices().into_iter().find(|answer| answer.to_string() == text)?
            }
            Self::Phone => Answer::Phone(text.parse().ok()?),
            Self::NationalId => Answer::NationalId(text.parse().ok()?),
            Self::MemberNumber => Answer::MemberNumber(text.parse().ok()?),
            Self::Children => Answer::Children(Children::stored(text)),
            Self::KnownAs => Answer::KnownAs(KnownAs::stored(text)),
        })
    }
}

fn place(typed: &str, asked: Asked<'_>) -> Result<PlaceCode, Fault> {
    let code: PlaceCode = typed.parse().map_err(|_| Fault::NotAPlace)?;
    if !gazetteer::knows(&code) {
        return Err(Fault::UnknownPlace);
    }
    if code.as_str().len() < "120101".len() {
        return Err(Fault::PlaceTooWide);
    }
    if Some(&code) == asked.registered {
        return Err(Fault::SamePlace);
    }
    Ok(code)
}

fn month(typed: &str, asked: Asked<'_>) -> Result<YearMonth, Fault> {
    let (year, month) = year_and_month(typed).ok_or(Fault::NotAMonth)?;
    let month = YearMonth::new(year, month).map_err(|_| Fault::NotAMonth)?;
    if month > YearMonth::of(asked.today) {
        return Err(Fault::FutureMonth);
    }
    if month.year() < EARLIEST {
        return Err(Fault::NotAMonth);
    }
    Ok(month)
}

/// The year has four digits; what stands before or after it is the month.
pub(crate) fn year_and_month(typed: &str) -> Option<(i32, u8)> {
    let parts: Vec<&str> =
        typed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (year, month) = match parts[..] {
        [year, month] if year.len() == 4 => (year, month),
        [month, year] if year.len() == 4 => (year, month),
        [joined] if matches!(joined.len(), 5 | 6) => {
            let (month, year) = joined.split_at(joined.len() - 4);
            (year, month)
        }
        _ => return None,
    };
    Some((year.parse().ok()?, month.parse().ok()?))
}

/// The text in which an answer is stored, and which [`Question::read`] takes again; that of
/// [`Answer::Unknown`] is empty.
impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Place(code) => code.fmt(f),
            Self::Month(month) => month.fmt(f),
            Self::Money(amount) => amount.amount().fmt(f),
            Self::Length(length) => {
                let months = length.count();
                write!(f, "{}/{}", months / 12, months % 12)
            }
            Self::Date(date) => date.fmt(f),
            Self::Cause(cause) => f.write_str(cause.code()),
            Self::Relation(relation) => f.write_str(relation.code()),
            Self::Text(text) | Self::Line(text) => f.write_str(text),
            Self::Name(name) => write!(f, "{}{NAME_PARTS}{}", name.family(), name.given()),
            Self::PartDate(date) => date.fmt(f),
            Self::Sex(sex) => f.write_str(sex.code()),
            Self::Kin(relation) => f.write_str(relation.code()),
            Self::YesNo(yes) => f.write_str(if *yes { "yes" } else { "no" }),
            Self::Phone(phone) => f.write_str(phone.as_str()),
            Self::NationalId(number) => f.write_str(number.as_str()),
            Self::MemberNumber(number) => f.write_str(number.as_str()),
            Self::OneOf(_, code) => f.write_str(code),
            Self::Children(children) => children.fmt(f),
            Self::KnownAs(names) => names.fmt(f),
            Self::Unknown => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn read(question: Question, typed: &str) -> Result<String, Fault> {
        let registered = "12010101".parse().unwrap();
        let asked = Asked { today: date!(2026 - 11 - 21), registered: Some(&registered) };
        question.read(typed, asked).map(|answer| answer.to_string())
    }

    #[test]
    fn a_place_is_a_commune_or_village_that_exists_and_is_another() {
        for (typed, expected) in [
            ("01020101", Ok("01020101")),
            ("០១០២០១០១", Ok("01020101")),
            ("120109", Ok("120109")),
            (" ", Err(Fault::Empty)),
            ("Takeo", Err(Fault::NotAPlace)),
            ("120", Err(Fault::NotAPlace)),
            ("99", Err(Fault::UnknownPlace)),
            ("12019901", Err(Fault::UnknownPlace)),
            ("12", Err(Fault::PlaceTooWide)),
            ("1201", Err(Fault::PlaceTooWide)),
            ("12010101", Err(Fault::SamePlace)),
        ] {
            let expected = expected.map(ToOwned::to_owned);
            assert_eq!(read(Question::Place, typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_choice_is_a_code_of_its_list() {
        for (question, typed, expected) in [
            (Question::Cause, "work", Ok("work")),
            (Question::Cause, " non-work ", Ok("non-work")),
            (Question::Cause, "spouse", Err(Fault::NotAChoice)),
            (Question::Cause, "", Err(Fault::Empty)),
            (Question::Relation, "spouse", Ok("spouse")),
            (Question::Relation, "child", Ok("child")),
            (Question::Relation, "other", Err(Fault::NotAChoice)),
            (Question::Relation, "Child", Err(Fault::NotAChoice)),
            (Question::Relation, "1", Err(Fault::NotAChoice)),
            (Question::Sex, "female", Ok("female")),
            (Question::Sex, "F", Err(Fault::NotAChoice)),
            (Question::Kin, "guardian", Ok("guardian")),
            (Question::Kin, "boss", Err(Fault::NotAChoice)),
            (Question::YesNo, "no", Ok("no")),
            (Question::YesNo, "perhaps", Err(Fault::NotAChoice)),
            (Question::OneOf(ShortList::PayBy), "cash", Ok("cash")),
            (Question::OneOf(ShortList::PayBy), "morning", Err(Fault::NotAChoice)),
        ] {
            let expected = expected.map(ToOwned::to_owned);
            assert_eq!(read(question, typed), expected, "{typed}");
        }
        let listed = [Question::Sex, Question::Kin, Question::YesNo];
        let short = ShortList::ALL.map(Question::OneOf);
        let of_rules = [Question::Cause, Question::Relation];
        for question in of_rules.into_iter().chain(listed).chain(short) {
            for answer in question.choices() {
                assert_eq!(question.stored(&answer.to_string()), Some(answer));
            }
        }
        assert!(Question::Money.choices().is_empty());
    }

    #[test]
    fn a_month_has_begun_and_is_written_in_many_ways() {
        for (typed, expected) in [
            ("11/2026", Ok("2026-11")),
            ("១១/២០២៦", Ok("2026-11")),
            ("112026", Ok("2026-11")),
            ("12026", Ok("2026-01")),
            ("2026-03", Ok("2026-03")),
            ("3 2026", Ok("2026-03")),
            ("", Err(Fault::Empty)),
            ("November", Err(Fault::NotAMonth)),
            ("13/2026", Err(Fault::NotAMonth)),
            ("00/2026", Err(Fault::NotAMonth)),
            ("11/2569", Err(Fault::NotAMonth)),
            ("11/1899", Err(Fault::NotAMonth)),
            ("1/1/2026", Err(Fault::NotAMonth)),
            ("12/2026", Err(Fault::FutureMonth)),
        ] {
            let expected = expected.map(ToOwned::to_owned);
            assert_eq!(read(Question::Month, typed), expected, "{typed}");
        }
    }
}
