//! A chunk of payments.

use std::collections::HashSet;

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::money::Riel;
use sothon_domain::person::{MemberNumber, PaymentId};
use sothon_domain::year_month::YearMonth;
use time::Date;

use crate::payment::PaymentState;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// One payment of one member; known by member, month and batch.
#[derive(Clone, Debug)]
pub struct ImportedPayment {
    /// Id, if it is new.
    pub id: PaymentId,
    /// Whose.
    pub member_number: MemberNumber,
    /// Number of the back office's batch.
    pub batch: String,
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
}

/// What a chunk of payments did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentCounts {
    /// Payments that were not known.
    pub added: usize,
    /// Payments that differ from what was known.
    pub changed: usize,
    /// Payments that were known as they are.
    pub unchanged: usize,
    /// Positions in the chunk whose member number nobody has; they were left out.
    pub unknown: Vec<usize>,
}

/// Adds new payments and updates known ones. A chunk names each payment once.
pub async fn payments(
    tx: &mut Tx,
    payments: &[ImportedPayment],
) -> Result<PaymentCounts, StoreError> {
    let known = known(tx, payments).await?;
    let unknown: Vec<usize> = (0..payments.len())
        .filter(|at| !known.contains(payments[*at].member_number.as_str()))
        .collect();
    let column = |field: fn(&ImportedPayment) -> String| payments.iter().map(field).collect();
    let numbers: Vec<String> = column(|payment| payment.member_number.as_str().to_owned());
    let batches: Vec<String> = column(|payment| payment.batch.clone());
    let states: Vec<String> = column(|payment| payment.state.code().to_owned());
    let sources: Vec<String> = column(|payment| payment.source.clone());
    let written = sqlx::query_scalar!(
        r#"INSERT INTO payment AS y (id, membership, person, batch, month, amount, state, source, at)
        SELECT n.id, m.id, m.person, n.batch, n.month, n.amount, n.state, n.source, n.at
        FROM UNNEST($1::uuid[], $2::text[], $3::text[], $4::date[], $5::bigint[], $6::text[],
            $7::text[], $8::date[]) AS n (id, number, batch, month, amount, state, source, at)
        JOIN membership m ON m.member_number = n.number
        ON CONFLICT (membership, month, batch) DO UPDATE SET amount = excluded.amount,
            state = excluded.state, source = excluded.source, at = excluded.at
        WHERE (y.amount, y.state, y.source, y.at)
            IS DISTINCT FROM (excluded.amount, excluded.state, excluded.source, excluded.at)
        RETURNING (y.xmax = 0) AS "added!""#,
        &payments.iter().map(|payment| payment.id.uuid()).collect::<Vec<_>>(),
        &numbers,
        &batches,
        &payments.iter().map(|payment| payment.month.first_day()).collect::<Vec<_>>(),
        &payments.iter().map(|payment| payment.amount.amount()).collect::<Vec<_>>(),
        &states,
        &sources,
        &payments.iter().map(|payment| payment.at).collect::<Vec<_>>(),
    )
    .fetch_all(tx.connection())
    .await?;
    let added = written.iter().filter(|added| **added).count();
    let changed = written.len() - added;
    let unchanged = payments.len() - unknown.len() - written.len();
    Ok(PaymentCounts { added, changed, unchanged, unknown })
}

async fn known(tx: &mut Tx, payments: &[ImportedPayment]) -> Result<HashSet<String>, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    let numbers: Vec<String> =
        payments.iter().map(|payment| payment.member_number.as_str().to_owned()).collect();
    let rows = sqlx::query_scalar!(
        "SELECT m.member_number FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.member_number = ANY ($1) AND in_scope(p.id, p.province, $2, $3, $4)",
        &numbers,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().collect())
}
