//! How names, lines and numbers of people are read as they type them.

use super::{Fault, NameFault};
use crate::claimant::ClaimantNumber;
use crate::khmer;
use crate::person::{Email, MemberNumber, Name};
use crate::trusted_contact::{ContactName, NotAContactName};

/// The longest line, in letters (grapheme clusters).
const LONGEST_LINE: usize = 100;
/// The longest part of a name, in letters (grapheme clusters).
const LONGEST_NAME: usize = 60;

/// What stands between the family name and the given name where both are one text.
pub const NAME_PARTS: char = '\n';

/// In which letters a name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Khmer letters.
    Khmer,
    /// Latin letters, as on the identity card.
    Latin,
}

/// A family name and a given name with [`NAME_PARTS`] between them; what is wrong with the family name is told
/// first.
pub(super) fn name(script: Script, typed: &str) -> Result<Name, Fault> {
    let (family, given) = typed.split_once(NAME_PARTS).unwrap_or((typed, ""));
    let family = name_part(script, family).map_err(Fault::Family)?;
    let given = name_part(script, given).map_err(Fault::Given)?;
    Name::new(&family, &given).map_err(|_| Fault::Family(NameFault::TooLong))
}

/// One part of a name.
pub(crate) fn name_part(script: Script, typed: &str) -> Result<String, NameFault> {
    let text = in_one_line(typed);
    let has_khmer = text.chars().any(is_khmer);
    let has_latin = text.chars().any(char::is_alphabetic) && !has_khmer;
    match script {
        _ if text.is_empty() => Err(NameFault::Missing),
        Script::Khmer if !has_khmer => Err(NameFault::NotKhmer),
        Script::Latin if !has_latin => Err(NameFault::NotLatin),
        _ if khmer::graphemes(&text) > LONGEST_NAME => Err(NameFault::TooLong),
        _ => Ok(text),
    }
}

/// One line of words.
pub(super) fn line(typed: &str) -> Result<String, Fault> {
    let text = in_one_line(typed);
    match khmer::graphemes(&text) {
        0 => Err(Fault::Empty),
        1..=LONGEST_LINE => Ok(text),
        _ => Err(Fault::LineTooLong),
    }
}

/// The address of a mailbox.
pub(super) fn email(typed: &str) -> Result<String, Fault> {
    let email = typed.parse::<Email>().map_err(|_| Fault::NotAnEmail)?;
    Ok(email.as_str().to_owned())
}

/// What somebody is called.
pub(super) fn called(typed: &str) -> Result<String, Fault> {
    match in_one_line(typed).parse::<ContactName>() {
        Ok(name) => Ok(name.as_str().to_owned()),
        Err(NotAContactName::Blank) => Err(Fault::Empty),
        Err(NotAContactName::TooLong) => Err(Fault::CalledTooLong),
    }
}

/// A number of the register: claimants have theirs from us.
pub(super) fn member_number(typed: &str) -> Result<MemberNumber, Fault> {
    let number = typed.parse::<MemberNumber>().ok();
    number.filter(|number| !ClaimantNumber::takes_form_of(number)).ok_or(Fault::NotAMemberNumber)
}

/// The text in one line, without characters that nobody types and nobody sees, in the one spelling that is
/// stored.
fn in_one_line(typed: &str) -> String {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let seen = |sign: &char| !sign.is_control() && !turns_writing(*sign);
    let text: String = words.join(" ").chars().filter(seen).collect();
    khmer::canonical(&text).trim().to_owned()
}

/// Signs that change the direction of the writing around them (Unicode Standard Annex 9).
fn turns_writing(sign: char) -> bool {
    matches!(sign, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_khmer(sign: char) -> bool {
    ('\u{1780}'..='\u{17FF}').contains(&sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::{Asked, Question};
    use time::macros::date;

    fn read(question: Question, typed: &str) -> Result<String, Fault> {
        let asked = Asked { today: date!(2026 - 11 - 22), registered: None };
        let answer = question.read(typed, asked)?;
        assert_eq!(question.stored(&answer.to_string()), Some(answer.clone()), "{typed}");
        Ok(answer.to_string())
    }

    #[test]
    fn a_name_has_two_parts_in_its_script() {
        use Fault::{Family, Given};
        let long = format!("{}\nដារ៉ា", "ក".repeat(61));
        for (script, typed, expected) in [
            (Script::Khmer, " សុខ \nដារ៉ា", Ok("សុខ\nដារ៉ា")),
            (Script::Latin, "SOK\nDara  Ly", Ok("SOK\nDara Ly")),
            (Script::Khmer, "សុខ", Err(Given(NameFault::Missing))),
            (Script::Khmer, "\nដារ៉ា", Err(Family(NameFault::Missing))),
            (Script::Khmer, "SOK\nដារ៉ា", Err(Family(NameFault::NotKhmer))),
            (Script::Khmer, "សុខ\n១", Ok("សុខ\n១")),
            (Script::Latin, "SOK\nដារ៉ា", Err(Given(NameFault::NotLatin))),
            (Script::Latin, "12\nDARA", Err(Family(NameFault::NotLatin))),
            (Script::Khmer, &long, Err(Family(NameFault::TooLong))),
            (Script::Latin, " \t\n ", Err(Fault::Empty)),
        ] {
            let expected = expected.map(ToOwned::to_owned);
            assert_eq!(read(Question::Name(script), typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_line_is_short_and_has_nothing_unseen() {
        assert_eq!(read(Question::Line, " ស៊ុន \r\n វិបុល "), Ok("ស៊ុន វិបុល".to_owned()));
        assert_eq!(read(Question::Line, "A\u{0}B\u{1b}\u{202E}C"), Ok("ABC".to_owned()));
        assert_eq!(read(Question::Line, "\u{0}\u{7}"), Err(Fault::Empty));
        assert_eq!(read(Question::Line, &"ក".repeat(101)), Err(Fault::LineTooLong));
        assert!(read(Question::Line, &"ស្ត្រី".repeat(100)).is_ok());
        assert_eq!(read(Question::Line, &"x".repeat(10_000)), Err(Fault::LineTooLong));
    }

    #[test]
    fn numbers_are_read_in_either_digits() {
        for (question, typed, expected) in [
            (Question::Phone, "០១២ ៩៩៩ ៨៨៨", Ok("+85512999888")),
            (Question::Phone, "12", Err(Fault::NotAPhone)),
            (Question::NationalId, "០១១ ២២៣ ៣៤៤", Ok("011223344")),
            (Question::NationalId, "0112233440", Err(Fault::NotANationalId)),
            (Question::MemberNumber, "k-២០៤៥៧៧", Ok("K-204577")),
            (Question::MemberNumber, "K_1", Err(Fault::NotAMemberNumber)),
            (Question::MemberNumber, "90-4821-0357", Err(Fault::NotAMemberNumber)),
            (Question::MemberNumber, "", Err(Fault::Empty)),
        ] {
            assert_eq!(read(question, typed), expected.map(ToOwned::to_owned), "{typed}");
        }
    }
}
