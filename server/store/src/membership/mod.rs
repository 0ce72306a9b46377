//! Memberships of a scheme with their dated facts.

mod basis;
mod decide_basis;
mod person_of;
mod record;
mod retired;
mod standing;

use sothon_domain::money::Riel;
use sothon_domain::person::{MemberNumber, MembershipId, Scheme};
use time::Date;
use uuid::Uuid;

use crate::StoreError;

pub use basis::{Basis, Relation};
pub(crate) use basis::{
    of_memberships as basis_of_memberships, of_memberships_locked as basis_of_memberships_locked,
};
pub use decide_basis::{DecidedBasis, decide_basis};
pub use person_of::person_of;
pub use record::{Record, record};
pub use retired::retired;
pub use sothon_domain::service::SalaryKind;
pub use standing::standing;

/// A person's membership of one scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Id.
    pub id: MembershipId,
    /// Scheme.
    pub scheme: Scheme,
    /// The number people type.
    pub member_number: MemberNumber,
    /// Number in an older register.
    pub legacy_number: Option<String>,
    /// Grade at retirement.
    pub grade: Option<String>,
    /// When she retired.
    pub retired_on: Option<Date>,
}

/// A period of service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServicePeriod {
    /// First day.
    pub starts: Date,
    /// Last day; empty while it goes on.
    pub until: Option<Date>,
    /// Where.
    pub employer: String,
    /// What kind of service, as the back office names it.
    pub kind: String,
}

/// A salary from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SalaryFact {
    /// First day.
    pub starts: Date,
    /// Which salary.
    pub kind: SalaryKind,
    /// Amount a month.
    pub amount: Riel,
}

/// The columns of a membership.
pub(crate) struct MembershipRow {
    pub(crate) id: Uuid,
    pub(crate) scheme: String,
    pub(crate) member_number: String,
    pub(crate) legacy_number: Option<String>,
    pub(crate) grade: Option<String>,
    pub(crate) retired_on: Option<Date>,
}

impl TryFrom<MembershipRow> for Membership {
    type Error = StoreError;

    fn try_from(row: MembershipRow) -> Result<Self, StoreError> {
        let wrong = |problem| StoreError::inconsistent("membership", row.id, problem);
        Ok(Self {
            id: MembershipId::new(row.id),
            scheme: row.scheme.parse().map_err(|_| wrong("unknown scheme"))?,
            member_number: row
                .member_number
                .parse()
                .map_err(|_| wrong("member_number is not a member number"))?,
            legacy_number: row.legacy_number,
            grade: row.grade,
            retired_on: row.retired_on,
        })
    }
}
