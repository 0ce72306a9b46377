//! Payments as the back office reports them.

mod list;
mod months;
mod paid;
mod year;

use sothon_domain::money::Riel;
use sothon_domain::person::PaymentId;
use sothon_domain::year_month::YearMonth;
use time::Date;
use uuid::Uuid;

use crate::StoreError;

pub use list::list;
pub use months::paid_months;
pub use paid::{paid_since, paid_since_in};
pub use sothon_domain::payment_state::PaymentState;
pub use year::{for_year, years};

/// One payment of one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Id.
    pub id: PaymentId,
    /// The month it is for.
    pub month: YearMonth,
    /// Amount.
    pub amount: Riel,
    /// How far it has come.
    pub state: PaymentState,
    /// Where we have it from.
    pub source: String,
    /// Date of that state.
    pub at: Date,
    /// Number of the back office's batch.
    pub batch: String,
}

/// The columns of a payment.
pub(crate) struct PaymentRow {
    pub(crate) id: Uuid,
    pub(crate) month: Date,
    pub(crate) amount: i64,
    pub(crate) state: String,
    pub(crate) source: String,
    pub(crate) at: Date,
    pub(crate) batch: String,
}

impl TryFrom<PaymentRow> for Payment {
    type Error = StoreError;

    fn try_from(row: PaymentRow) -> Result<Self, StoreError> {
        let state = row.state.parse::<PaymentState>().ok();
        Ok(Self {
            id: PaymentId::new(row.id),
            month: YearMonth::of(row.month),
            amount: Riel::new(row.amount),
            state: state.ok_or(StoreError::inconsistent("payment", row.id, "unknown state"))?,
            source: row.source,
            at: row.at,
            batch: row.batch,
        })
    }
}
