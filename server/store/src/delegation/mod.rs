//! Whom people let act for them, and who acted.

mod acting;
mod end;
mod grant;
mod list;
mod review;
mod row;
mod used;
mod wish;

use sothon_domain::delegate::{DelegateScope, LegalDecision};
use sothon_domain::person::{DelegationId, DelegationRequestId, PersonId, PersonName};
use time::{Date, OffsetDateTime};

pub(crate) use acting::holds;
pub use acting::{acting, guardians};
pub use end::{Ended, EndedBy, decide_guardian, end, end_all};
pub use grant::grant;
pub use list::{Side, others, standing};
pub use review::{EndingLeave, ending, remind};
pub use used::{Used, used, uses};
pub use wish::{Wish, forget_wishes, take_wish, wish, wish_code, wished};

/// What a delegation rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The person herself.
    Named,
    /// Her word at a counter, taken down in this request.
    Counter(DelegationRequestId),
    /// A decision of a court or a commune, taken down in this request.
    Decision(DelegationRequestId),
}

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
    /// What it rests on.
    pub origin: Origin,
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
    /// The decision, where the other is a guardian.
    pub decision: Option<LegalDecision>,
    /// Since when the person has stopped a guardian, if she has.
    pub frozen_at: Option<OffsetDateTime>,
}
