//! One row of the payments' file, parsed.

use sothon_domain::money::Riel;
use sothon_domain::payment_state::PaymentState;
use sothon_domain::person::MemberNumber;
use sothon_domain::year_month::YearMonth;
use time::Date;

use crate::import::{Cells, Fault, Reason, written};

/// The columns of the payments' file, in the order of precedence of their faults.
pub const COLUMNS: &[&str] =
    &["batch", "source", "member_number", "month", "amount", "state", "at"];

/// A payment of one member for one month in one batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentRow {
    /// The batch's number in the back office.
    pub batch: String,
    /// The system or bank that reports it.
    pub source: String,
    /// Whose pension.
    pub member_number: MemberNumber,
    /// The month it is for.
    pub month: YearMonth,
    /// Riel.
    pub amount: Riel,
    /// What became of it.
    pub state: PaymentState,
    /// Since when it has this state.
    pub at: Date,
}

impl PaymentRow {
    /// The row, or its first fault in the order of [`COLUMNS`].
    pub(in crate::import) fn parse(cells: &Cells) -> Result<Self, Fault> {
        let member = |text: &str| text.parse().map_err(|_| Reason::NotAMemberNumber);
        let state = |text: &str| text.parse().map_err(|_| Reason::UnknownState);
        Ok(Self {
            batch: cells.required("batch", written::short_text)?,
            source: cells.required("source", written::short_text)?,
            member_number: cells.required("member_number", member)?,
            month: cells.required("month", written::month)?,
            amount: cells.required("amount", written::amount)?,
            state: cells.required("state", state)?,
            at: cells.required("at", written::date)?,
        })
    }
}
