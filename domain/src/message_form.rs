//! In which form a person wants the messages that she is sent.

/// The form of a message. A wish: until messages can be spoken, everybody is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MessageForm {
    /// To read.
    #[default]
    Text,
    /// To hear.
    Voice,
}

impl MessageForm {
    /// Both, in the order of the forms.
    pub const ALL: [Self; 2] = [Self::Text, Self::Voice];

    /// The stable code: `text`, `voice`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Voice => "voice",
        }
    }

    /// The form with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }
}

/// Through which channel she says which form she wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormChannel {
    /// The portal.
    Web,
    /// The short code, after the PIN.
    Ussd,
    /// A counter, where a member of staff enters it while she is there.
    Branch,
}

impl FormChannel {
    /// The stable code for audit rows: `web`, `ussd`, `branch`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ussd => "ussd",
            Self::Branch => "branch",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_by_its_code() {
        for form in MessageForm::ALL {
            assert_eq!(MessageForm::from_code(form.code()), Some(form));
        }
        assert_eq!(MessageForm::from_code("song"), None);
        assert_eq!(MessageForm::default(), MessageForm::Text);
    }
}
