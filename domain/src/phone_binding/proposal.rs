//! What one member of staff proposes to bind.

use crate::message_form::MessageForm;
use crate::person::Phone;
use crate::person_lock::CheckedPaper;
use crate::trusted_contact::TrustedContact;

/// A language in which a member is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpokenLanguage {
    /// Khmer.
    Khmer,
    /// English.
    English,
}

impl SpokenLanguage {
    /// Both, in the order of the form.
    pub const ALL: [Self; 2] = [Self::Khmer, Self::English];

    /// The stable code: `km`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Khmer => "km",
            Self::English => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// What is to be bound, and after which paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Which paper was seen.
    pub paper: CheckedPaper,
    /// The new number; none where the one she has stays.
    pub phone: Option<Phone>,
    /// In which language she is written to.
    pub language: SpokenLanguage,
    /// In which form she wants her messages.
    pub form: MessageForm,
    /// Whom she names as her trusted contact; none where that stays as it is.
    pub contact: Option<TrustedContact>,
    /// Whether she lost her passkey or her phone: her passkeys and her sessions of before end then.
    pub lost: bool,
}
