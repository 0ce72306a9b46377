//! The form of a proposal.

/// Which number is to be hers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberChoice {
    /// Another one.
    New,
    /// The one she has.
    Stays,
}

impl NumberChoice {
    /// Both, in the order of the form.
    pub const ALL: [Self; 2] = [Self::New, Self::Stays];

    /// The stable code: `new`, `stays`.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Stays => "stays",
        }
    }

    /// The choice with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.code() == code)
    }
}

/// The fields of the form as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedBinding {
    /// The code of the paper that was seen.
    pub paper: String,
    /// What another paper is.
    pub other: String,
    /// The code of the choice of number.
    pub number: String,
    /// The new number.
    pub phone: String,
    /// The code of the language.
    pub language: String,
    /// Whether she wants to hear her messages.
    pub voice: bool,
    /// The trusted contact's name; empty with the two others where she names none.
    pub contact_name: String,
    /// The trusted contact's phone.
    pub contact_phone: String,
    /// The code of how the contact belongs to her.
    pub contact_relation: String,
    /// Whether she lost her passkey or her phone.
    pub lost: bool,
}
