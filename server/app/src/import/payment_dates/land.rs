//! Landing the calendar of payment dates.

use sothon_domain::access::Actor;

use super::{COLUMNS, PaymentDateRow};
use crate::App;
use crate::import::load::{Kind, Outcome};
use crate::import::{Cells, Fault, FileError, Options, landing};

/// The calendar's file, landed in the register of `app`.
pub(super) struct PaymentDates<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
}

impl Kind for PaymentDates<'_> {
    const COLUMNS: &'static [&'static str] = COLUMNS;
    type Row = PaymentDateRow;

    fn parse(&self, _: u64, cells: Cells) -> Result<PaymentDateRow, Fault> {
        PaymentDateRow::parse(&cells)
    }

    async fn land(
        &self,
        rows: &[PaymentDateRow],
        options: Options,
    ) -> Result<Vec<Outcome>, FileError> {
        let dates: Vec<_> = rows.iter().map(|row| (row.scheme, row.month, row.date)).collect();
        let mut tx = self.app.db.begin().await?;
        let standings =
            sothon_store::import::payment_dates(&mut tx, &dates, options.on_change).await?;
        landing::finish(self.app, self.actor, tx, "payment-dates-imported", &standings, options)
            .await?;
        Ok(standings.into_iter().map(landing::outcome).collect())
    }
}
