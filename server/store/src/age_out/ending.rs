//! The children whose pension ends in some months.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, PersonId, PersonName, Reference};
use sothon_domain::year_month::YearMonth;
use time::OffsetDateTime;

use super::months::hash;
use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError, reference};

/// A child whose pension ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Who.
    pub person: PersonId,
    /// Her name.
    pub name: PersonName,
    /// The number under which she is paid.
    pub member_number: MemberNumber,
    /// The month of the birthday on which it ends.
    pub month: YearMonth,
    /// Her newest case about school that counts, at whichever office.
    pub school: Option<School>,
}

/// A case about school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct School {
    /// Its number.
    pub reference: Reference,
    /// Whether it lies within the scope: it stays with the office that got it when she moves to another province.
    pub opens: bool,
}

/// How many children have one of these months.
pub async fn count_ending(db: &Db, scope: &Scope, months: &[YearMonth]) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    let wanted = hashes(db, months);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM age_out_month a
            JOIN membership m ON m.id = a.membership JOIN person p ON p.id = m.person
        WHERE a.ends_in = ANY($4) AND in_scope(p.id, p.province, $1, $2, $3)"#,
        args.own,
        args.province,
        args.all,
        &wanted,
    )
    .fetch_one(db.pool())
    .await?)
}

/// Those, in the order of the months given, each with her case about school sent since then: at most `limit` after the
/// first `skip`.
pub async fn ending(
    db: &Db,
    scope: &Scope,
    (months, since): (&[YearMonth], OffsetDateTime),
    (skip, limit): (i64, i64),
) -> Result<Vec<Ending>, StoreError> {
    let args = ScopeArgs::from(scope);
    let wanted = hashes(db, months);
    let rows = sqlx::query!(
        r#"SELECT a.membership, a.ends_in, m.member_number, p.id AS person, p.data_key, p.ring_key,
            p.name_khmer, p.name_latin,
            (SELECT c.reference FROM case_file c
                WHERE c.person = p.id AND c.kind = 'schooling' AND c.submitted_at >= $5
                    AND c.state NOT IN ('rejected', 'withdrawn')
                ORDER BY c.submitted_at DESC, c.reference LIMIT 1) AS "school?",
            (SELECT in_scope(c.person, c.office, $1, $2, $3) FROM case_file c
                WHERE c.person = p.id AND c.kind = 'schooling' AND c.submitted_at >= $5
                    AND c.state NOT IN ('rejected', 'withdrawn')
                ORDER BY c.submitted_at DESC, c.reference LIMIT 1) AS "opens?"
        FROM age_out_month a
            JOIN membership m ON m.id = a.membership JOIN person p ON p.id = m.person
        WHERE a.ends_in = ANY($4) AND in_scope(p.id, p.province, $1, $2, $3)
        ORDER BY array_position($4, a.ends_in), a.membership LIMIT $6 OFFSET $7"#,
        args.own,
        args.province,
        args.all,
        &wanted,
        since,
        limit,
        skip,
    )
    .fetch_all(db.pool())
    .await?;
    let opened = rows.into_iter().map(|row| {
        let wrong = |problem| StoreError::inconsistent("age_out_month", row.membership, problem);
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = db.vault().unwrap(row.person, &wrapped)?;
        let place = wanted.iter().position(|hash| *hash == row.ends_in);
        let month = place.and_then(|place| months.get(place)).copied();
        let school = row.school.map(|number| reference::stored("case_file", number, number));
        Ok(Ending {
            person: PersonId::new(row.person),
            name: open_name(db.vault(), &key, row.person, &row.name_khmer, &row.name_latin)?,
            member_number: row.member_number.parse().map_err(|_| wrong("no member number"))?,
            month: month.ok_or_else(|| wrong("a month that was not asked for"))?,
            school: school
                .transpose()?
                .map(|reference| School { reference, opens: row.opens.unwrap_or_default() }),
        })
    });
    opened.collect()
}

fn hashes(db: &Db, months: &[YearMonth]) -> Vec<Vec<u8>> {
    months.iter().map(|month| hash(db.vault(), *month)).collect()
}
