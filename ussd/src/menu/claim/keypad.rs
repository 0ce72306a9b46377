//! Answers that digits can give.

use sothon_domain::flow::{Question, Step};

use crate::menu::day::{self, NotADay};
use crate::menu::pin;

/// More digits are no amount.
const DIGITS: usize = 9;

/// Why what was typed is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misread {
    /// The key has no meaning here.
    Key,
    /// It is no day.
    Day(NotADay),
}

/// Whether a step is asked by keys: digits can answer it, and it is not left to be told later.
pub(super) fn asks(step: &Step) -> bool {
    answers(step.question) && !step.told_later
}

/// Whether digits can answer a question.
pub(super) fn answers(question: Question) -> bool {
    let typed = matches!(question, Question::Length | Question::Money | Question::MemberNumber);
    typed || is_day(question) || !question.choices().is_empty()
}

/// Whether a day or a part of it is the answer.
pub(super) fn is_day(question: Question) -> bool {
    matches!(question, Question::PartDate | Question::Date | Question::Month)
}

/// What was typed, as the question reads it.
pub(super) fn read(question: Question, key: &str) -> Result<String, Misread> {
    let read = match question {
        Question::PartDate => {
            return day::read(key).map(|day| day.to_string()).map_err(Misread::Day);
        }
        Question::Date => return day::whole(key).map(|day| day.to_string()).map_err(Misread::Day),
        Question::Month => {
            return day::month(key).map(|month| month.to_string()).map_err(Misread::Day);
        }
        Question::Length => length(key),
        Question::Money => amount(key),
        Question::MemberNumber => pin::member_number(key).map(|number| number.to_string()),
        _ => chosen(question, key),
    };
    read.ok_or(Misread::Key)
}

/// The answer of a short list by its number, from 1 on.
pub(super) fn chosen(question: Question, key: &str) -> Option<String> {
    let number: usize = key.parse().ok()?;
    question.choices().get(number.checked_sub(1)?).map(ToString::to_string)
}

/// Years as `30`, years and months as `3006`.
fn length(key: &str) -> Option<String> {
    match (is_digits(key), key.len()) {
        (true, 1 | 2) => Some(key.to_owned()),
        (true, 4) => Some(format!("{}/{}", &key[..2], &key[2..])),
        _ => None,
    }
}

/// Whole riel.
fn amount(key: &str) -> Option<String> {
    (is_digits(key) && (1..=DIGITS).contains(&key.len())).then(|| key.to_owned())
}

fn is_digits(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_years_or_years_and_months() {
        for (key, expected) in [
            ("30", Some("30")),
            ("5", Some("5")),
            ("3006", Some("30/06")),
            ("306", None),
            ("", None),
        ] {
            assert_eq!(read(Question::Length, key).ok().as_deref(), expected, "{key}");
        }
    }

    #[test]
    fn an_amount_is_digits_alone() {
        for (key, expected) in [
            ("450000", Some("450000")),
            ("123456789", Some("123456789")),
            ("1234567890", None),
            ("450,000", None),
            ("", None),
        ] {
            assert_eq!(read(Question::Money, key).ok().as_deref(), expected, "{key}");
        }
    }

    #[test]
    fn each_question_for_a_day_reads_its_own_part() {
        for (question, key, expected) in [
            (Question::PartDate, "102026", Ok("2026-10")),
            (Question::Date, "05102026", Ok("2026-10-05")),
            (Question::Date, "102026", Err(Misread::Day(NotADay::Shape))),
            (Question::Month, "102026", Ok("2026-10")),
            (Question::Month, "132026", Err(Misread::Day(NotADay::Never))),
        ] {
            assert!(answers(question) && is_day(question));
            assert_eq!(read(question, key), expected.map(ToOwned::to_owned), "{question:?} {key}");
        }
    }

    #[test]
    fn a_choice_is_a_number_of_its_list() {
        for (key, expected) in
            [("1", Some("yes")), ("2", Some("no")), ("0", None), ("3", None), ("x", None)]
        {
            assert_eq!(read(Question::YesNo, key).ok().as_deref(), expected, "{key}");
        }
        assert_eq!(read(Question::Kin, "7").as_deref(), Ok("guardian"));
        assert_eq!(read(Question::Cause, "1").as_deref(), Ok("work"));
        assert!(!answers(Question::Text) && read(Question::Text, "1") == Err(Misread::Key));
    }

    #[test]
    fn a_pin_is_no_member_number() {
        for (key, expected) in [("4821", None), ("48 21", None), ("48210", Some("48210"))] {
            assert_eq!(read(Question::MemberNumber, key).ok().as_deref(), expected, "{key}");
        }
    }

    /// Whoever types the key for *I do not know* has typed no answer.
    #[test]
    fn the_key_for_not_knowing_is_no_answer() {
        for question in [Question::PartDate, Question::MemberNumber, Question::Kin, Question::Cause]
        {
            assert!(read(question, day::UNKNOWN).is_err(), "{question:?}");
        }
    }
}
