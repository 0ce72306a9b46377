//! One row of the calendar of payment dates, parsed.

use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use time::Date;

use crate::import::{Cells, Fault, Reason, written};

/// The columns of the calendar, in the order of precedence of their faults.
pub const COLUMNS: &[&str] = &["scheme", "month", "date"];

/// The day on which a scheme pays a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentDateRow {
    /// The scheme.
    pub scheme: Scheme,
    /// The month that is paid.
    pub month: YearMonth,
    /// The day.
    pub date: Date,
}

impl PaymentDateRow {
    /// The row, or its first fault in the order of [`COLUMNS`].
    pub(in crate::import) fn parse(cells: &Cells) -> Result<Self, Fault> {
        let scheme = |text: &str| text.parse().map_err(|_| Reason::UnknownScheme);
        Ok(Self {
            scheme: cells.required("scheme", scheme)?,
            month: cells.required("month", written::month)?,
            date: cells.required("date", written::date)?,
        })
    }
}
