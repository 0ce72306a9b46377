//! What was paid for a year, as a letter says it.

use sothon_domain::access::Actor;
use sothon_domain::money::Riel;
use sothon_domain::payment_state::PaymentState;
use sothon_locales::Words;
use time::Date;

use super::Block;
use crate::my_pension::{self, Payment};
use crate::{App, AppError};

/// The payments for the months of one year, as they were reported.
pub(super) struct PaidYear {
    year: u16,
    payments: Vec<Payment>,
}

impl PaidYear {
    /// The actor's own; `None` for a year without any.
    pub(super) async fn load(
        app: &App,
        actor: &Actor,
        year: u16,
    ) -> Result<Option<Self>, AppError> {
        let payments = my_pension::payments_for(app, actor, year).await?;
        Ok(Some(Self { year, payments }).filter(|year| !year.payments.is_empty()))
    }

    /// What the bank has paid, in riel. What is on its way, held or sent back is not counted.
    pub(super) fn sum(&self) -> Riel {
        let paid = self.payments.iter().filter(|payment| payment.state == PaymentState::Paid);
        Riel::new(paid.map(|payment| payment.amount.amount()).sum())
    }

    /// The year, for the facts at the top of the letter.
    pub(super) fn facts(&self, words: &Words) -> Vec<(&'static str, String)> {
        vec![("letter-year", words.digits(&self.year.to_string()))]
    }

    /// Every payment, then the sum, in figures and in words. `day` is the day of the letter: reports may
    /// follow.
    pub(super) fn blocks(&self, day: Date, words: &Words) -> Vec<Block> {
        let head = [
            "payments-month",
            "payments-state",
            "payments-as-of",
            "payments-source",
            "payments-amount",
        ];
        let head = head.map(|column| words.get(column).to_owned());
        let rows = self.payments.iter().map(|payment| row(payment, words)).collect();
        let sum = self.sum();
        let mut summed = vec![("letter-paid-sum", words.amount(sum))];
        summed.extend(words.amount_in_words(sum).map(|text| ("letter-amount-in-words", text)));
        let named = |(key, value): (&'static str, String)| (words.get(key).to_owned(), value);
        let reported = words.with("letter-payments-reported", &[("date", words.date(day).into())]);
        vec![
            Block::Section(words.get("letter-payments").to_owned()),
            Block::Paragraph(reported),
            Block::Table { head: head.into(), rows },
            Block::Facts(summed.into_iter().map(named).collect()),
            Block::Paragraph(words.get("letter-paid-sum-what").to_owned()),
        ]
    }
}

fn row(payment: &Payment, words: &Words) -> Vec<String> {
    let state = format!("payments-state-{}", payment.state.code());
    vec![
        words.month(payment.month),
        words.get(&state).to_owned(),
        words.short_date(payment.at),
        payment.source.clone(),
        words.amount(payment.amount),
    ]
}
