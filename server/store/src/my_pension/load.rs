//! The two queries of the first page.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::person::{AwardId, PersonId};
use sothon_domain::year_month::YearMonth;
use sqlx::PgConnection;
use time::Date;
use uuid::Uuid;

use super::{Account, MyPension, PaymentDate, Pension};
use crate::membership::{Membership, MembershipRow};
use crate::payment::{Payment, PaymentRow};
use crate::scope_args::ScopeArgs;
use crate::{Award, AwardKind, Db, StoreError, person};

struct PensionRow {
    bank: Option<String>,
    ending: Option<String>,
    membership: Uuid,
    scheme: String,
    member_number: String,
    legacy_number: Option<String>,
    grade: Option<String>,
    retired_on: Option<Date>,
    award: Option<Uuid>,
    version: Option<i32>,
    kind: Option<String>,
    principal: Option<Uuid>,
    number: Option<String>,
    decided_on: Option<Date>,
    award_source: Option<String>,
    award_amount: Option<i64>,
    payment: Option<Uuid>,
    month: Option<Date>,
    amount: Option<i64>,
    state: Option<String>,
    source: Option<String>,
    at: Option<Date>,
    batch: Option<String>,
    next_month: Option<Date>,
    next_date: Option<Date>,
}

/// Loads a person's page; [`StoreError::NotFound`] when she is outside the scope. `today` is the
/// legal date from which the next payment is looked for.
pub async fn load(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    today: Date,
) -> Result<MyPension, StoreError> {
    // One connection for both queries: each return to the pool costs a round trip.
    let mut connection = db.pool().acquire().await?;
    let person = person::load_on(&mut connection, db.vault(), scope, person).await?;
    let rows = rows(&mut connection, scope, person.id, today).await?;
    let account = rows
        .first()
        .and_then(|row| Some(Account { bank: row.bank.clone()?, ending: row.ending.clone()? }));
    let pensions = rows.into_iter().map(pension).collect::<Result<_, _>>()?;
    Ok(MyPension { person, account, pensions })
}

async fn rows(
    connection: &mut PgConnection,
    scope: &Scope,
    person: PersonId,
    today: Date,
) -> Result<Vec<PensionRow>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        PensionRow,
        r#"SELECT b.bank AS "bank?", b.ending AS "ending?",
            m.id AS membership, m.scheme, m.member_number, m.legacy_number, m.grade, m.retired_on,
            a.id AS "award?", a.version AS "version?", a.kind AS "kind?",
            a.principal AS "principal?", a.number AS "number?", a.decided_on AS "decided_on?",
            a.source AS "award_source?", a.amount AS "award_amount?",
            y.id AS "payment?", y.month AS "month?", y.amount AS "amount?", y.state AS "state?",
            y.source AS "source?", y.at AS "at?", y.batch AS "batch?",
            d.month AS "next_month?", d.date AS "next_date?"
        FROM membership m
        JOIN person p ON p.id = m.person
        LEFT JOIN payment_account b ON b.person = m.person
        LEFT JOIN LATERAL (SELECT * FROM award WHERE membership = m.id
            ORDER BY version DESC LIMIT 1) a ON true
        LEFT JOIN LATERAL (SELECT * FROM payment WHERE membership = m.id
            ORDER BY month DESC, at DESC, id DESC LIMIT 1) y ON true
        LEFT JOIN LATERAL (SELECT * FROM payment_date WHERE scheme = m.scheme AND date >= $2
            ORDER BY month LIMIT 1) d ON true
        WHERE m.person = $1 AND in_scope(p.id, p.province, $3, $4, $5)
        ORDER BY m.id"#,
        person.uuid(),
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(connection)
    .await?)
}

fn pension(row: PensionRow) -> Result<Pension, StoreError> {
    let award = award(&row)?;
    let last_payment = payment(&row).map(Payment::try_from).transpose()?;
    let next_payment = row
        .next_month
        .zip(row.next_date)
        .map(|(month, date)| PaymentDate { month: YearMonth::of(month), date });
    let membership = Membership::try_from(MembershipRow {
        id: row.membership,
        scheme: row.scheme,
        member_number: row.member_number,
        legacy_number: row.legacy_number,
        grade: row.grade,
        retired_on: row.retired_on,
    })?;
    Ok(Pension { membership, award, last_payment, next_payment })
}

fn award(row: &PensionRow) -> Result<Option<Award>, StoreError> {
    let Some(id) = row.award else { return Ok(None) };
    let wrong = |problem| StoreError::inconsistent("award", id, problem);
    let built = || {
        Some(Award {
            id: AwardId::new(id),
            version: row.version?,
            kind: AwardKind::from_code(row.kind.as_deref()?)?,
            principal: PersonId::new(row.principal?),
            number: row.number.clone()?,
            decided_on: row.decided_on?,
            source: row.award_source.clone()?,
            amount: Riel::new(row.award_amount?),
        })
    };
    built().map(Some).ok_or_else(|| wrong("an empty column or an unknown kind"))
}

fn payment(row: &PensionRow) -> Option<PaymentRow> {
    Some(PaymentRow {
        id: row.payment?,
        month: row.month?,
        amount: row.amount?,
        state: row.state.clone()?,
        source: row.source.clone()?,
        at: row.at?,
        batch: row.batch.clone()?,
    })
}
