//! An account as it is typed.

use std::str::FromStr;

use super::{Bank, HolderName, NotAHolderName};
use crate::person::typed_number;

/// How many digits an account's number has; the banks of the list have 7 to 16.
const DIGITS: std::ops::RangeInclusive<usize> = 6..=20;
/// How many digits of a number may be shown.
const ENDING: usize = 3;

/// The number of a bank account: 6 to 20 ASCII digits.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountNumber(String);

/// Why a text is no account number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAccountNumber {
    /// Nothing was typed.
    #[error("an account has a number")]
    Empty,
    /// It has other signs than digits, or not 6 to 20 of them.
    #[error("an account number has 6 to 20 digits")]
    Malformed,
}

impl AccountNumber {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last three digits, which may be shown and sent.
    pub fn ending(&self) -> &str {
        &self.0[self.0.len() - ENDING..]
    }
}

/// Says nothing of the number.
impl std::fmt::Debug for AccountNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccountNumber(..)")
    }
}

impl FromStr for AccountNumber {
    type Err = NotAnAccountNumber;

    /// Takes the number as typed: either digit set, spaces and hyphens allowed.
    fn from_str(typed: &str) -> Result<Self, NotAnAccountNumber> {
        let digits = typed_number(typed).replace('-', "");
        if digits.is_empty() {
            return Err(NotAnAccountNumber::Empty);
        }
        let fits = DIGITS.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if fits { Ok(Self(digits)) } else { Err(NotAnAccountNumber::Malformed) }
    }
}

/// An account with the name that the bank has for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankAccount {
    /// The bank.
    pub bank: Bank,
    /// The number.
    pub number: AccountNumber,
    /// The name on the account.
    pub holder: HolderName,
}

/// The form as it was typed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TypedAccount {
    /// The name of the bank.
    pub bank: String,
    /// The number.
    pub number: String,
    /// The name on the account.
    pub holder: String,
}

/// Says nothing of what was typed.
impl std::fmt::Debug for TypedAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TypedAccount(..)")
    }
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountField {
    /// The bank.
    Bank,
    /// The number.
    Number,
    /// The name on the account.
    Holder,
}

/// What is wrong with the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountFault {
    /// No bank of the list was chosen.
    BankMissing,
    /// No number.
    NumberMissing,
    /// No number of an account.
    NumberMalformed,
    /// No name.
    HolderMissing,
    /// A name of more than 60 letters.
    HolderTooLong,
}

impl AccountFault {
    /// At which field it stands.
    pub fn field(self) -> AccountField {
        match self {
            Self::BankMissing => AccountField::Bank,
            Self::NumberMissing | Self::NumberMalformed => AccountField::Number,
            Self::HolderMissing | Self::HolderTooLong => AccountField::Holder,
        }
    }
}

impl BankAccount {
    /// Reads the form.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the form.
    pub fn read(typed: &TypedAccount) -> Result<Self, Vec<AccountFault>> {
        let bank = Bank::from_name(&typed.bank).ok_or(AccountFault::BankMissing);
        let number = typed.number.parse().map_err(|error| match error {
            NotAnAccountNumber::Empty => AccountFault::NumberMissing,
            NotAnAccountNumber::Malformed => AccountFault::NumberMalformed,
        });
        let holder = typed.holder.parse().map_err(|error| match error {
            NotAHolderName::Blank => AccountFault::HolderMissing,
            NotAHolderName::TooLong => AccountFault::HolderTooLong,
        });
        match (bank, number, holder) {
            (Ok(bank), Ok(number), Ok(holder)) => Ok(Self { bank, number, holder }),
            (bank, number, holder) => {
                Err([bank.err(), number.err(), holder.err()].into_iter().flatten().collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_either_digits_and_shows_only_its_end() {
        for typed in ["000 987 654", "000-987-654", " ០០០៩៨៧៦៥៤ ", "000\u{200B}987654"]
        {
            let number: AccountNumber = typed.parse().unwrap();
            assert_eq!((number.as_str(), number.ending()), ("000987654", "654"), "{typed}");
            assert_eq!(format!("{number:?}"), "AccountNumber(..)");
        }
        for (typed, why) in [
            ("", NotAnAccountNumber::Empty),
            (" - ", NotAnAccountNumber::Empty),
            ("12345", NotAnAccountNumber::Malformed),
            ("123456789012345678901", NotAnAccountNumber::Malformed),
            ("12345a", NotAnAccountNumber::Malformed),
            ("1234.56", NotAnAccountNumber::Malformed),
            ("١٢٣٤٥٦", NotAnAccountNumber::Malformed),
        ] {
            assert_eq!(typed.parse::<AccountNumber>(), Err(why), "{typed}");
        }
    }

    #[test]
    fn every_fault_is_said_at_once() {
        let typed = |bank: &str, number: &str, holder: &str| TypedAccount {
            bank: bank.into(),
            number: number.into(),
            holder: holder.into(),
        };
        let faults = |typed| BankAccount::read(&typed).unwrap_err();
        use AccountFault::*;
        assert_eq!(faults(typed("", "", "")), [BankMissing, NumberMissing, HolderMissing]);
        let long = "ក".repeat(61);
        assert_eq!(faults(typed("?", "x", &long)), [BankMissing, NumberMalformed, HolderTooLong]);
        assert_eq!(faults(typed("ABA", "000123456", " \u{200B} ")), [HolderMissing]);
        let read = BankAccount::read(&typed("ABA", "000 123 456", " SIM  Sokha ")).unwrap();
        assert_eq!((read.bank.name(), read.number.ending()), ("ABA", "456"));
        assert_eq!(read.holder.as_str(), "SIM Sokha");
    }
}
