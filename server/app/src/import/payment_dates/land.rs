//! Landing the calendar of payment dates.

use sothon_domain::access::Actor;
use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use sothon_store::import::Standing;

use super::{COLUMNS, PaymentDateRow};
use crate::App;
use crate::import::load::Kind;
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

    async fn land(
        &self,
        rows: &[PaymentDateRow],
        options: Options,
    ) -> Result<Vec<Standing>, FileError> {
        let dates: Vec<_> = rows.iter().map(|row| (row.scheme, row.month, row.date)).collect();
        let mut tx = self.app.db.begin().await?;
        let standings = sothon_store::import::payment_dates(&mut tx, &dates).await?;
        landing::finish(self.app, self.actor, tx, "payment-dates-imported", &standings, options)
            .await?;
        Ok(standings)
    }
}
