//! How a person wants to be written to: in which language and letters, and of what she is reminded.

/// The language and the letters of her messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageTongue {
    /// Khmer in Khmer letters.
    Khmer,
    /// Khmer in Latin letters, for phones that show no Khmer. Mail has Khmer letters all the same.
    Romanised,
    /// English.
    English,
}

impl MessageTongue {
    /// All, in the order of the forms.
    pub const ALL: [Self; 3] = [Self::Khmer, Self::Romanised, Self::English];

    /// The tongue of somebody with this language, `km` or `en`, who reads Latin letters or not.
    pub fn of(language: &str, romanised: bool) -> Self {
        match (language, romanised) {
            ("en", _) => Self::English,
            (_, true) => Self::Romanised,
            (_, false) => Self::Khmer,
        }
    }

    /// The stable code: `km`, `km-Latn`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Khmer => "km",
            Self::Romanised => "km-Latn",
            Self::English => "en",
        }
    }

    /// The tongue with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tongue| tongue.code() == code)
    }

    /// The code of its language: `km`, `en`.
    pub fn language(self) -> &'static str {
        match self {
            Self::Khmer | Self::Romanised => "km",
            Self::English => "en",
        }
    }

    /// The code of the letters in which she wants Khmer: `khmer`, `latin`; none where she wants no Khmer.
    pub fn script(self) -> Option<&'static str> {
        match self {
            Self::Khmer => Some("khmer"),
            Self::Romanised => Some("latin"),
            Self::English => None,
        }
    }
}

/// Of what she is reminded. Codes, what is done in her name, decisions, and the end of a time set by law are told in
/// any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reminders {
    /// Of everything.
    #[default]
    All,
    /// Not of what she began and did not send, and of her life certificate in the last week only.
    Needed,
}

impl Reminders {
    /// Both, in the order of the forms.
    pub const ALL: [Self; 2] = [Self::All, Self::Needed];

    /// The stable code: `all`, `needed`.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Needed => "needed",
        }
    }

    /// The wish with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reminders| reminders.code() == code)
    }
}

/// Whether text messages may name people. Others read a phone too; an amount stands in no message at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Naming {
    /// They say *a person*.
    #[default]
    Nobody,
    /// They name whom they are about.
    Names,
}

impl Naming {
    /// Both, in the order of the forms.
    pub const ALL: [Self; 2] = [Self::Nobody, Self::Names];

    /// The stable code: `nobody`, `names`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Names => "names",
        }
    }

    /// The wish with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|naming| naming.code() == code)
    }
}

/// What a person chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MessageChoices {
    /// Language and letters.
    pub tongue: MessageTongue,
    /// Of what she is reminded.
    pub reminders: Reminders,
    /// Whether text messages may name people.
    pub naming: Naming,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tongue_is_found_by_its_code_and_by_what_is_stored() {
        for tongue in MessageTongue::ALL {
            assert_eq!(MessageTongue::from_code(tongue.code()), Some(tongue));
            let romanised = tongue.script() == Some("latin");
            assert_eq!(MessageTongue::of(tongue.language(), romanised), tongue);
        }
        assert_eq!(MessageTongue::from_code("fr"), None);
        assert_eq!(MessageTongue::of("en", true), MessageTongue::English);
    }

    #[test]
    fn a_wish_is_found_by_its_code() {
        for reminders in Reminders::ALL {
            assert_eq!(Reminders::from_code(reminders.code()), Some(reminders));
        }
        assert_eq!(Reminders::from_code("none"), None, "nobody is left without any");
        assert_eq!(Reminders::default(), Reminders::All);
        for naming in Naming::ALL {
            assert_eq!(Naming::from_code(naming.code()), Some(naming));
        }
        assert_eq!(Naming::from_code("all"), None);
        assert_eq!(Naming::default(), Naming::Nobody, "who has not said is not named");
    }
}
