//! What a complaint is about.

use crate::place_change::EntryCode;

/// A closed list, so that every topic has its words in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// It took too long, or nobody called back.
    Waiting,
    /// What was told was wrong, missing or not to be understood.
    Information,
    /// The website, the short code or a message did not work.
    System,
    /// Anything else about the service.
    OtherService,
    /// Somebody of the staff was not polite.
    Rude,
    /// Somebody of the staff asked for money or a present.
    Money,
    /// Somebody of the staff told others what is private.
    Privacy,
    /// Anything else about how somebody of the staff behaved.
    OtherConduct,
}

impl Topic {
    /// Every topic, in the order of the form.
    pub const ALL: [Self; 8] = [
        Self::Waiting,
        Self::Information,
        Self::System,
        Self::OtherService,
        Self::Rude,
        Self::Money,
        Self::Privacy,
        Self::OtherConduct,
    ];

    /// The stable code, the same in forms, rows and word keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Information => "information",
            Self::System => "system",
            Self::OtherService => "other-service",
            Self::Rude => "rude",
            Self::Money => "money",
            Self::Privacy => "privacy",
            Self::OtherConduct => "other-conduct",
        }
    }

    /// The topic with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.code() == code)
    }

    /// Whether it is about how somebody of the staff behaved.
    pub fn is_conduct(self) -> bool {
        match self {
            Self::Waiting | Self::Information | Self::System | Self::OtherService => false,
            Self::Rude | Self::Money | Self::Privacy | Self::OtherConduct => true,
        }
    }
}

/// Which office a complaint is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// None was named.
    NoOffice,
    /// A branch, by its code.
    Branch(EntryCode),
    /// The head office.
    HeadOffice,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_is_found_by_its_code() {
        for topic in Topic::ALL {
            assert_eq!(Topic::from_code(topic.code()), Some(topic));
        }
        assert_eq!(Topic::from_code("weather"), None);
    }
}
