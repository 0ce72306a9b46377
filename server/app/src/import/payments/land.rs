//! Landing payments of members whom the register knows.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::PaymentId;
use sothon_store::import::{ImportedPayment, Standing};

use super::{COLUMNS, PaymentRow};
use crate::App;
use crate::import::load::{Kind, Outcome};
use crate::import::{Cells, Fault, FileError, Options, Reason, landing};

/// The payments' file, landed in the register of `app`.
pub(super) struct Payments<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
}

impl Kind for Payments<'_> {
    const COLUMNS: &'static [&'static str] = COLUMNS;
    type Row = PaymentRow;

    fn parse(&self, _: u64, cells: Cells) -> Result<PaymentRow, Fault> {
        PaymentRow::parse(&cells)
    }

    async fn land(&self, rows: &[PaymentRow], options: Options) -> Result<Vec<Outcome>, FileError> {
        let payments: Vec<ImportedPayment> = rows.iter().map(|row| self.payment(row)).collect();
        let mut tx = self.app.db.begin().await?;
        let standings =
            sothon_store::import::payments(&mut tx, &payments, options.on_change).await?;
        landing::finish(self.app, self.actor, tx, "payments-imported", &standings, options).await?;
        let outcomes = rows.iter().zip(standings).map(|(row, standing)| match standing {
            Standing::UnknownMember => {
                let number = row.member_number.as_str();
                let reason = Reason::UnknownMember;
                Outcome::Rejected(Fault::of_field("member_number", number, reason))
            }
            other => landing::outcome(other),
        });
        Ok(outcomes.collect())
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
