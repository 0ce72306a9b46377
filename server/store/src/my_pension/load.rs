//! The query of the first page.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use time::Date;

use super::row::Row;
use super::{MyPension, Pension};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Loads a person's page; [`StoreError::NotFound`] when she is outside the scope. `today` is the
/// legal date from which the next payment is looked for; what was decided later, or paid for a later
/// month, is not there yet.
pub async fn load(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    today: Date,
) -> Result<MyPension, StoreError> {
    let mut rows = rows(db, scope, person, today).await?;
    let first = rows.first_mut().ok_or(StoreError::NotFound)?;
    let account = first.take_account();
    let person = first.take_person().open(db.vault())?;
    let pensions = rows.into_iter().filter_map(|row| row.pension().transpose());
    Ok(MyPension { person, account, pensions: pensions.collect::<Result<Vec<Pension>, _>>()? })
}

/// All in one statement: each one more costs a tenth of the page.
async fn rows(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    today: Date,
) -> Result<Vec<Row>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        Row,
        r#"SELECT p.id, p.data_key, p.ring_key, p.sex, p.name_khmer, p.name_latin, p.birth_date,
            p.national_id, p.phone, p.place, p.language, p.form_of_address, p.disability, p.id_poor,
            p.life_certificate_due,
            b.bank AS "bank?", b.ending AS "ending?", m.id AS "membership?", m.scheme AS "scheme?",
            m.member_number AS "member_number?", m.legacy_number, m.grade, m.retired_on,
            a.id AS "award?", a.version AS "version?", a.kind AS "kind?",
            a.principal AS "principal?", a.number AS "number?", a.decided_on AS "decided_on?",
            a.source AS "award_source?", a.amount AS "award_amount?",
            y.id AS "payment?", y.month AS "month?",
            (SELECT sum(amount)::bigint FROM payment WHERE membership = m.id AND state = 'paid'
                AND month = y.month) AS "amount?", y.state AS "state?",
            y.source AS "source?", y.at AS "at?", y.batch AS "batch?",
            d.month AS "next_month?", d.date AS "next_date?"
        FROM person p
        LEFT JOIN membership m ON m.person = p.id
        LEFT JOIN payment_account b ON b.person = p.id
        LEFT JOIN LATERAL (SELECT * FROM award WHERE membership = m.id AND decided_on <= $2
            ORDER BY version DESC LIMIT 1) a ON true
        LEFT JOIN LATERAL (SELECT * FROM payment
            WHERE membership = m.id AND state = 'paid' AND month <= $2
            ORDER BY month DESC, at DESC, id DESC LIMIT 1) y ON true
        LEFT JOIN LATERAL (SELECT * FROM payment_date WHERE scheme = m.scheme AND date >= $2
            ORDER BY month LIMIT 1) d ON true
        WHERE p.id = $1 AND in_scope(p.id, p.province, $3, $4, $5)
        ORDER BY m.id"#,
        person.uuid(),
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?)
}
