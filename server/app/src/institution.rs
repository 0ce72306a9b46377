//! Who the institution is, in both languages: what stands on letters and below every page.

use sothon_locales::{Language, Words};

/// The longest text, in characters: one line of a letter's heading.
const LONGEST: usize = 120;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Text {
    khmer: String,
    english: String,
}

impl Text {
    fn of(&self, language: Language) -> &str {
        match language {
            Language::Khmer => &self.khmer,
            Language::English => &self.english,
        }
    }
}

/// What the configuration gives of a text; an empty one is none.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given<'a> {
    /// In Khmer.
    pub khmer: Option<&'a str>,
    /// In English.
    pub english: Option<&'a str>,
}

/// Why the configuration of the institution can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InstitutionError {
    /// The other language would show another institution.
    #[error("{0} is given in one language alone: give both or neither")]
    OneLanguage(&'static str),
    /// A text in the wrong script.
    #[error("{0}: the Khmer text must be in Khmer script and the English one in Latin letters")]
    WrongScript(&'static str),
    /// It does not fit a line of a letter.
    #[error("{0} must be one line of at most 120 characters without invisible ones")]
    NotALine(&'static str),
}

/// The institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    name: Text,
    seat: Text,
    address: Option<Text>,
}

impl Default for Institution {
    /// The National Social Assistance Fund, in Phnom Penh.
    fn default() -> Self {
        Self { name: ours("frame-institution"), seat: ours("letter-seat"), address: None }
    }
}

impl Institution {
    /// The institution as it is configured: its name, the place where letters are signed, and the address
    /// below its name. What is not given is that of the National Social Assistance Fund, which has no
    /// address below its name.
    ///
    /// # Errors
    /// [`InstitutionError`] for the first text that can't stand on a letter.
    pub fn configured(
        name: Given<'_>,
        seat: Given<'_>,
        address: Given<'_>,
    ) -> Result<Self, InstitutionError> {
        let (name, seat) = (checked("the name", name)?, checked("the place", seat)?);
        let default = Self::default();
        Ok(Self {
            name: name.unwrap_or(default.name),
            seat: seat.unwrap_or(default.seat),
            address: checked("the address", address)?,
        })
    }

    /// Its name.
    pub fn name(&self, language: Language) -> &str {
        self.name.of(language)
    }

    /// The place where letters are signed.
    pub fn seat(&self, language: Language) -> &str {
        self.seat.of(language)
    }

    /// The address below its name on letters, where one is configured.
    pub fn address(&self, language: Language) -> Option<&str> {
        self.address.as_ref().map(|address| address.of(language))
    }
}

fn ours(key: &'static str) -> Text {
    let text = |language| Words::of(language).get(key).to_owned();
    Text { khmer: text(Language::Khmer), english: text(Language::English) }
}

fn checked(what: &'static str, given: Given<'_>) -> Result<Option<Text>, InstitutionError> {
    let (khmer, english) = match (filled(given.khmer), filled(given.english)) {
        (None, None) => return Ok(None),
        (Some(khmer), Some(english)) => (khmer, english),
        _ => return Err(InstitutionError::OneLanguage(what)),
    };
    if ![khmer, english].into_iter().all(is_a_line) {
        return Err(InstitutionError::NotALine(what));
    }
    let latin = |text: &str| text.chars().any(|c| c.is_ascii_alphabetic());
    if !khmer.chars().any(is_khmer) || english.chars().any(is_khmer) || !latin(english) {
        return Err(InstitutionError::WrongScript(what));
    }
    Ok(Some(Text { khmer: khmer.to_owned(), english: english.to_owned() }))
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn is_khmer(c: char) -> bool {
    ('\u{1780}'..='\u{17ff}').contains(&c)
}

fn is_a_line(text: &str) -> bool {
    let invisible = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    text.chars().count() <= LONGEST && !text.chars().any(invisible)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: Given<'static> = Given {
        khmer: Some("បេឡាជាតិសន្តិសុខសង្គម"),
        english: Some("National Social Security Fund"),
    };
    const NONE: Given<'static> = Given { khmer: None, english: None };

    fn name(name: Given<'_>) -> Result<Institution, InstitutionError> {
        Institution::configured(name, NONE, NONE)
    }

    #[test]
    fn nothing_given_is_the_assistance_fund() {
        let empty = Given { khmer: Some(""), english: Some(" ") };
        let institution = Institution::configured(empty, NONE, empty).unwrap();
        assert_eq!(institution, Institution::default());
        assert_eq!(institution.name(Language::English), "National Social Assistance Fund");
        assert_eq!(institution.seat(Language::English), "Phnom Penh");
        assert_eq!(institution.address(Language::Khmer), None);
    }

    #[test]
    fn what_is_given_stands_in_its_language() {
        let address = Given {
            khmer: Some("ផ្លូវ ២៧១ ភ្នំពេញ"), english: Some("Street 271, Phnom Penh")
        };
        let institution = Institution::configured(NAME, NONE, address).unwrap();
        assert_eq!(institution.name(Language::Khmer), NAME.khmer.unwrap());
        assert_eq!(institution.address(Language::English), address.english);
        assert_eq!(institution.seat(Language::English), "Phnom Penh");
    }

    #[test]
    fn half_a_text_is_none() {
        for half in [Given { khmer: None, ..NAME }, Given { english: Some(" "), ..NAME }] {
            assert_eq!(name(half), Err(InstitutionError::OneLanguage("the name")));
            let seat = Institution::configured(NAME, half, NONE);
            assert_eq!(seat, Err(InstitutionError::OneLanguage("the place")));
        }
    }

    #[test]
    fn a_text_is_in_its_own_script_and_one_line() {
        let swapped = Given { khmer: NAME.english, english: NAME.khmer };
        assert_eq!(name(swapped), Err(InstitutionError::WrongScript("the name")));
        assert!(name(Given { english: Some("271"), ..NAME }).is_err());
        let long = "a".repeat(121);
        for text in ["National\nFund", "National\u{200b}Fund", "\u{202e}dnuF", &long] {
            let refused = name(Given { english: Some(text), ..NAME });
            assert_eq!(refused, Err(InstitutionError::NotALine("the name")), "{text:?}");
        }
        assert!(name(Given { english: Some(&long[1..]), ..NAME }).is_ok());
    }
}
