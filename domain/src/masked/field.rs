//! What is private about a person, by name.

/// A private field of a person. A closed list, so that each has its word in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PrivateField {
    /// Her name.
    Name,
    /// Her date of birth.
    BirthDate,
    /// Her national identity number.
    NationalId,
    /// A phone of hers.
    Phone,
    /// Her mailbox.
    Email,
    /// The number of a bank account, or the name on it.
    Account,
    /// Name or phone of whom she trusts to hear of changes.
    Contact,
}

impl PrivateField {
    /// Every field.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::BirthDate,
        Self::NationalId,
        Self::Phone,
        Self::Email,
        Self::Account,
        Self::Contact,
    ];

    /// The stable code for audit rows, such as `birth_date`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::BirthDate => "birth_date",
            Self::NationalId => "national_id",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Account => "account",
            Self::Contact => "contact",
        }
    }

    /// The field with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_found_by_its_code() {
        for field in PrivateField::ALL {
            assert_eq!(PrivateField::from_code(field.code()), Some(field));
        }
        assert_eq!(PrivateField::from_code("shoe_size"), None);
    }
}
