//! Other records with a claimant's identity card: one person has one record.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, PersonId};

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// Another record with the same identity card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SameCard {
    /// Within the scope.
    Here(MemberNumber),
    /// Beyond it: no more is said.
    Elsewhere,
}

/// The other records with this claimant's card, but for claimants who were refused. A claimant outside the
/// scope has none.
pub async fn with_same_card(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<SameCard>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT n.member_number AS "number!",
            in_scope(o.id, o.province, $2, $3, $4) AS "within!"
        FROM person p JOIN person o ON o.national_id_hash = p.national_id_hash AND o.id <> p.id
        JOIN known_number n ON n.person = o.id LEFT JOIN claimant c ON c.person = o.id
        WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)
            AND c.state IS DISTINCT FROM 'refused'
        ORDER BY n.member_number"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let wrong = |_| StoreError::inconsistent("known_number", "-", "member_number is none");
    rows.into_iter()
        .map(|row| match row.within {
            true => row.number.parse().map(SameCard::Here).map_err(wrong),
            false => Ok(SameCard::Elsewhere),
        })
        .collect()
}

/// Whether there is one, read in the transaction of a decision.
pub async fn shares_card(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (
            SELECT FROM person p
            JOIN person o ON o.national_id_hash = p.national_id_hash AND o.id <> p.id
            LEFT JOIN claimant c ON c.person = o.id
            WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)
                AND c.state IS DISTINCT FROM 'refused') AS "shares!""#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}
