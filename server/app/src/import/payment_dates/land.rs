//! Landing the calendar of payment dates.

use sothon_domain::access::Actor;
use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;

use super::{COLUMNS, PaymentDateRow};
use crate::App;
use crate::import::load::{Kind, Standing};
use crate::import::{Cells, Fault, FileError, Options, landing};

/// The calendar's file, landed in the register of `app`.
pub(super) struct PaymentDates<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
}

impl Kind for PaymentDates<'_> {
    const COLUMNS: &'static [&'static str] = COLUMNS;
    type Row = PaymentDateRow;
    type Key = (Scheme, YearMonth);

    fn parse(&self, cells: &Cells) -> Result<PaymentDateRow, Fault> {
        PaymentDateRow::parse(cells)
    }

    fn key(row: &PaymentDateRow) -> Self::Key {
        (row.scheme, row.month)
    }

    async fn land(&self, rows: &[PaymentDateRow], options: Options) -> Result<Standing, FileError> {
        let dates: Vec<_> = rows.iter().map(|row| (row.scheme, row.month, row.date)).collect();
        let mut tx = self.app.db.begin().await?;
        let counts = sothon_store::import::payment_dates(&mut tx, &dates).await?;
        let standing = Standing {
            new: counts.added,
            unchanged: counts.unchanged,
            changed: counts.changed,
            unknown: vec![],
        };
        landing::finish(self.app, self.actor, tx, "payment-dates-imported", &standing, options)
            .await?;
        Ok(standing)
    }
}
