//! A chunk of payments.

use std::collections::HashMap;

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::money::Riel;
use sothon_domain::person::{MemberNumber, PaymentId};
use sothon_domain::year_month::YearMonth;
use time::Date;
use uuid::Uuid;

use super::{OnChange, Standing};
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

/// The members of a chunk: number to membership and person.
type Members = HashMap<String, (Uuid, Uuid)>;

/// A payment as it is known: member number, month and batch.
type Key = (String, Date, String);

/// What must be the same for a payment to be unchanged.
type Content = (i64, String, String, Date);

/// Stores the payments that are new, and those that differ if that was asked for; says how each row stands, in the order of the rows.
pub async fn payments(
    tx: &mut Tx,
    payments: &[ImportedPayment],
    on_change: OnChange,
) -> Result<Vec<Standing>, StoreError> {
    let members = members(tx, payments).await?;
    let mut known = known(tx, payments, &members).await?;
    let mut standings = Vec::with_capacity(payments.len());
    let mut new: Vec<((Uuid, Uuid), &ImportedPayment)> = Vec::new();
    for payment in payments {
        let (key, content) = (payment.key(), payment.content());
        let standing = match (members.get(&key.0), known.get(&key)) {
            (None, _) => Standing::UnknownMember,
            (Some(_), Some(old)) if *old == content => Standing::Unchanged,
            (Some(member), Some(_)) => {
                // A payment first written in this chunk waits for its insert: its first row counts.
                if on_change == OnChange::Apply && !new.iter().any(|(_, one)| one.key() == key) {
                    update(tx, *member, payment).await?;
                    known.insert(key, content);
                }
                Standing::Differs
            }
            (Some(member), None) => {
                new.push((*member, payment));
                known.insert(key, content);
                Standing::New
            }
        };
        standings.push(standing);
    }
    insert(tx, &new).await?;
    Ok(standings)
}

impl ImportedPayment {
    fn key(&self) -> Key {
        (self.member_number.as_str().to_owned(), self.month.first_day(), self.batch.clone())
    }

    fn content(&self) -> Content {
        (self.amount.amount(), self.state.code().to_owned(), self.source.clone(), self.at)
    }
}

async fn members(tx: &mut Tx, payments: &[ImportedPayment]) -> Result<Members, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    let numbers: Vec<String> =
        payments.iter().map(|payment| payment.member_number.as_str().to_owned()).collect();
    let rows = sqlx::query!(
        "SELECT m.member_number, m.id, m.person FROM UNNEST($1::text[]) AS wanted (number) \
         JOIN membership m ON m.member_number = wanted.number JOIN person p ON p.id = m.person \
         WHERE in_scope(p.id, p.province, $2, $3, $4)",
        &numbers,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.member_number, (row.id, row.person))).collect())
}

async fn known(
    tx: &mut Tx,
    payments: &[ImportedPayment],
    members: &Members,
) -> Result<HashMap<Key, Content>, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    let of_members: Vec<(Uuid, &ImportedPayment)> = payments
        .iter()
        .filter_map(|payment| Some((members.get(payment.member_number.as_str())?.0, payment)))
        .collect();
    let rows = sqlx::query!(
        "SELECT m.member_number, y.month, y.batch, y.amount, y.state, y.source, y.at \
         FROM UNNEST($1::uuid[], $2::date[], $3::text[]) AS wanted (membership, month, batch) \
         JOIN payment y ON y.membership = wanted.membership AND y.month = wanted.month \
             AND y.batch = wanted.batch \
         JOIN membership m ON m.id = y.membership JOIN person p ON p.id = y.person \
         WHERE in_scope(p.id, p.province, $4, $5, $6)",
        &of_members.iter().map(|(membership, _)| *membership).collect::<Vec<_>>(),
        &of_members.iter().map(|(_, payment)| payment.month.first_day()).collect::<Vec<_>>(),
        &of_members.iter().map(|(_, payment)| payment.batch.clone()).collect::<Vec<_>>(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    let known = rows.into_iter().map(|row| {
        let key = (row.member_number, row.month, row.batch);
        (key, (row.amount, row.state, row.source, row.at))
    });
    Ok(known.collect())
}

async fn update(
    tx: &mut Tx,
    (membership, _): (Uuid, Uuid),
    payment: &ImportedPayment,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    sqlx::query!(
        "UPDATE payment y SET amount = $4, state = $5, source = $6, at = $7 FROM person p \
         WHERE y.membership = $1 AND y.month = $2 AND y.batch = $3 AND p.id = y.person \
         AND in_scope(p.id, p.province, $8, $9, $10)",
        membership,
        payment.month.first_day(),
        payment.batch,
        payment.amount.amount(),
        payment.state.code(),
        payment.source,
        payment.at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn insert(tx: &mut Tx, new: &[((Uuid, Uuid), &ImportedPayment)]) -> Result<(), StoreError> {
    let texts = |text: fn(&ImportedPayment) -> &str| -> Vec<String> {
        new.iter().map(|(_, payment)| text(payment).to_owned()).collect()
    };
    sqlx::query!(
        "INSERT INTO payment (id, membership, person, batch, month, amount, state, source, at) \
         SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::date[], \
             $6::bigint[], $7::text[], $8::text[], $9::date[])",
        &new.iter().map(|(_, payment)| payment.id.uuid()).collect::<Vec<_>>(),
        &new.iter().map(|((membership, _), _)| *membership).collect::<Vec<_>>(),
        &new.iter().map(|((_, person), _)| *person).collect::<Vec<_>>(),
        &texts(|payment| &payment.batch),
        &new.iter().map(|(_, payment)| payment.month.first_day()).collect::<Vec<_>>(),
        &new.iter().map(|(_, payment)| payment.amount.amount()).collect::<Vec<_>>(),
        &texts(|payment| payment.state.code()),
        &texts(|payment| &payment.source),
        &new.iter().map(|(_, payment)| payment.at).collect::<Vec<_>>(),
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
