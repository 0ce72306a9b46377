//! Answers that digits can give.

use sothon_domain::flow::Question;
use sothon_domain::part_date::PartDate;

use crate::menu::pin;

/// The key that says that she does not know it; no day, length or number is written so.
pub(super) const UNKNOWN: &str = "99";

/// Whether digits can answer a question.
pub(super) fn answers(question: Question) -> bool {
    let typed = matches!(question, Question::PartDate | Question::Length | Question::MemberNumber);
    typed || !question.choices().is_empty()
}

/// What was typed, as the question reads it.
pub(super) fn read(question: Question, key: &str) -> Option<String> {
    match question {
        Question::PartDate => part_date(key).map(|date| date.to_string()),
        Question::Length => length(key),
        Question::MemberNumber => pin::member_number(key).map(|number| number.to_string()),
        _ => chosen(question, key),
    }
}

/// The answer of a short list by its number, from 1 on.
pub(super) fn chosen(question: Question, key: &str) -> Option<String> {
    let number: usize = key.parse().ok()?;
    question.choices().get(number.checked_sub(1)?).map(ToString::to_string)
}

/// A day as `05102026`. `00` stands for a day that is not known, `0000` for a day and month.
pub(super) fn part_date(key: &str) -> Option<PartDate> {
    if key.len() != "DDMMYYYY".len() || !is_digits(key) {
        return None;
    }
    let (day, month, year) = (&key[..2], &key[2..4], &key[4..]);
    match (day, month) {
        ("00", "00") => year.parse(),
        ("00", _) => format!("{year}-{month}").parse(),
        _ => format!("{year}-{month}-{day}").parse(),
    }
    .ok()
}

/// Years as `30`, years and months as `3006`.
fn length(key: &str) -> Option<String> {
    match (is_digits(key), key.len()) {
        (true, 1 | 2) => Some(key.to_owned()),
        (true, 4) => Some(format!("{}/{}", &key[..2], &key[2..])),
        _ => None,
    }
}

fn is_digits(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_day_zeros_stand_for_what_is_not_known() {
        for (key, expected) in [
            ("05102026", Some("2026-10-05")),
            ("00102026", Some("2026-10")),
            ("00002026", Some("2026")),
            ("05002026", None),
            ("31022026", None),
            ("00132026", None),
            ("5102026", None),
            ("ABCDEFGH", None),
            ("", None),
        ] {
            let read = part_date(key).map(|date| date.to_string());
            assert_eq!(read.as_deref(), expected, "{key}");
        }
    }

    #[test]
    fn a_length_is_years_or_years_and_months() {
        for (key, expected) in [
            ("30", Some("30")),
            ("5", Some("5")),
            ("3006", Some("30/06")),
            ("306", None),
            ("", None),
        ] {
            assert_eq!(read(Question::Length, key).as_deref(), expected, "{key}");
        }
    }

    #[test]
    fn a_choice_is_a_number_of_its_list() {
        for (key, expected) in
            [("1", Some("yes")), ("2", Some("no")), ("0", None), ("3", None), ("x", None)]
        {
            assert_eq!(read(Question::YesNo, key).as_deref(), expected, "{key}");
        }
        assert_eq!(read(Question::Kin, "7").as_deref(), Some("guardian"));
        assert!(!answers(Question::Text) && read(Question::Text, "1").is_none());
    }

    #[test]
    fn a_pin_is_no_member_number() {
        for (key, expected) in [("4821", None), ("48 21", None), ("48210", Some("48210"))] {
            assert_eq!(read(Question::MemberNumber, key).as_deref(), expected, "{key}");
        }
    }

    /// Whoever types the key for *I do not know* has typed no answer.
    #[test]
    fn the_key_for_not_knowing_is_no_answer() {
        for question in [Question::PartDate, Question::MemberNumber, Question::Kin] {
            assert_eq!(read(question, UNKNOWN), None, "{question:?}");
        }
    }
}
