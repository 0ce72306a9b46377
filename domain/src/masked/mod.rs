//! What pages of staff show of a person's private facts: a little of each until she who looks asks for all of it,
//! which is written down.
//!
//! A phone and a national identity number keep their last three digits, an account its last four, a birth date its
//! year, a mailbox its first letter and its host, a name the first letter of each part.

mod field;

use time::Date;

use crate::account_change::HolderName;
use crate::letter::MaskedName;
use crate::person::{Email, NationalId, PersonName, Phone};
use crate::trusted_contact::ContactName;

pub use field::PrivateField;

/// Stands for what is left out; how much that is can't be seen.
const REST: &str = "•••";

/// A private fact of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrivateFact {
    /// Her name, in both scripts.
    Name(PersonName),
    /// Her date of birth.
    BirthDate(Date),
    /// Her national identity number.
    NationalId(NationalId),
    /// A phone of hers.
    Phone(Phone),
    /// Her mailbox.
    Email(Email),
    /// The number of a bank account.
    Account(AccountText),
    /// The name on it.
    Holder(HolderName),
    /// How she calls whom she trusts.
    ContactName(ContactName),
    /// The phone of whom she trusts.
    ContactPhone(Phone),
}

/// The number of a bank account as the register holds it: what an import brought may have other signs than digits.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountText(String);

/// What is left of a name, in both scripts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaskedNames {
    /// In Khmer letters.
    pub khmer: MaskedName,
    /// In Latin letters.
    pub latin: MaskedName,
}

/// What is left of a private fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MaskedFact {
    /// The ends of a name.
    Name(MaskedNames),
    /// The year of a date.
    Year(i32),
    /// Letters of a name that has one script.
    Letters(String),
    /// Digits, or the parts of an address; always in ASCII but for the dots.
    Digits(String),
}

/// A private fact as a page of staff shows it: there is no third way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// What is left of it.
    Masked(PrivateField, MaskedFact),
    /// All of it; that it was asked for is written down.
    Revealed(PrivateFact),
}

impl PrivateFact {
    /// Which field of the person it is.
    pub fn field(&self) -> PrivateField {
        match self {
            Self::Name(_) => PrivateField::Name,
            Self::BirthDate(_) => PrivateField::BirthDate,
            Self::NationalId(_) => PrivateField::NationalId,
            Self::Phone(_) => PrivateField::Phone,
            Self::Email(_) => PrivateField::Email,
            Self::Account(_) | Self::Holder(_) => PrivateField::Account,
            Self::ContactName(_) | Self::ContactPhone(_) => PrivateField::Contact,
        }
    }

    /// What a page shows of it before it is asked for.
    pub fn masked(&self) -> Shown {
        let left = match self {
            Self::Name(name) => MaskedFact::Name(MaskedNames::of(name)),
            Self::BirthDate(date) => MaskedFact::Year(date.year()),
            Self::NationalId(id) => MaskedFact::Digits(ending(id.as_str(), 3)),
            Self::Phone(phone) | Self::ContactPhone(phone) => MaskedFact::Digits(phone.masked()),
            Self::Email(email) => MaskedFact::Digits(mailbox(email)),
            Self::Account(AccountText(number)) => MaskedFact::Digits(ending(number, 4)),
            Self::Holder(name) => MaskedFact::Letters(letters(name.as_str())),
            Self::ContactName(name) => MaskedFact::Letters(letters(name.as_str())),
        };
        Shown::Masked(self.field(), left)
    }
}

impl MaskedNames {
    /// Masks a name.
    pub fn of(name: &PersonName) -> Self {
        Self { khmer: MaskedName::of(&name.khmer), latin: MaskedName::of(&name.latin) }
    }
}

impl Shown {
    /// Which field of the person it is.
    pub fn field(&self) -> PrivateField {
        match self {
            Self::Masked(field, _) => *field,
            Self::Revealed(fact) => fact.field(),
        }
    }

    /// Whether there is more to be shown.
    pub fn is_masked(&self) -> bool {
        matches!(self, Self::Masked(..))
    }
}

impl AccountText {
    /// The number as the register holds it.
    pub fn new(number: String) -> Self {
        Self(number)
    }

    /// The number.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says nothing of the number.
impl std::fmt::Debug for AccountText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccountText(..)")
    }
}

/// The last signs of a number, but never more than half of it.
fn ending(number: &str, signs: usize) -> String {
    let signs = signs.min(number.chars().count() / 2);
    let from = number.char_indices().rev().take(signs).last().map_or(number.len(), |(at, _)| at);
    format!("{REST}{}", &number[from..])
}

fn mailbox(email: &Email) -> String {
    let (name, host) = email.as_str().rsplit_once('@').expect("invariant: a mailbox has a host");
    let first: String = name.chars().take(1).collect();
    format!("{first}{REST}@{host}")
}

/// The first letter of each word.
fn letters(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().map(MaskedName::of_word).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests;
