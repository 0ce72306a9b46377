//! Short lists of answers to choose from, each used by one step.

/// A closed list of answers; each has its word in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShortList {
    /// Who answers.
    Helper,
    /// How money reaches her.
    PayBy,
    /// How a pension that is paid already should come from now on.
    PayTo,
    /// Why she can't come for it.
    AtHome,
    /// Which of the ways to reach her is another.
    ContactWhat,
    /// How whom she trusts belongs to her.
    TrustedAs,
    /// What was wrong with a payment.
    PaidHow,
    /// When a call suits her.
    CallAt,
    /// How a child came into the family.
    Arrival,
    /// Whether a child learns.
    Schooling,
    /// For whom somebody served.
    ServedAs,
    /// Whether somebody can come to be examined.
    CanCome,
}

impl ShortList {
    /// Every list.
    pub const ALL: [Self; 12] = [
        Self::Helper,
        Self::PayBy,
        Self::PayTo,
        Self::AtHome,
        Self::ContactWhat,
        Self::TrustedAs,
        Self::PaidHow,
        Self::CallAt,
        Self::Arrival,
        Self::Schooling,
        Self::ServedAs,
        Self::CanCome,
    ];

    /// The stable code, the beginning of the word keys of its answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Helper => "helper",
            Self::PayBy => "pay-by",
            Self::PayTo => "pay-to",
            Self::AtHome => "at-home",
            Self::ContactWhat => "contact-what",
            Self::TrustedAs => "trusted-as",
            Self::PaidHow => "paid-how",
            Self::CallAt => "call-at",
            Self::Arrival => "arrival",
            Self::Schooling => "schooling",
            Self::ServedAs => "served-as",
            Self::CanCome => "can-come",
        }
    }

    /// The codes of its answers, in reading order.
    pub fn answers(self) -> &'static [&'static str] {
        match self {
            Self::Helper => &["myself", "with-help"],
            // Who has no account is paid too.
            Self::PayBy => &["bank", "wallet", "cash", "home"],
            // Another bank account has its own page.
            Self::PayTo => &["wallet", "cash", "home"],
            Self::AtHome => &["ill", "far", "care"],
            Self::ContactWhat => &["phone", "email", "no-email", "no-trusted", "trusted"],
            // As on the page of the trusted contact.
            Self::TrustedAs => {
                &["spouse", "child", "grandchild", "sibling", "relative", "neighbour", "friend"]
            }
            Self::PaidHow => &["nothing", "less"],
            Self::CallAt => &["morning", "afternoon", "any"],
            Self::Arrival => &["birth", "adoption"],
            Self::Schooling => &["stays", "left"],
            Self::ServedAs => &["state", "forces", "employer"],
            Self::CanCome => &["alone", "with-help", "not"],
        }
    }

    /// The answer with this code.
    pub fn answer(self, code: &str) -> Option<&'static str> {
        self.answers().iter().copied().find(|answer| *answer == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_two_answers_or_more_and_none_twice() {
        for list in ShortList::ALL {
            let answers = list.answers();
            assert!(answers.len() > 1, "{list:?}");
            for (at, answer) in answers.iter().enumerate() {
                assert!(!answers[..at].contains(answer), "{list:?}");
                assert_eq!(list.answer(answer), Some(*answer));
            }
            assert_eq!(list.answer("perhaps"), None);
        }
    }
}
