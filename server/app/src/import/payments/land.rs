//! Landing payments of members whom the register knows.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::PaymentId;
use sothon_domain::year_month::YearMonth;
use sothon_store::import::{ImportedPayment, Standing};

use super::{COLUMNS, PaymentRow};
use crate::App;
use crate::import::load::Kind;
use crate::import::{Cells, Fault, FileError, Options, landing};

/// The payments' file, landed in the register of `app`.
pub(super) struct Payments<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
}

impl Kind for Payments<'_> {
    const COLUMNS: &'static [&'static str] = COLUMNS;
    type Row = PaymentRow;
    type Key = (String, YearMonth, String);

    fn parse(&self, cells: &Cells) -> Result<PaymentRow, Fault> {
        PaymentRow::parse(cells)
    }

    fn key(row: &PaymentRow) -> Self::Key {
        (row.member_number.to_string(), row.month, row.batch.clone())
    }

    async fn land(
        &self,
        rows: &[PaymentRow],
        options: Options,
    ) -> Result<Vec<Standing>, FileError> {
        let payments: Vec<ImportedPayment> = rows.iter().map(|row| self.payment(row)).collect();
        let mut tx = self.app.db.begin().await?;
        let standings = sothon_store::import::payments(&mut tx, &payments).await?;
        landing::finish(self.app, self.actor, tx, "payments-imported", &standings, options).await?;
        Ok(standings)
    }
}

impl Payments<'_> {
    fn payment(&self, row: &PaymentRow) -> ImportedPayment {
        ImportedPayment {
            id: PaymentId::new(new_id(&*self.app.clock, &*self.app.entropy)),
            member_number: row.member_number.clone(),
            batch: row.batch.clone(),
            month: row.month,
            amount: row.amount,
            state: row.state,
            source: row.source.clone(),
            at: row.at,
        }
    }
}
