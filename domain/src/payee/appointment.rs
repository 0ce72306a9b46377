//! What two officers decide about.

use time::Date;

use super::Basis;
use crate::account_change::BankAccount;
use crate::person::PersonId;

/// Who is paid in somebody's stead, why, how and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Who is paid.
    pub payee: PersonId,
    /// On which paper it rests.
    pub basis: Basis,
    /// Where the money goes.
    pub pay_to: PayTo,
    /// The last legal date on which it holds.
    pub last_day: Date,
}

/// Where the money goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PayTo {
    /// To an account of the payee.
    Bank(BankAccount),
    /// Into the payee's hands at the counter.
    Cash,
}

impl PayTo {
    /// The stable code: `bank`, `cash`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Bank(_) => "bank",
            Self::Cash => "cash",
        }
    }

    /// The account, where there is one.
    pub fn account(&self) -> Option<&BankAccount> {
        match self {
            Self::Bank(account) => Some(account),
            Self::Cash => None,
        }
    }
}
