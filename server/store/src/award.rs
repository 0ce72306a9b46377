//! Decided pensions.

use sothon_domain::money::Riel;
use sothon_domain::pension::AwardKind;
use sothon_domain::person::{AwardId, PersonId};
use time::Date;
use uuid::Uuid;

use crate::StoreError;

/// The version in force of a decided pension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// Id, the same for all versions.
    pub id: AwardId,
    /// Counts from 1.
    pub version: i32,
    /// Why it is paid.
    pub kind: AwardKind,
    /// The member whose service it rests on; another person for survivors.
    pub principal: PersonId,
    /// Number of the decision.
    pub number: String,
    /// Date of the decision.
    pub decided_on: Date,
    /// Where we have it from.
    pub source: String,
    /// Decided amount a month.
    pub amount: Riel,
}

/// The columns of an award that may not be there.
pub(crate) struct AwardRow {
    pub(crate) id: Option<Uuid>,
    pub(crate) version: Option<i32>,
    pub(crate) kind: Option<String>,
    pub(crate) principal: Option<Uuid>,
    pub(crate) number: Option<String>,
    pub(crate) decided_on: Option<Date>,
    pub(crate) source: Option<String>,
    pub(crate) amount: Option<i64>,
}

impl TryFrom<AwardRow> for Option<Award> {
    type Error = StoreError;

    fn try_from(row: AwardRow) -> Result<Self, StoreError> {
        let Some(id) = row.id else { return Ok(None) };
        let whole = || {
            Some(Award {
                id: AwardId::new(id),
                version: row.version?,
                kind: row.kind.as_deref()?.parse().ok()?,
                principal: PersonId::new(row.principal?),
                number: row.number?,
                decided_on: row.decided_on?,
                source: row.source?,
                amount: Riel::new(row.amount?),
            })
        };
        let wrong = || StoreError::inconsistent("award", id, "an empty column or an unknown kind");
        whole().map(Some).ok_or_else(wrong)
    }
}
