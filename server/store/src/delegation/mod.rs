//! Whom people let act for them, and who acted.

mod acting;
mod end;
mod grant;
mod list;
mod row;
mod used;

use sothon_domain::delegate::DelegateScope;
use sothon_domain::person::{DelegationId, PersonId, PersonName};
use time::{Date, OffsetDateTime};

pub use acting::acting;
pub(crate) use acting::holds;
pub use end::{Ended, EndedBy, end, end_all};
pub use grant::grant;
pub use list::{of_delegate, of_principal, others};
pub use used::{Used, used, uses};

/// A delegation to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDelegation {
    /// Id.
    pub id: DelegationId,
    /// Who gives it.
    pub principal: PersonId,
    /// Who may act.
    pub delegate: PersonId,
    /// What she may do.
    pub scope: DelegateScope,
    /// The last legal date on which it holds.
    pub last_day: Date,
    /// Now.
    pub at: OffsetDateTime,
}

/// A delegation that holds, with the name of the other of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Id.
    pub id: DelegationId,
    /// The other's name.
    pub name: PersonName,
    /// What it allows.
    pub scope: DelegateScope,
    /// The last legal date on which it holds.
    pub last_day: Date,
}
